import type { ReactNode } from "react";
import { ExampleMark } from "./example-mark.tsx";
import { wideFacts } from "./fact-places.ts";
import { recordWords } from "./messages.ts";
import "./record.css";

/** One fact of a record. */
export interface Fact {
  readonly label: string;
  /** Nothing, or an empty text, reads 未填报. */
  readonly value: ReactNode;
  readonly unit?: string;
  /** Document number, file or person it was taken from. */
  readonly source?: ReactNode;
  /** The value first given, where a later one stands now. */
  readonly first?: string;
  readonly example?: boolean;
  /** Over the whole width. */
  readonly wide?: boolean;
}

const absent = (value: ReactNode) => value === null || value === undefined || value === "" || value === false;

function FactValue({ value, unit, first, example }: Fact) {
  if (absent(value)) return <span className="soft">{recordWords.none}</span>;
  return (
    <>
      {value}
      {unit !== undefined && <span className="fact-unit">{unit}</span>}
      {example === true && <ExampleMark />}
      {first !== undefined && <div className="soft fact-more">{recordWords.first(first)}</div>}
    </>
  );
}

/** Facts as label and value, in two columns at a desk and one on a phone, each with its unit and source. */
export function FactTable({ facts, label }: { readonly facts: readonly Fact[]; readonly label?: string }) {
  const wide = wideFacts(facts.map((fact) => fact.wide === true));
  return (
    <dl className="fact-table" {...(label !== undefined && { "aria-label": label })}>
      {facts.map((fact, at) => (
        <div key={fact.label} className={wide[at] === true ? "fact fact-wide" : "fact"}>
          <dt>{fact.label}</dt>
          <dd>
            <FactValue {...fact} />
            {fact.source !== undefined && !absent(fact.source) && <div className="soft fact-more">{recordWords.source}：{fact.source}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
