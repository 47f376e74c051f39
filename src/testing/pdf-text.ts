import { inflateSync } from "node:zlib";

/** The text of a PDF as its fonts map it back, run by run: enough to hold a printed page against what was to be printed. */
interface Found {
  readonly dictionary: string;
  readonly stream?: Buffer;
}

function objectsOf(file: Buffer): Map<number, Found> {
  const text = file.toString("latin1");
  const found = new Map<number, Found>();
  for (const match of text.matchAll(/(\d+) 0 obj\b/g)) {
    const from = match.index + match[0].length;
    const end = text.indexOf("endobj", from);
    const at = text.indexOf("stream", from);
    if (at < 0 || at > end) {
      found.set(Number(match[1]), { dictionary: text.slice(from, end) });
      continue;
    }
    const dictionary = text.slice(from, at);
    const start = at + (text.startsWith("stream\r\n", at) ? 8 : 7);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const raw = file.subarray(start, start + length);
    found.set(Number(match[1]), { dictionary, stream: dictionary.includes("FlateDecode") ? inflateSync(raw) : raw });
  }
  // Objects that stand in streams of their own.
  for (const { dictionary, stream } of [...found.values()]) {
    if (!stream || !dictionary.includes("/ObjStm")) continue;
    const first = Number(/\/First (\d+)/.exec(dictionary)?.[1] ?? 0);
    const inner = stream.toString("latin1");
    const numbers = inner.slice(0, first).trim().split(/\s+/).map(Number);
    for (let at = 0; at < numbers.length; at += 2) {
      found.set(numbers[at] ?? 0, { dictionary: inner.slice(first + (numbers[at + 1] ?? 0), at + 3 < numbers.length ? first + (numbers[at + 3] ?? 0) : undefined) });
    }
  }
  return found;
}

const unicode = (hex: string): string => Buffer.from(hex, "hex").swap16().toString("utf16le");

function mapOf(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, block = ""] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) for (const [, from = "", to = ""] of block.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g)) map.set(parseInt(from, 16), unicode(to));
  for (const [, block = ""] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, low = "", high = "", to = ""] of block.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g)) {
      for (let code = parseInt(low, 16); code <= parseInt(high, 16); code += 1) map.set(code, String.fromCodePoint((unicode(to).codePointAt(0) ?? 0) + code - parseInt(low, 16)));
    }
  }
  return map;
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
const plainBytes = (text: string): Buffer =>
  Buffer.from(text.replace(/\\(\d{1,3}|[\s\S])/g, (_, sign: string) => (/^\d/.test(sign) ? String.fromCharCode(parseInt(sign, 8)) : escapes[sign] ?? sign)), "latin1");

/** Where the string that begins at `from` ends: brackets within it stand in pairs or are escaped. */
function endOfString(content: string, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at += 1) {
    const sign = content[at];
    if (sign === "\\") at += 1;
    else if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return content.length;
}

type Token = { readonly font: string } | { readonly bytes: Buffer };

/** Changes of the font and strings shown, in their order. */
function* tokensOf(content: string): Generator<Token> {
  const next = /\/(\w+) [\d.]+ Tf|<([\dA-Fa-f]+)>|\(/g;
  for (let found = next.exec(content); found; found = next.exec(content)) {
    const [whole, font, hex] = found;
    if (font !== undefined) yield { font };
    else if (hex !== undefined) yield { bytes: Buffer.from(hex, "hex") };
    else if (whole === "(") {
      const end = endOfString(content, found.index);
      yield { bytes: plainBytes(content.slice(found.index + 1, end)) };
      next.lastIndex = end + 1;
    }
  }
}

/** Two bytes a glyph, as fonts of Chinese have them. */
function glyphs(bytes: Buffer, map: ReadonlyMap<number, string>): string {
  let text = "";
  for (let at = 0; at + 1 < bytes.length; at += 2) text += map.get(bytes.readUInt16BE(at)) ?? "";
  return text;
}

export function pdfText(bytes: Uint8Array): string {
  const objects = objectsOf(Buffer.from(bytes));
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  const mapFrom = (reference: string | undefined): ReadonlyMap<number, string> => {
    const cmap = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(reference))?.dictionary ?? "")?.[1];
    return mapOf(objects.get(Number(cmap))?.stream?.toString("latin1") ?? "");
  };
  for (const { dictionary } of objects.values()) for (const [, block = ""] of dictionary.matchAll(/\/Font\s*<<([\s\S]*?)>>/g)) for (const [, name = "", reference] of block.matchAll(/\/(\w+) (\d+) 0 R/g)) fonts.set(name, mapFrom(reference));
  let text = "";
  const pages = [...objects.values()].flatMap(({ dictionary }) => (/\/Type\s*\/Page\b/.test(dictionary) ? [...dictionary.matchAll(/\/Contents (\d+) 0 R/g)].map(([, number]) => Number(number)) : []));
  for (const page of pages) {
    let map: ReadonlyMap<number, string> = new Map();
    for (const token of tokensOf(objects.get(page)?.stream?.toString("latin1") ?? "")) {
      if ("font" in token) map = fonts.get(token.font) ?? new Map();
      else text += glyphs(token.bytes, map);
    }
  }
  return text;
}
