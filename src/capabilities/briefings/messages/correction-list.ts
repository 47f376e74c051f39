import type { CheckedFigure } from "../contract/check.ts";
import type { Finding } from "../contract/reading.ts";
import { standingOf } from "../rules/standing.ts";
import { passagesOf, type TextPassage } from "../rules/text-place.ts";
import { verdictLabel } from "./check.ts";
import { candidateText, recordedText } from "./recorded-text.ts";
import { whenText } from "./when-text.ts";

/** A checked text, as the check answers it. */
export interface CheckedText {
  readonly text: string;
  readonly zoneName: string;
  readonly asOf: string;
  readonly figures: readonly CheckedFigure[];
  readonly findings: readonly Finding[];
}

const placeText = ({ paragraph, quote }: TextPassage): string => `第${String(paragraph)}段“${quote}”`;

/** The recorded value with its definition, zone, period and day: whose number it is. */
function recordedWords(figure: CheckedFigure): string {
  const { basis } = figure;
  if (basis === undefined) return "";
  const owner = basis.projectName ?? basis.enterpriseName;
  const share = basis.denominator === undefined ? "" : `，即${String(basis.numerator)}/${String(basis.denominator)}`;
  const about = [basis.name, basis.zoneName, ...(owner === undefined ? [] : [owner]), ...(basis.period === undefined ? [] : [whenText(basis.period)]), `截至${whenText(basis.asOf)}`];
  return `${recordedText(figure)}${share}（${about.join("，")}）`;
}

/** Why the figure is not as recorded, and what to do. Empty where nothing is to be corrected. */
export function correctionReason(figure: CheckedFigure): string {
  const { verdict, candidates = [], staleAsOf } = figure;
  switch (verdict) {
    case "different": return "与台账不一致，请核实更正";
    case "stale": return staleAsOf === undefined ? "时点不同，请按截至日期更新" : `与截至${whenText(staleAsOf)}的台账相符，请按截至日期更新`;
    case "definedDifferently": {
      const others = candidates.map(({ name, value }) => `“${name}”（${candidateText(figure, value)}）`).join("、");
      return others === "" ? "口径不同，请核对口径" : `口径不同，与${others}相符，请核对口径`;
    }
    case "consistent": case "consistentAfterRounding": case "notInLedgers": case "ambiguous": return "";
  }
}

interface Entry { readonly at: number; readonly line: string }

function entriesOf({ text, figures, findings }: CheckedText): Entry[] {
  const passageOf = passagesOf(text);
  const corrected = figures.flatMap((figure): Entry[] => {
    const reason = correctionReason(figure);
    return reason === "" ? [] : [{ at: figure.start, line: `${placeText(passageOf(figure))}：文稿${figure.text}，台账${recordedWords(figure)}；${reason}` }];
  });
  const found = findings.flatMap(({ figures: places, message }): Entry[] => {
    const named = places.flatMap((place) => figures[place] ?? []);
    const first = named.toSorted((a, b) => a.start - b.start)[0];
    return first === undefined ? [] : [{ at: first.start, line: `${placeText(passageOf(first))}：${message}` }];
  });
  return [...corrected, ...found].toSorted((a, b) => a.at - b.at);
}

/** How many figures must be looked at by hand, as they have no recorded value beside them. */
function unsettled(figures: readonly CheckedFigure[]): string[] {
  const counts = (["notInLedgers", "ambiguous"] as const).flatMap((verdict) => {
    const count = figures.filter((figure) => standingOf(figure) === verdict).length;
    return count === 0 ? [] : [`${verdictLabel[verdict]}${String(count)}处`];
  });
  return counts.length === 0 ? [] : [`另有${counts.join("、")}，须人工核实。`];
}

/** 更正清单: what must be corrected, a line each in the order of the text, ready to be pasted into a message. */
export function correctionList(checked: CheckedText): string {
  const entries = entriesOf(checked);
  return [
    `文稿核对更正清单（${checked.zoneName}，截至${whenText(checked.asOf)}）`,
    ...(entries.length === 0 ? ["没有需要更正的数。"] : entries.map(({ line }, at) => `${String(at + 1)}. ${line}`)),
    ...unsettled(checked.figures),
  ].join("\n");
}
