import type { FastifyReply, FastifyRequest } from "fastify";
import type { Instant } from "../../kernel/instant.ts";
import { isReading, type Input, type Operation } from "../../kernel/operation.ts";
import { Refusal } from "../../kernel/refusal.ts";
import type { Scope } from "../../kernel/scope.ts";
import { refuseCrossSite } from "./cross-site.ts";
import type { Caller, Door } from "./door.ts";
import type { InputCheck } from "./input.ts";
import { httpTitle } from "./messages.ts";
import type { PublicContext } from "./public-context.ts";
import { nobodysScope, scopeOf } from "./scope-of.ts";

interface Admitted<Op> {
  readonly input: Input<Op>;
  readonly context: PublicContext;
  /** What the operation's transaction begins with. */
  readonly begin: { readonly scope: Scope; readonly now: Instant; readonly requestId: string; readonly readOnly: boolean };
}

/** Who asks, whether they may, and what they ask for; refused before the operation's transaction begins. */
export async function admit<Op extends Operation>(door: Door, op: Op, checkInput: InputCheck, request: FastifyRequest, reply: FastifyReply): Promise<Admitted<Op>> {
  refuseCrossSite(request);
  const caller = op.permission.holders === "anyone" ? undefined : await door.findCaller(request);
  const scope = await permittedScope(door, op, caller);
  const input = checkInput({ params: request.params, query: request.query, body: request.body }) as unknown as Input<Op>;
  return { input, context: door.context(request, reply, caller), begin: { scope, now: door.now(), requestId: request.id, readOnly: isReading(op) } };
}

async function permittedScope(door: Door, op: Operation, caller: Caller | undefined): Promise<Scope> {
  if (op.permission.holders === "anyone") return nobodysScope;
  if (!caller) throw new Refusal("unauthenticated", "notSignedIn", httpTitle.notSignedIn);
  const scope = scopeOf(op.permission, caller);
  if (scope) return scope;
  await door.recordRefusal(caller, op);
  if (caller.mustChangePassword) throw new Refusal("forbidden", "passwordChangeRequired", httpTitle.passwordChangeRequired);
  throw new Refusal("forbidden", "notPermitted", httpTitle.notPermitted);
}
