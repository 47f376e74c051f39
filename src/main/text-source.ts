import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { TextSource } from "../capabilities/briefings/commands/text-input.ts";
import { fileTitle } from "../capabilities/briefings/messages/text-file.ts";
import { Refusal } from "../kernel/refusal.ts";

/** What stands for the standard input on a command line. */
const STANDARD_INPUT = "-";

function refusalOf(error: unknown, file: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return new Refusal("notFound", "fileNotFound", fileTitle.fileNotFound(file));
  if (code === "EISDIR") return new Refusal("invalid", "notAFile", fileTitle.notAFile(file));
  return typeof code === "string" ? new Refusal("forbidden", "fileUnreadable", fileTitle.fileUnreadable(file)) : error;
}

/** Ends reading as soon as the reader stops, so that no more of a large file or an endless device is taken in. */
async function* chunksOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file)) if (chunk instanceof Uint8Array) yield chunk;
  } catch (error) {
    throw refusalOf(error, file);
  }
}

/** Opens a file of text, or the standard input for `-`. Its size is asked first; a pipe has none. */
export async function openText(file: string): Promise<TextSource> {
  if (file === STANDARD_INPUT) return { chunks: process.stdin };
  const found = await stat(file).catch((error: unknown) => { throw refusalOf(error, file); });
  if (found.isDirectory()) throw new Refusal("invalid", "notAFile", fileTitle.notAFile(file));
  return { ...(found.isFile() ? { size: found.size } : {}), chunks: chunksOf(file) };
}
