import type { ReadFigure } from "../../../engines/reading/figure.ts";
import { partAt, textParts } from "./text-parts.ts";

/** Of each span (1至2月), the place of the next figure of its sentence that is said to be of it. */
export function periodHolders(text: string, figures: readonly ReadFigure[]): ReadonlyMap<ReadFigure, number> {
  const spans = figures.some(({ kind }) => kind === "period");
  const holders = new Map<ReadFigure, number>();
  if (!spans) return holders;
  const { sentences } = textParts(text);
  for (const [place, figure] of figures.entries()) {
    if (figure.kind !== "period") continue;
    const { end } = partAt(sentences, figure.start);
    for (let next = place + 1; (figures[next]?.end ?? Infinity) <= end; next += 1) {
      const other = figures[next];
      if (other && other.kind !== "period" && other.period === figure.value) { holders.set(figure, next); break; }
    }
  }
  return holders;
}
