import {
  AlignmentType, Document, DocumentGridType, Footer, LineRuleType, Packer, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType,
  type IRunOptions,
} from "docx";
import type { WordBlock, WordDocument } from "./document.ts";
import { fonts, INDENT, lines, page, sizes, TEXT_WIDTH } from "./style.ts";

const exact = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });
const run = (text: string, font: IRunOptions["font"], size: number) => new TextRun({ text, ...(font && { font }), size });
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

const centred = (text: string, font: IRunOptions["font"], size: number) =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: exact(size === sizes.title ? lines.body + 80 : lines.body), children: [run(text, font, size)] });

/** A text of several lines is as many paragraphs. */
const paragraphs = (text: string, make: (line: string) => Paragraph): Paragraph[] => text.split(/\r?\n/).map(make);

const body = (text: string, flush: boolean, align: keyof typeof alignments = "left") => paragraphs(text, (line) => new Paragraph({
  alignment: alignments[align], spacing: exact(lines.body), ...(flush || align !== "left" ? {} : { indent: { firstLine: INDENT } }), children: [run(line, fonts.body, sizes.body)],
}));

function cell(content: readonly string[] | string, width: number, head: boolean): TableCell {
  const texts = (typeof content === "string" ? [content] : content).flatMap((text) => text.split(/\r?\n/));
  return new TableCell({
    width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER, margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: texts.map((text) => new Paragraph({ alignment: head ? AlignmentType.CENTER : AlignmentType.LEFT, spacing: exact(lines.cell), children: [run(text, head ? fonts.first : fonts.body, sizes.cell)] })),
  });
}

function table({ widths, head, rows }: Extract<WordBlock, { kind: "table" }>): Table {
  const whole = widths.reduce((sum, part) => sum + part, 0);
  const columns = widths.map((part) => Math.round((part * TEXT_WIDTH) / whole));
  const row = (cells: readonly (readonly string[] | string)[], isHead: boolean) =>
    new TableRow({ tableHeader: isHead, cantSplit: true, children: cells.map((content, place) => cell(content, columns[place] ?? 0, isHead)) });
  return new Table({ layout: TableLayoutType.FIXED, columnWidths: columns, width: { size: TEXT_WIDTH, type: WidthType.DXA }, rows: [row(head, true), ...rows.map((cells) => row(cells, false))] });
}

function blockOf(block: WordBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading": {
      const font = block.level === 1 ? fonts.first : fonts.second;
      return [new Paragraph({ keepNext: true, spacing: exact(lines.body), indent: { firstLine: INDENT }, children: [run(block.text, font, sizes.body)] })];
    }
    case "paragraph":
      return body(block.text, block.flush === true, block.align);
    case "table":
      return [table(block)];
    case "signatures":
      return block.lines.map((line, place) => new Paragraph({
        alignment: AlignmentType.RIGHT, spacing: { ...exact(lines.body), ...(place === 0 && { before: lines.body }) }, indent: { right: INDENT }, children: [run(line, fonts.body, sizes.body)],
      }));
  }
}

const pageNumber = new Footer({
  children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ font: fonts.number, size: sizes.small, children: ["— ", PageNumber.CURRENT, " —"] })] })],
});

/** The document as a .docx; nothing in it hangs on this machine but the moment of its making. */
export async function wordFile({ title, under, blocks }: WordDocument): Promise<Uint8Array> {
  const file = new Document({
    title, creator: "", lastModifiedBy: "",
    styles: { default: { document: { run: { font: fonts.body, size: sizes.body } } } },
    sections: [{
      properties: { page, grid: { type: DocumentGridType.LINES, linePitch: lines.body } },
      footers: { default: pageNumber },
      children: [
        ...paragraphs(title, (line) => centred(line, fonts.title, sizes.title)),
        ...(under === undefined ? [] : [centred(under, fonts.second, sizes.body)]),
        new Paragraph({ spacing: exact(lines.body), children: [] }),
        ...blocks.flatMap(blockOf),
      ],
    }],
  });
  return Packer.toBuffer(file);
}
