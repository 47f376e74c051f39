import type { FastifyReply, FastifyRequest } from "fastify";
import { Compile } from "typebox/compile";
import { isKeyed, type Input, type Operation, type Output } from "../../kernel/operation.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { inScope, type ScopedTx } from "../db/scoped-transaction.ts";
import { admit } from "./admit.ts";
import type { Door } from "./door.ts";
import { claimKey, keepReply, requestHash, type KeptReply } from "./idempotency-store.ts";
import { inputChecker } from "./input.ts";
import { httpTitle } from "./messages.ts";
import type { PublicContext } from "./public-context.ts";

export type Handler<Op extends Operation, Prepared = undefined> =
  (tx: ScopedTx, input: Input<Op>, context: PublicContext, prepared: Prepared) => Promise<Output<Op>>;

/** Runs a short transaction of its own, committed whatever becomes of the operation. */
export type Shortly = <T>(work: (tx: ScopedTx) => Promise<T>) => Promise<T>;
export type Preparation<Op extends Operation, Prepared> = (shortly: Shortly, input: Input<Op>, context: PublicContext) => Promise<Prepared>;

/**
 * Mounts an operation: session → permission → input → one scoped transaction → reply cut to its declaration.
 * A write carries an `Idempotency-Key`; its reply is kept in the write's own transaction.
 */
export function serve<Op extends Operation>(door: Door, op: Op, handle: Handler<NoInfer<Op>>): void {
  servePrepared(door, op, () => Promise.resolve(undefined), handle);
}

/** The same with work that may not happen in a transaction, such as hashing a password, done just before it begins. */
export function servePrepared<Op extends Operation, Prepared>(door: Door, op: Op, prepare: Preparation<NoInfer<Op>, Prepared>, handle: Handler<NoInfer<Op>, NoInfer<Prepared>>): void {
  door.operations.push(op);
  const checkInput = inputChecker(op);
  const write = replyWriter(op);
  door.app.route({
    method: op.method,
    url: op.path,
    ...(op.bodyLimit === undefined ? {} : { bodyLimit: op.bodyLimit }),
    // The checked reply is stringified here; the others are cut by the serializer that Fastify compiles.
    ...(op.checkedReply ? {} : { schema: { response: { 200: op.reply } } }),
    handler: async (request, reply) => {
      const { input, context, begin } = await admit(door, op, checkInput, request, reply);
      const prepared = await prepare((work) => inScope(door.database, { ...begin, readOnly: false }, work), input, context);
      const run = (tx: ScopedTx) => handle(tx, input, context, prepared);
      if (!isKeyed(op)) return write(reply, await inScope(door.database, begin, run));
      const key = idempotencyKey(request);
      const kept = await inScope(door.database, begin, (tx) => writeOnce(tx, op, request, key, run));
      return "fresh" in kept ? write(reply, kept.fresh) : replay(reply, kept);
    },
  });
}

function idempotencyKey(request: FastifyRequest): string {
  const key = request.headers["idempotency-key"];
  if (key === undefined) throw new Refusal("invalid", "idempotencyKeyMissing", httpTitle.idempotencyKeyMissing, { status: 400 });
  if (typeof key !== "string" || !/^[\w-]{8,100}$/.test(key)) throw new Refusal("invalid", "idempotencyKeyInvalid", httpTitle.idempotencyKeyInvalid, { status: 400 });
  return key;
}

async function writeOnce<T>(tx: ScopedTx, op: Operation, request: FastifyRequest, key: string, run: (tx: ScopedTx) => Promise<T>): Promise<{ fresh: T } | KeptReply> {
  const kept = await claimKey(tx, { key, operation: op.id, requestHash: requestHash(request.method, request.url, request.body) });
  if (kept) return kept;
  const fresh = await run(tx);
  await keepReply(tx, key, { status: 200, reply: op.secretReply ? null : JSON.stringify(fresh) });
  return { fresh };
}

/** A kept reply was cut to its declaration when it was kept or is cut by the serializer again; a secret one is gone. */
function replay(reply: FastifyReply, kept: KeptReply): FastifyReply {
  reply.header("idempotent-replay", "true");
  if (kept.reply === null) return reply.code(204).send();
  return reply.code(kept.status).type("application/json").send(JSON.parse(kept.reply));
}

function replyWriter(op: Operation): (reply: FastifyReply, value: unknown) => FastifyReply {
  if (!op.checkedReply) return (reply, value) => reply.send(value);
  const compiled = Compile(op.reply);
  return (reply, value) => {
    if (!compiled.Check(value)) throw new TypeError(`reply of ${op.id}: ${compiled.Errors(value)[0]?.instancePath ?? ""} ${compiled.Errors(value)[0]?.message ?? ""}`);
    return reply.type("application/json; charset=utf-8").send(JSON.stringify(value));
  };
}
