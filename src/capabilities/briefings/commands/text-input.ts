import { Refusal } from "../../../kernel/refusal.ts";
import { textRefusalTitle } from "../messages/text-file.ts";
import { readTextFile, refuseFile, type TextRefusal } from "../rules/text-file.ts";

/** A named file or the standard input, opened by `main/`. */
export interface TextSource {
  /** In bytes; absent where only reading to the end would tell it. */
  readonly size?: number;
  readonly chunks: AsyncIterable<Uint8Array>;
}

const refuse = (refusal: TextRefusal): Refusal => new Refusal("invalid", refusal.code, textRefusalTitle(refusal));

/** Little more than the longest text is read, however much there is, and of a document only its beginning. */
async function boundedBytes({ size = 0, chunks }: TextSource): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    kept.push(chunk);
    length += chunk.length;
    const refusal = refuseFile(kept[0] ?? chunk, Math.max(length, size));
    if (refusal) throw refuse(refusal);
  }
  return Buffer.concat(kept);
}

/** The text of a file; what is none is refused in Chinese. */
export async function textOf(source: TextSource): Promise<string> {
  const reading = readTextFile(await boundedBytes(source), (name) => new TextDecoder(name, { fatal: true }));
  if (!reading.allowed) throw refuse(reading);
  return reading.text;
}
