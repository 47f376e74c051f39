import type { noticeDocument } from "../messages/notice-document.ts";
import type { planDocument } from "../messages/plan-document.ts";
import "./document.css";

type Official = ReturnType<typeof noticeDocument> | ReturnType<typeof planDocument>;
type Block = Official["blocks"][number];

const lines = (text: string) => text.split("\n");

/** A telephone number is never broken at its hyphen. */
const NUMBER = /(0\d{2,3}-\d{7,8})/;
const Whole = ({ text }: { readonly text: string }) => <>{text.split(NUMBER).map((part, at) => (at % 2 === 1 ? <span key={at} className="document-whole">{part}</span> : part))}</>;

const shares = (widths: readonly number[]): string[] => {
  const sum = widths.reduce((total, width) => total + width, 0);
  return widths.map((width) => `${String((width / sum) * 100)}%`);
};

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "heading":
      return <h3>{block.text}</h3>;
    case "paragraph":
      return lines(block.text).map((line, place) => <p key={place} className={"flush" in block ? "document-flush" : ""}><Whole text={line} /></p>);
    case "table":
      return (
        <table>
          <colgroup>{shares(block.widths).map((width, at) => <col key={at} style={{ width }} />)}</colgroup>
          <thead><tr>{block.head.map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
          <tbody>{block.rows.map((row, place) => <tr key={place}>{row.map((cell, at) => <td key={at} data-label={block.head[at]}><Whole text={cell} /></td>)}</tr>)}</tbody>
        </table>
      );
    case "signatures":
      return <div className="document-signatures">{block.lines.map((line) => <p key={line}>{line}</p>)}</div>;
  }
}

/** An official document on the page, from the same blocks as its file; printed as A4 with the margins of the standard. */
export function DocumentView({ document, label }: { readonly document: Official; readonly label: string }) {
  return (
    <section className="official-document card" aria-label={label}>
      <h2>{lines(document.title).map((line) => <span key={line}>{line}</span>)}</h2>
      <p className="document-under">{document.under}</p>
      {document.blocks.map((block, place) => <BlockView key={place} block={block} />)}
    </section>
  );
}
