import { Lamp } from "../../../ui/lamp.tsx";
import type { CaseDetail, CaseWaiting } from "../contract/case.ts";
import { caseClockLabel, waitingPartyLabel } from "../messages/case-clock.ts";
import { caseWords } from "./words.ts";

/** Each clock with its day and the sentence by which it can be checked by hand; the one that the lamp watches is marked. */
export function CaseClocks({ clocks, dueOn }: { readonly clocks: CaseDetail["clocks"]; readonly dueOn: string | null }) {
  const watched = dueOn === null ? undefined : clocks.find((clock) => clock.kind !== "silence" && clock.dueOn === dueOn);
  return (
    <ul className="case-clocks">
      {clocks.map((clock) => (
        <li key={clock.kind}>
          <p className="case-clock-head">
            <b>{caseClockLabel[clock.kind]}</b>
            <span className="case-clock-day">{clock.dueOn ?? caseWords.noDay}</span>
            {clock === watched && <Lamp tone="inHand" word={caseWords.watched} tag />}
          </p>
          <p className="case-clock-way">{clock.explanation}</p>
        </li>
      ))}
    </ul>
  );
}

/** The elapsed time by who was waited for: a bar in their proportion and the days in words. */
export function CaseWaits({ waiting }: { readonly waiting: CaseWaiting }) {
  const whole = waiting.parts.reduce((sum, { days }) => sum + days, 0);
  return (
    <div className="case-waits">
      <p className="soft">
        {caseWords.waitingSpan(waiting.from, waiting.to)}{waiting.now !== null && `；${caseWords.waitingNow(waitingPartyLabel[waiting.now])}`}
      </p>
      {whole > 0 && (
        <div className="case-wait-bar" aria-hidden>
          {waiting.parts.filter(({ days }) => days > 0).map(({ party, days }) => <i key={party} className={`wait-${party}`} style={{ flexGrow: days }} />)}
        </div>
      )}
      <dl>
        {waiting.parts.map(({ party, days, workdays }) => (
          <div key={party}>
            <dt><i className={`wait-${party}`} aria-hidden />{waitingPartyLabel[party]}</dt>
            <dd>{caseWords.waitingPart(days, workdays)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
