import { useMemo, type KeyboardEvent, type MouseEvent, type Ref } from "react";
import { usePrinting } from "../../../ui/use-printing.ts";
import type { CheckedFigure } from "../contract/check.ts";
import { blocksOf } from "../rules/text-block.ts";
import { checkWords } from "./check-words.ts";
import { StatedBlock } from "./stated-block.tsx";
import type { Narrowing } from "./verdict-counts.tsx";

interface Props {
  readonly ref: Ref<HTMLDivElement>;
  readonly text: string;
  readonly figures: readonly CheckedFigure[];
  readonly doubtful: ReadonlySet<number>;
  readonly only: Narrowing | undefined;
  readonly chosen: number | undefined;
  /** Opened by the pointer, or by a key: then the hand is on the keys. */
  readonly onOpen: (place: number, byKey: boolean) => void;
  /** From a figure to the next or the one before, or to the first or the last. */
  readonly onMove: (from: number | undefined, step: Step) => void;
  readonly onClose: () => void;
}

export type Step = "next" | "previous" | "first" | "last";

const steps: Readonly<Record<string, Step>> = { ArrowRight: "next", ArrowDown: "next", ArrowLeft: "previous", ArrowUp: "previous", Home: "first", End: "last" };

/** The place of the figure that an event came from. */
function placeOf(target: EventTarget): number | undefined {
  const mark = target instanceof Element ? target.closest<HTMLElement>("[data-figure]") : null;
  return mark?.dataset["figure"] === undefined ? undefined : Number(mark.dataset["figure"]);
}

/** The text with its figures marked. One listener serves all of them. */
export function CheckedText({ ref, text, figures, doubtful, only, chosen, onOpen, onMove, onClose }: Props) {
  const printing = usePrinting();
  const blocks = useMemo(() => blocksOf(text, figures), [text, figures]);
  const click = ({ target }: MouseEvent) => {
    const place = placeOf(target);
    if (place !== undefined) onOpen(place, false);
  };
  const keys = (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    const step = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey ? undefined : steps[event.key];
    if (step !== undefined) onMove(place, step);
    else if (place !== undefined && (event.key === "Enter" || event.key === " ")) onOpen(place, true);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
  };
  return (
    <div ref={ref} className="checked-text card" role="group" aria-label={checkWords.text} title={checkWords.textHelp} onClick={click} onKeyDown={keys}>
      {blocks.map((block) => {
        const holds = chosen !== undefined && chosen >= block.first && chosen < block.next;
        return <StatedBlock key={block.start} text={text} figures={figures} block={block} doubtful={doubtful} only={only} whole={holds || printing} chosen={holds ? chosen : undefined} />;
      })}
    </div>
  );
}
