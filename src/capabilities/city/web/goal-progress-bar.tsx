import { PageLink } from "../../../ui/page-link.tsx";
import { Lamp } from "../../../ui/lamp.tsx";
import type { Goal, Measured } from "../contract/goal.ts";
import { goalSenseLabel } from "../messages.ts";
import { figureScale } from "./figure-scale.ts";
import { figurePath } from "./paths.ts";
import { goalWords } from "./words.ts";

const FULL = 100;

type Aimed = Pick<Goal, "target" | "sense" | "figureId">;

/** Green and red only where it is settled which: what may still be reached is in hand, what is exceeded is exceeded. */
function Verdict({ sense, reached }: { readonly sense: Goal["sense"]; readonly reached: boolean | null }) {
  if (reached === null) return <Lamp tone="none" word={goalWords.unknown} tag />;
  if (sense === "atMost") return reached ? <Lamp tone="done" word={goalWords.within} tag /> : <Lamp tone="overdue" word={goalWords.exceeded} tag />;
  return reached ? <Lamp tone="done" word={goalWords.reached} tag /> : <Lamp tone="inHand" word={goalWords.notReached} tag />;
}

interface Props {
  readonly goal: Aimed;
  readonly measured: Measured | null;
}

/** Value and target of a leaf with its share in words; the bar repeats what the words say. */
export function GoalProgressBar({ goal: { target, sense, figureId }, measured }: Props) {
  if (figureId === null || target === null || sense === null) return null;
  if (!measured) return <span className="soft">{goalWords.undefinedFigure}</span>;
  const { figure, value, progress, reached } = measured;
  const scale = figureScale(figure, [value, Number(target)]);
  const percent = progress === null ? undefined : progress.toFixed(1).replace(/\.0$/, "");
  return (
    <div className="goal-progress">
      <span>
        <PageLink to={figurePath(figure.id)}>{figure.name}</PageLink>　{goalWords.value} {scale.text(value)}　{goalWords.target}{goalSenseLabel[sense]} {scale.text(Number(target))} {scale.unit}
      </span>
      {progress !== null && <span className={`goal-bar goal-bar-${reached === false && sense === "atMost" ? "over" : "on"}`} aria-hidden="true"><span style={{ width: `${String(Math.min(progress, FULL))}%` }} /></span>}
      {percent !== undefined && <span>{sense === "atLeast" ? goalWords.progress(percent) : goalWords.used(percent)}</span>}
      <Verdict sense={sense} reached={reached} />
    </div>
  );
}
