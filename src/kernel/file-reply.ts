import { Type } from "typebox";
import { operation, type Operation } from "./operation.ts";

/** A file that an operation answers with: its name as a person saves it, and its bytes. */
export interface FileReply {
  readonly name: string;
  readonly bytes: Uint8Array;
}
export const FileReply = Type.Unsafe<FileReply>({});

/** The kinds of file that leave the ledgers. */
export const mediaTypes = {
  pdf: "application/pdf",
  sheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  word: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;
type MediaType = (typeof mediaTypes)[keyof typeof mediaTypes];

export interface FileOperation extends Operation {
  readonly method: "POST";
  readonly file: MediaType;
  readonly reply: typeof FileReply;
}

/**
 * An operation that answers with a file. It is a POST, since it writes down that something was exported; its address
 * names the zone (`:zoneId`) in whose ledgers that stands.
 */
export const fileOperation = <const Op extends Omit<FileOperation, "method" | "reply">>(op: Op) =>
  operation({ ...op, method: "POST", reply: FileReply });
