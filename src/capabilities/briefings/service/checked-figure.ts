import type { ReadFigure } from "../../../engines/reading/figure.ts";
import { printPeriod } from "../../../kernel/period.ts";
import type { Basis, CheckedFigure, Verdict } from "../contract/check.ts";
import type { Recorded } from "./asking.ts";
import type { DraftNames } from "./draft-names.ts";
import { rowOf } from "./reading.ts";

/** Enough to ask again. */
function basisOf({ asked, answered: { answer, records } }: Recorded, { zone }: DraftNames): Basis {
  const { definition, target: { single } } = asked;
  const { id = asked.zoneId, code = "", name = "" } = zone(asked.zoneId) ?? {};
  return {
    zoneId: id, zoneCode: code, zoneName: name,
    name: definition.name, version: definition.version, unit: answer.unit, asOf: asked.asOf,
    ...(asked.periodAsked ? { period: printPeriod(asked.period) } : {}),
    ...(single?.kind === "project" ? { projectId: single.id, projectName: single.name } : {}),
    ...(single?.kind === "enterprise" ? { enterpriseId: single.id, enterpriseName: single.name } : {}),
    ...(answer.numerator === undefined ? {} : { numerator: answer.numerator }),
    ...(answer.denominator === undefined ? {} : { denominator: answer.denominator }),
    records,
  };
}

const candidateOf = ({ asked: { definition }, value }: Recorded) => ({ definition: definition.id, name: definition.name, value });

type Held = Exclude<Verdict, "notInLedgers" | "ambiguous">;

export const withoutRows = (figure: ReadFigure, verdict: "notInLedgers" | "ambiguous", among: readonly Recorded[] = []): CheckedFigure =>
  ({ ...rowOf(figure), verdict, ...(among.length === 0 ? {} : { candidates: among.map(candidateOf) }) });

/** `then`: as the ledgers stood when they gave the stated value; `meant`: the definition that gives it. */
export const withRows = (names: DraftNames, figure: ReadFigure, verdict: Held, recorded: Recorded, { then, meant }: { readonly then?: Recorded; readonly meant?: Recorded } = {}): CheckedFigure => ({
  ...rowOf(figure), verdict,
  definition: recorded.asked.definition.id,
  expected: recorded.value,
  basis: basisOf(then ?? recorded, names),
  ...(meant ? { candidates: [candidateOf(meant)] } : {}),
  ...(then ? { staleAsOf: then.asked.asOf } : {}),
});

/** A span that stands as the period of an indicator: what the record states against it. */
export function periodRow(names: DraftNames, figure: ReadFigure, recorded: Recorded): CheckedFigure {
  const { period } = recorded.answered.answer;
  return { ...withRows(names, figure, period === figure.value ? "consistent" : "different", recorded), expected: period };
}
