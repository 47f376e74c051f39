import { HEAD_BYTES, readTextFile, refuseFile, type TextReading } from "../rules/text-file.ts";

/** The text of a dropped or chosen file, with line ends as a text box has them. Its beginning and its size are looked at first. */
export async function readDraftFile(file: Blob): Promise<TextReading> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const refusal = refuseFile(head, file.size);
  if (refusal) return refusal;
  const reading = readTextFile(new Uint8Array(await file.arrayBuffer()), (name) => new TextDecoder(name, { fatal: true }));
  return reading.allowed ? { ...reading, text: reading.text.replace(/\r\n?/g, "\n") } : reading;
}
