import type { TimeLimit } from "../contract/time-limit.ts";
import { limitUnitLabel } from "../messages.ts";
import "./approvals.css";
import { caseWords } from "./words.ts";

/** Marks what rests on no text that was read. */
export function UnverifiedMark() {
  return <span className="unverified-mark" title={caseWords.unverifiedHint}>{caseWords.unverified}</span>;
}

/** A limit with its mark, and below it what it rests on. */
export function LimitText({ limit }: { readonly limit: TimeLimit }) {
  return (
    <>
      {limit.n} {limitUnitLabel[limit.unit]}{!limit.verified && <UnverifiedMark />}
      <div className="soft catalogue-prose">{limit.source}{limit.note !== undefined && `；${limit.note}`}</div>
    </>
  );
}
