import type { Brief, BriefSpan, SpanFigure } from "../contract/brief.ts";
import { briefLines, type BriefLine } from "./brief-text.ts";

const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as it may stand between tags and in attributes; names in the ledgers are whatever people typed. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? "");

/** Where a figure's page stands in the product, with the zone, the day and the period that were asked. */
export function figureHref({ definition, zoneCode, asOf, period }: Pick<SpanFigure, "definition" | "zoneCode" | "asOf" | "period">): string {
  const search = [["zone", zoneCode], ["asOf", asOf], ...(period === undefined ? [] : [["period", period]])];
  return `/figures/${encodeURIComponent(definition)}?${search.map(([key = "", value = ""]) => `${key}=${encodeURIComponent(value)}`).join("&")}`;
}

function spanHtml({ text, figure }: BriefSpan): string {
  if (!figure) return escaped(text);
  return `<a href="${escaped(figureHref(figure))}" title="${escaped(figure.name)}">${escaped(text)}</a>`;
}

function lineHtml(line: BriefLine): string {
  switch (line.kind) {
    case "title": return `<h1>${escaped(line.text)}</h1>`;
    case "dateLine": return `<p class="date">${escaped(line.text)}</p>`;
    case "heading": return `<h2>${escaped(line.text)}</h2>`;
    case "note": return `<p class="note">${escaped(line.text)}</p>`;
    case "paragraph": return `<p>${line.paragraph.spans.map(spanHtml).join("")}</p>`;
  }
}

/** A page of A4 as official documents are set (GB/T 9704): margins, three sizes, a first line set in by two characters. */
const STYLE = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { max-width: 156mm; margin: 24px auto; padding: 0 12px; color: #000; font: 16pt/28pt FangSong, STFangsong, "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; }
h1 { font-size: 22pt; line-height: 1.4; font-weight: 600; text-align: center; margin: 0 0 6pt; }
h2 { font: 600 16pt/28pt SimHei, STHeiti, "Noto Sans CJK SC", sans-serif; margin: 12pt 0 0; text-indent: 2em; }
p { margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
.date { text-align: center; text-indent: 0; margin-bottom: 12pt; }
.note { font-size: 12pt; line-height: 20pt; margin-top: 12pt; }
a { color: inherit; text-decoration: underline dotted; text-underline-offset: 0.2em; }
@media print { body { max-width: none; margin: 0; padding: 0; } a { text-decoration: none; } }
`;

/** A complete document of its own; `address` is where the product answers, so that links work from a file. */
export function briefHtml(brief: Brief, address?: string): string {
  return [
    "<!doctype html>", '<html lang="zh-CN">', "<head>", '<meta charset="utf-8">', '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...(address === undefined ? [] : [`<base href="${escaped(address)}">`]),
    `<title>${escaped(brief.title)}</title>`, `<style>${STYLE}</style>`, "</head>", "<body>",
    ...briefLines(brief).map(lineHtml), "</body>", "</html>", "",
  ].join("\n");
}
