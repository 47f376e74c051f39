import type { Static, TSchema } from "typebox";
import type { Permission } from "./permission.ts";

/** One operation, declared once: the server, the pages, the command line and the API description all use it. */
export interface Operation<
  Params extends TSchema = TSchema,
  Query extends TSchema = TSchema,
  Body extends TSchema = TSchema,
  Reply extends TSchema = TSchema,
> {
  /** Stable name, `capability.verb`. */
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT";
  /** Path below `/api`, with `:name` for parameters. */
  readonly path: string;
  /** What it does, in Chinese. */
  readonly summary: string;
  readonly permission: Permission;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly reply: Reply;
  /** The reply holds a secret (a one-time password): an idempotent replay answers the status only. */
  readonly secretReply?: true;
  /** A large reply in columns: it is checked whole and stringified, not cut field by field. */
  readonly checkedReply?: true;
  /** Sign-in and sign-out alone: they work without an `Idempotency-Key`. */
  readonly withoutKey?: true;
  /** A question too long for an address, sent as POST: its transaction is read-only, it needs no key, and nothing of it is kept. */
  readonly reads?: true;
  /** Largest body in bytes, where the usual limit is too small. */
  readonly bodyLimit?: number;
  /** The media type of the file that it answers with (`fileOperation`): it needs no key, since asked again it is exported again. */
  readonly file?: string;
}

type Part<Op, Name extends "params" | "query" | "body"> = Op extends Record<Name, infer Schema extends TSchema>
  ? { readonly [K in Name]: Static<Schema> }
  : object;

export type Input<Op> = Part<Op, "params"> & Part<Op, "query"> & Part<Op, "body">;

export type Output<Op extends Operation> = Static<Op["reply"]>;

export const operation = <const Op extends Operation>(op: Op): Op => op;

/** Whether it changes nothing: asked again, it is simply answered again. */
export const isReading = ({ method, reads }: Pick<Operation, "method" | "reads">): boolean => method === "GET" || reads === true;

/** Whether it carries an `Idempotency-Key`, by which a repeated submission makes nothing twice. */
export const isKeyed = (op: Pick<Operation, "method" | "reads" | "withoutKey" | "file">): boolean => !isReading(op) && op.withoutKey !== true && op.file === undefined;
