import type { Brief, BriefParagraph } from "../contract/brief.ts";
import { numberedTitle } from "../messages/brief-heading.ts";

/** Two ideographic spaces, by which plain text sets a paragraph in. */
const INDENT = "\u3000\u3000";

const paragraphText = ({ spans }: Pick<BriefParagraph, "spans">): string => spans.map(({ text }) => text).join("");

/** The lines of the document with what each of them is; text, HTML and page show the same. */
export type BriefLine =
  | { readonly kind: "title" | "dateLine" | "heading" | "note"; readonly text: string }
  | { readonly kind: "paragraph"; readonly paragraph: BriefParagraph };

export const briefLines = ({ title, dateLine, sections, notes }: Brief): readonly BriefLine[] => [
  { kind: "title", text: title },
  { kind: "dateLine", text: dateLine },
  ...sections.flatMap((section, place): BriefLine[] => [
    { kind: "heading", text: numberedTitle(place, section.title) },
    ...section.paragraphs.map((paragraph) => ({ kind: "paragraph", paragraph }) as const),
  ]),
  ...notes.map((text) => ({ kind: "note", text }) as const),
];

/** Plain text, as it is copied into another document, or read by `guatu check`. */
export const briefText = (brief: Brief): string => briefLines(brief).map((line) => {
  if (line.kind === "title" || line.kind === "dateLine") return line.text;
  return `${INDENT}${line.kind === "paragraph" ? paragraphText(line.paragraph) : line.text}`;
}).join("\n");
