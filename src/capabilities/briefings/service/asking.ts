import type { ReadFigure } from "../../../engines/reading/figure.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { usualPeriod } from "../../figures/rules.ts";
import { answerAll, type Answered, type CutTo, type FigureAsked } from "../../figures/service/answers.ts";
import type { Definition } from "../../figures/service.ts";
import type { Target } from "../rules/choice.ts";
import { askedTime, type AskedTime } from "../rules/figure-time.ts";
import type { RecordedValue } from "../rules/settle.ts";
import type { DraftNames } from "./draft-names.ts";

/** A definition asked of a zone or a single thing, with what the ledgers give. */
export interface Recorded extends RecordedValue {
  readonly asked: TargetAsked;
  readonly answered: Answered;
}

export interface TargetAsked extends FigureAsked {
  readonly target: Target;
}

const cutOf = ({ single }: Target): CutTo | undefined => single && { by: single.kind, id: single.id, zoneId: single.zoneId };

function askedAt(definition: Definition, target: Target, { asOf, period }: AskedTime): TargetAsked {
  const cut = cutOf(target);
  return { definition, target, asOf, period: period ?? usualPeriod(asOf), periodAsked: period !== undefined, zoneId: target.zoneId, ...(cut ? { cut } : {}) };
}

/** What a figure asks by one of its definitions. */
export function askFor(definitions: readonly Definition[], figure: ReadFigure, target: Target, asOf: PlainDate): TargetAsked | undefined {
  const definition = definitions[target.definition];
  return definition && askedAt(definition, target, askedTime(figure, definition, asOf));
}

/** The same as it stood on an earlier day. */
export const askedOn = ({ definition, target, period, periodAsked }: TargetAsked, day: PlainDate): TargetAsked =>
  askedAt(definition, target, { asOf: day, ...(periodAsked ? { period } : {}) });

/** The same over the definition's usual period. */
export const askedUsually = ({ definition, target, asOf }: TargetAsked): TargetAsked => askedAt(definition, target, { asOf });

export async function recordedFor(tx: ScopedTx, names: DraftNames, asked: readonly TargetAsked[]): Promise<readonly Recorded[]> {
  const answers = await answerAll(tx, names, asked);
  return asked.flatMap((one, place) => {
    const answered = answers[place];
    return answered ? [{ asked: one, answered, value: answered.answer.value, unit: answered.answer.unit, records: answered.records }] : [];
  });
}
