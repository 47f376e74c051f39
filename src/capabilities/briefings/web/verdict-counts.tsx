import { Lamp } from "../../../ui/lamp.tsx";
import type { CheckedFigure } from "../contract/check.ts";
import { verdictLabel, verdictMeaning } from "../messages/check.ts";
import { standingOf, type Standing } from "../rules/standing.ts";
import { checkWords } from "./check-words.ts";
import { verdictsInOrder, verdictTone } from "./verdict-tone.ts";

/** What of the figures is looked at: those of one verdict, or those that the text itself puts in doubt. */
export type Narrowing = Standing | "doubtful";

interface Props {
  readonly figures: readonly CheckedFigure[];
  /** Places of the figures that findings name. */
  readonly doubtful: ReadonlySet<number>;
  readonly only: Narrowing | undefined;
  readonly onOnly: (only: Narrowing | undefined) => void;
}

/** How many figures there are of each verdict; a click leaves only those marked, another brings all back. */
export function VerdictCounts({ figures, doubtful, only, onOnly }: Props) {
  const toggle = (chosen: Narrowing) => () => { onOnly(only === chosen ? undefined : chosen); };
  return (
    <div className="check-counts no-print" role="group" aria-label={checkWords.verdicts}>
      <button type="button" className="check-count" aria-pressed={only === undefined} onClick={() => { onOnly(undefined); }}>{checkWords.all}<b>{figures.length}</b></button>
      {verdictsInOrder.map((verdict) => {
        const count = figures.filter((figure) => standingOf(figure) === verdict).length;
        return count > 0 && (
          <button key={verdict} type="button" className="check-count" title={verdictMeaning[verdict]} aria-pressed={only === verdict} onClick={toggle(verdict)}>
            <Lamp tone={verdictTone[verdict]} word={verdictLabel[verdict]} /><b>{count}</b>
          </button>
        );
      })}
      {doubtful.size > 0 && <button type="button" className="check-count" aria-pressed={only === "doubtful"} onClick={toggle("doubtful")}><span className="check-doubt">{checkWords.doubtful}</span><b>{doubtful.size}</b></button>}
    </div>
  );
}
