import { LONGEST_TEXT } from "../contract/reading.ts";

/** Largest file that can hold a text of that length: four bytes a character in GB18030. A larger one is not read at all. */
export const LONGEST_FILE = 4 * LONGEST_TEXT;
/** As many of a file's first bytes tell what kind of file it is. */
export const HEAD_BYTES = 4096;

/** What a file that is no plain text seems to be, so that a person can be told what to do with it. */
export type FileKind = "office" | "oldOffice" | "pdf" | "richText" | "binary" | "undecodable" | "control";

export type TextRefusal =
  | { readonly allowed: false; readonly code: "emptyText" }
  | { readonly allowed: false; readonly code: "textTooLong" }
  | { readonly allowed: false; readonly code: "notText"; readonly kind: FileKind; readonly place?: TextPlace };
export type TextReading = { readonly allowed: true; readonly text: string } | TextRefusal;

/** Where a character stands, counted from 1 as an editor shows it. */
interface TextPlace {
  readonly line: number;
  readonly column: number;
  readonly codePoint: number;
}

type EncodingName = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
/** Decoders live outside pure code: `new TextDecoder(name, { fatal: true })` in browser and command line alike. It throws at bytes that are none of its encoding's. */
export type DecoderOf = (name: EncodingName) => { readonly decode: (bytes: Uint8Array) => string };

/**
 * Control characters but tab and line ends, halves of a character, and marks that turn the reading order: the server
 * refuses the same, as they show a reader something else than what is checked.
 */
const UNPRINTABLE = /[\u0000-\u0008\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const EVERY_UNPRINTABLE = new RegExp(UNPRINTABLE, "g");
/** How Word writes a line's and a page's end into plain text. */
const WORD_BREAKS = /[\u000b\u000c]/g;

const signatures: readonly { readonly kind: FileKind; readonly bytes: readonly number[] }[] = [
  // A zip: .docx, .xlsx, .wps, .ofd and archives.
  { kind: "office", bytes: [0x50, 0x4b, 0x03, 0x04] },
  // An OLE compound file: .doc, .xls and older .wps.
  { kind: "oldOffice", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: "pdf", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: "richText", bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
];

/** By these a text in UTF-16 begins, in which every other byte may be 0. */
const LITTLE_END_FIRST = [0xff, 0xfe] as const;
const BIG_END_FIRST = [0xfe, 0xff] as const;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);
const notText = (kind: FileKind): TextRefusal => ({ allowed: false, code: "notText", kind });

/** Whether a file need not be read, told by its first bytes and its size: what it is says more to a person than that it is too large. */
export function refuseFile(head: Uint8Array, size: number): TextRefusal | undefined {
  const known = signatures.find(({ bytes }) => startsWith(head, bytes));
  if (known) return notText(known.kind);
  const isUtf16 = startsWith(head, LITTLE_END_FIRST) || startsWith(head, BIG_END_FIRST);
  if (!isUtf16 && head.includes(0)) return notText("binary");
  return size > LONGEST_FILE ? { allowed: false, code: "textTooLong" } : undefined;
}

function placeOf(text: string, at: number): TextPlace {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? "").length + 1, codePoint: text.codePointAt(at) ?? 0 };
}

/** A text as it was pasted or decoded. Word's breaks become line ends, one for one, so that places stay what they were. */
export function judgeText(given: string): TextReading {
  if (given.length > LONGEST_TEXT) return { allowed: false, code: "textTooLong" };
  const text = given.replace(WORD_BREAKS, "\n");
  const at = text.search(UNPRINTABLE);
  if (at >= 0) return { allowed: false, code: "notText", kind: "control", place: placeOf(text, at) };
  return text.trim() === "" ? { allowed: false, code: "emptyText" } : { allowed: true, text };
}

/** The text without what a reader cannot see and so cannot take out by hand. */
export const withoutUnprintable = (text: string): string => text.replace(EVERY_UNPRINTABLE, "");

function decoded(bytes: Uint8Array, decoderOf: DecoderOf, name: EncodingName): string | undefined {
  try {
    return decoderOf(name).decode(bytes);
  } catch {
    return undefined;
  }
}

/** By its mark; without one UTF-8 where it is that throughout, else GB18030, as Windows in China saves text. */
function textOf(bytes: Uint8Array, decoderOf: DecoderOf): string | undefined {
  if (startsWith(bytes, LITTLE_END_FIRST)) return decoded(bytes, decoderOf, "utf-16le");
  if (startsWith(bytes, BIG_END_FIRST)) return decoded(bytes, decoderOf, "utf-16be");
  return decoded(bytes, decoderOf, "utf-8") ?? decoded(bytes, decoderOf, "gb18030");
}

/** The text of a file's bytes. */
export function readTextFile(bytes: Uint8Array, decoderOf: DecoderOf): TextReading {
  const refusal = refuseFile(bytes, bytes.length);
  if (refusal) return refusal;
  const text = textOf(bytes, decoderOf);
  // GB18030 has a mark of its own, which its decoder leaves in the text.
  return text === undefined ? notText("undecodable") : judgeText(text.replace(/^\ufeff/, ""));
}
