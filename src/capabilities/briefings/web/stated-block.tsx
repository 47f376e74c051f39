import { memo, useEffect, useRef, useState } from "react";
import { LampShape } from "../../../ui/lamp.tsx";
import type { CheckedFigure } from "../contract/check.ts";
import { verdictLabel } from "../messages/check.ts";
import { standingOf } from "../rules/standing.ts";
import { piecesOf, type TextBlock } from "../rules/text-block.ts";
import { checkWords } from "./check-words.ts";
import "./stated.css";
import type { Narrowing } from "./verdict-counts.tsx";
import { verdictTone } from "./verdict-tone.ts";

interface Shared {
  readonly text: string;
  readonly figures: readonly CheckedFigure[];
  readonly doubtful: ReadonlySet<number>;
  readonly only: Narrowing | undefined;
}

export interface StatedBlockProps extends Shared {
  readonly block: TextBlock;
  /** Drawn with its marks wherever the reader is: the chosen figure stands in it, or it is printed. */
  readonly whole: boolean;
  /** The chosen figure, where it stands in this block. */
  readonly chosen: number | undefined;
}

export const isWithin = (figure: CheckedFigure, place: number, only: Narrowing | undefined, doubtful: ReadonlySet<number>): boolean =>
  only === undefined || (only === "doubtful" ? doubtful.has(place) : standingOf(figure) === only);

interface StatedProps extends Omit<Shared, "text" | "figures"> {
  readonly place: number;
  readonly figure: CheckedFigure;
  readonly chosen: boolean;
}

/** A figure in the text: its verdict told by word, outline and colour. What it does when pressed is the whole text's. */
function Stated({ place, figure, doubtful, only, chosen }: StatedProps) {
  const { text } = figure;
  const verdict = standingOf(figure);
  const word = doubtful.has(place) ? `${verdictLabel[verdict]}·${checkWords.doubt}` : verdictLabel[verdict];
  const shown = isWithin(figure, place, only, doubtful);
  const classes = ["stated", `lamp-${verdictTone[verdict]}`, ...(verdict === "timeOnly" ? ["stated-time"] : []), ...(doubtful.has(place) ? ["stated-doubtful"] : []), ...(chosen ? ["stated-chosen"] : []), ...(shown ? [] : ["stated-aside"])];
  return (
    <span role="button" tabIndex={shown ? 0 : -1} className={classes.join(" ")} data-figure={place} data-word={word} aria-label={`${text} ${word}`} aria-pressed={chosen}>
      {text}<LampShape tone={verdictTone[verdict]} />
    </span>
  );
}

/** Far from the reader a block is plain text: thousands of marks would make a long draft slow to open. */
function useNear(whole: boolean) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(whole);
  useEffect(() => {
    const block = place.current;
    if (!block || near) return undefined;
    const watch = new IntersectionObserver((entries) => { if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true); }, { rootMargin: "900px", scrollMargin: "900px" });
    watch.observe(block);
    return () => { watch.disconnect(); };
  }, [near]);
  return { place, drawn: near || whole };
}

/** A part of the text with the figures in it. */
export const StatedBlock = memo(function StatedBlock({ text, figures, block, doubtful, only, whole, chosen }: StatedBlockProps) {
  const { place, drawn } = useNear(whole);
  return (
    <div ref={place} className="checked-block">
      {!drawn && text.slice(block.start, block.end)}
      {drawn && piecesOf(text, figures, block).map(({ text: piece, mark }) => {
        const figure = mark === undefined ? undefined : figures[mark];
        return mark === undefined || !figure ? piece : <Stated key={mark} place={mark} figure={figure} doubtful={doubtful} only={only} chosen={mark === chosen} />;
      })}
    </div>
  );
});
