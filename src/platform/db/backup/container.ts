import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { PassThrough } from "node:stream";
import { createGunzip } from "node:zlib";
import { backupFault, backupRefusal } from "./messages.ts";

/**
 * A backup file is one gzip stream: a line that names the format, then frames. A frame is a letter, the length of its
 * content in four bytes (big-endian) and the content: `H` head (JSON), `T` a table begins (its name), `D` rows as
 * COPY writes them in text, `E` end (JSON), after which nothing stands. Plain tools can take it apart.
 */
export const signature = Buffer.from("guatu-backup 1\n");

const kinds = ["H", "T", "D", "E"] as const;
type FrameKind = (typeof kinds)[number];

interface Frame {
  readonly kind: FrameKind;
  readonly content: Buffer;
}

/** Longer content is none of ours; a row's COPY line stays far below. */
const LONGEST = 256 * 1024 * 1024;

export function frame(kind: FrameKind, content: Buffer): Buffer {
  const header = Buffer.alloc(5);
  header.write(kind, 0, "latin1");
  header.writeUInt32BE(content.length, 1);
  return Buffer.concat([header, content]);
}

function frameAt(bytes: Buffer, file: string): Frame | undefined {
  if (bytes.length < 5) return undefined;
  const kind = kinds.find((known) => known === bytes.toString("latin1", 0, 1));
  const length = bytes.readUInt32BE(1);
  if (kind === undefined || length > LONGEST) throw backupRefusal.corrupt(file, backupFault.frame);
  return bytes.length < 5 + length ? undefined : { kind, content: bytes.subarray(5, 5 + length) };
}

/** The plain bytes of the file; a damaged or cut gzip stream is refused as corrupt. */
async function* plainBytes(file: string): AsyncGenerator<Buffer> {
  const plain = new PassThrough();
  const failure: { error?: NodeJS.ErrnoException } = {};
  const done = pipeline(createReadStream(file), createGunzip(), plain).catch((error: unknown) => { failure.error = error as NodeJS.ErrnoException; });
  try {
    for await (const chunk of plain) yield chunk as Buffer;
  } catch (error) {
    failure.error ??= error as NodeJS.ErrnoException;
  } finally {
    plain.destroy();
    await done;
  }
  const { error } = failure;
  if (error === undefined) return;
  throw error.syscall === undefined ? backupRefusal.corrupt(file, backupFault.unreadable) : backupRefusal.fileUnusable(file, error.message);
}

/** The frames of a backup file in order, from the head to the end and nothing after it. */
export async function* framesOf(file: string): AsyncGenerator<Frame> {
  let [rest, signed, ended]: [Buffer, boolean, boolean] = [Buffer.alloc(0), false, false];
  for await (const chunk of plainBytes(file)) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (!signed) {
      if (rest.length < signature.length) continue;
      if (!rest.subarray(0, signature.length).equals(signature)) throw backupRefusal.corrupt(file, backupFault.notBackup);
      [rest, signed] = [rest.subarray(signature.length), true];
    }
    for (let next = frameAt(rest, file); next !== undefined; next = frameAt(rest, file)) {
      if (ended) throw backupRefusal.corrupt(file, backupFault.frame);
      ended = next.kind === "E";
      yield next;
      rest = rest.subarray(5 + next.content.length);
    }
  }
  if (!ended || rest.length > 0) throw backupRefusal.corrupt(file, backupFault.endMissing);
}
