import { Button } from "antd";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { momentText } from "../../../ui/moment-text.ts";
import "../../../ui/record.css";
import { EmptyState } from "../../../ui/states.tsx";
import type { CaseFact } from "../contract/fact.ts";
import { caseFactLabel, replacementWayLabel } from "../messages.ts";
import { specialProcedureLabel, waitingPartyLabel } from "../messages/case-clock.ts";
import { recordedLag } from "./recorded-lag.ts";
import { caseWords } from "./words.ts";

type NameOf = (code: string) => string;

interface Props {
  readonly facts: readonly CaseFact[];
  /** Who recorded a step, by the user's id. */
  readonly nameOf: (userId: string) => string;
  /** An item's name by its code. */
  readonly itemOf: NameOf;
  /** Absent where the reader may not correct. */
  readonly onCorrect?: ((fact: CaseFact) => void) | undefined;
  readonly onStrike?: ((fact: CaseFact) => void) | undefined;
}

function moreOf(fact: CaseFact, itemOf: NameOf): readonly (readonly [string, string])[] {
  const { kind, documentNumber, replacement, reason, person: who, sourceRef, procedure, waitingOn, promisedOn, days, override, missing } = fact;
  const all: readonly (readonly [string, string | null])[] = [
    [caseWords.procedure, procedure && specialProcedureLabel[procedure]],
    [caseWords.waitingOn, waitingOn && waitingPartyLabel[waitingOn]],
    [caseWords.newPromise, promisedOn],
    [caseWords.daysLabel, days === null ? null : String(days)],
    [caseWords.missingItems, missing && missing.map(itemOf).join("、")],
    [caseWords.override, override],
    [caseWords.documentNumber, documentNumber],
    [caseWords.replacement, replacement && replacementWayLabel[replacement]],
    [caseWords.reason, reason],
    [kind === "extended" || kind === "promiseMoved" ? caseWords.approver : caseWords.person, who],
    [caseWords.sourceRef, sourceRef],
  ];
  return all.flatMap(([label, text]) => (text === null || text === "" ? [] : [[label, text] as const]));
}

function FactLine({ fact, nameOf, itemOf, onCorrect, onStrike }: { readonly fact: CaseFact } & Omit<Props, "facts">) {
  const lag = recordedLag(fact);
  const more = moreOf(fact, itemOf);
  return (
    <li className={fact.struck ? "case-fact-struck" : ""}>
      <div className="case-fact-line">
        <time dateTime={fact.occurredOn}>{fact.occurredOn}</time>
        <b>{caseFactLabel[fact.kind]}</b>
        {fact.struck && <span>{caseWords.struck}</span>}
        {fact.example && <ExampleMark />}
      </div>
      {more.length > 0 && <p className="case-fact-more">{more.map(([label, text]) => <span key={label}><span className="soft">{label}：</span>{text}　</span>)}</p>}
      <p className="case-fact-more soft">
        {caseWords.recordedOn} {fact.recordedOn}{lag !== undefined && <span className="late-mark">{caseWords.late(lag)}</span>} · <span title={momentText(fact.recordedAt)}>{nameOf(fact.recordedBy)}</span>
        {!fact.struck && onCorrect && <Button type="link" size="small" onClick={() => { onCorrect(fact); }}>{caseWords.correct}</Button>}
        {!fact.struck && onStrike && <Button type="link" size="small" danger onClick={() => { onStrike(fact); }}>{caseWords.strike}</Button>}
      </p>
    </li>
  );
}

/** The steps of a case, the oldest first: when each happened and when it was recorded. */
export function CaseFacts({ facts, ...actions }: Props) {
  if (facts.length === 0) return <EmptyState title={caseWords.noFacts} hint={caseWords.noFactsHint} />;
  return <ol className="timeline">{facts.map((fact) => <FactLine key={fact.id} fact={fact} {...actions} />)}</ol>;
}
