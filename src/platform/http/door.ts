import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Instant } from "../../kernel/instant.ts";
import type { Operation } from "../../kernel/operation.ts";
import type { Grant } from "../../kernel/scope.ts";
import type { Database } from "../db/database.ts";
import type { PublicContext } from "./public-context.ts";

/** Who asks, as the look-up that `main/` passes in found it. */
export interface Caller {
  /** A user's id, or `operator` for the local command line. */
  readonly actor: string;
  readonly grants: readonly Grant[];
  readonly mustChangePassword: boolean;
  /** Hash of the session's secret; absent for the operator's token. */
  readonly sessionHash?: Buffer;
}

/** All that an operation is served with. Built once in `main/` and passed down; nothing here is global. */
export interface Door {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly now: () => Instant;
  /** Finds the caller by cookie or token; undefined where nobody is signed in. `watching`: asked by an open page's stream, which does not count as using the session. */
  readonly findCaller: (request: FastifyRequest, how?: { readonly watching: true }) => Promise<Caller | undefined>;
  readonly recordRefusal: (caller: Caller, operation: Operation) => Promise<void>;
  readonly context: (request: FastifyRequest, reply: FastifyReply, caller: Caller | undefined) => PublicContext;
  /** Every operation served, for the API description, the permission matrix and the tests. */
  readonly operations: Operation[];
}
