import { useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { usePrinting } from "../../../ui/use-printing.ts";
import { correctionList, type CheckedText as Checked } from "../messages/correction-list.ts";
import type { TracedPaths } from "./check-links.ts";
import { checkWords } from "./check-words.ts";
import { CheckedText, type Step } from "./checked-text.tsx";
import { keepView, keptView } from "./draft.ts";
import { FigurePanel } from "./figure-panel.tsx";
import { FindingList } from "./finding-list.tsx";
import { isWithin } from "./stated-block.tsx";
import { VerdictCounts, type Narrowing } from "./verdict-counts.tsx";

interface Props {
  readonly checked: Checked;
  readonly paths: TracedPaths;
  /** Shown while another day is being asked for. */
  readonly busy: boolean;
}

/** The list on paper, before the text; on the screen it is copied instead. */
function PrintedList({ checked }: { readonly checked: Checked }) {
  const printing = usePrinting();
  return printing && <div className="check-printed print-only">{correctionList(checked)}<h2>{checkWords.printedText}</h2></div>;
}

const keptChoice = (): number | undefined => {
  const view = keptView();
  return typeof view === "number" ? view : undefined;
};

/** Which figure is reached by a step among those that are looked at. */
function stepTo(places: readonly number[], from: number | undefined, step: Step): number | undefined {
  if (step === "first" || (step === "next" && from === undefined)) return places[0];
  if (step === "last" || from === undefined) return places.at(-1);
  return step === "next" ? places.find((place) => place > from) : places.findLast((place) => place < from);
}

/** Text and panel side by side, under the counts and the text's own faults. */
export function CheckedView({ checked, paths, busy }: Props) {
  const { text, figures, findings } = checked;
  const [only, setOnly] = useState<Narrowing>();
  const [chosen, setChosen] = useState(keptChoice);
  const [open, setOpen] = useState(chosen !== undefined);
  const box = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const doubtful = useMemo(() => new Set(findings.flatMap((finding) => finding.figures)), [findings]);
  const places = useMemo(() => figures.flatMap((figure, place) => (isWithin(figure, place, only, doubtful) ? [place] : [])), [figures, only, doubtful]);
  const figure = chosen === undefined ? undefined : figures[chosen];
  const choose = (place: number) => {
    keepView(place);
    setChosen(place);
  };

  const markOf = (place: number) => box.current?.querySelector<HTMLElement>(`[data-figure="${String(place)}"]`);
  /** The mark is drawn before it is gone to. */
  const reach = (place: number) => {
    flushSync(() => { choose(place); });
    const mark = markOf(place);
    mark?.focus({ preventScroll: true });
    mark?.scrollIntoView({ block: "nearest" });
  };
  const close = () => {
    setOpen(false);
    if (chosen !== undefined) reach(chosen);
  };
  const move = (from: number | undefined, step: Step) => {
    const next = stepTo(places, from, step);
    if (next !== undefined) reach(next);
  };
  const show = (place: number, byKey: boolean) => {
    flushSync(() => {
      setOpen(true);
      choose(place);
    });
    markOf(place)?.scrollIntoView({ block: "nearest" });
    if (byKey) panel.current?.focus();
  };
  const narrow = (next: Narrowing | undefined) => {
    const first = next === undefined ? undefined : figures.findIndex((one, place) => isWithin(one, place, next, doubtful));
    flushSync(() => {
      setOnly(next);
      if (first !== undefined) choose(first);
    });
    if (first !== undefined) markOf(first)?.scrollIntoView({ block: "nearest" });
  };
  const jump = (place: number) => {
    setOnly(undefined);
    setOpen(true);
    reach(place);
  };
  // Thousands of figures are not counted anew at each step from one to the next.
  const counts = useMemo(() => <VerdictCounts figures={figures} doubtful={doubtful} only={only} onOnly={narrow} />, [figures, doubtful, only]);
  const list = useMemo(() => <FindingList findings={findings} onFigure={jump} />, [findings]);
  return (
    <div className="checked" aria-busy={busy}>
      {counts}
      {list}
      <PrintedList checked={checked} />
      <div className="checked-columns">
        <CheckedText ref={box} text={text} figures={figures} doubtful={doubtful} only={only} chosen={chosen} onOpen={show} onMove={move} onClose={close} />
        {open && figure && chosen !== undefined
          ? (
            <FigurePanel
              key={chosen} ref={panel} figure={figure} place={chosen} total={figures.length} paths={paths}
              findings={findings.filter((finding) => finding.figures.includes(chosen))} onStep={(step) => { move(chosen, step); }} onClose={close}
            />
          )
          : <p className="checked-hint card soft no-print">{checkWords.pick}</p>}
      </div>
    </div>
  );
}
