import type { Ref } from "react";
import { hrefParts } from "../../../ui/href.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import type { Brief, BriefSpan } from "../contract/brief.ts";
import { numberedTitle } from "../messages/brief-heading.ts";
import { figureHref } from "../rules/brief-html.ts";
import "./brief.css";
import { briefPageWords } from "./brief-words.ts";

function SpanText({ span: { text, figure } }: { readonly span: BriefSpan }) {
  if (!figure) return text;
  return <PageLink {...hrefParts(figureHref(figure))} className="brief-figure" label={briefPageWords.opens(text, figure.name)}>{text}</PageLink>;
}

interface Props {
  readonly brief: Brief;
  readonly ref?: Ref<HTMLElement>;
}

/** The briefing set as an official document; on paper it stands alone. */
export function BriefDocument({ brief: { title, dateLine, sections, notes }, ref }: Props) {
  return (
    <article className="brief-document" aria-label={title} {...(ref !== undefined && { ref })}>
      <h2>{title}</h2>
      <p className="brief-date">{dateLine}</p>
      {sections.map((section, place) => (
        <section key={section.title}>
          <h3>{numberedTitle(place, section.title)}</h3>
          {section.paragraphs.map(({ spans }, at) => <p key={at}>{spans.map((span, index) => <SpanText key={index} span={span} />)}</p>)}
        </section>
      ))}
      {notes.map((note) => <p key={note} className="brief-note">{note}</p>)}
    </article>
  );
}
