import type { ReadFigure } from "../../../engines/reading/figure.ts";
import { addDays, yearOf, type PlainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { holdsOn, isCutSo } from "../../figures/rules.ts";
import { groupCount } from "../../figures/service/answers.ts";
import type { Definition } from "../../figures/service.ts";
import { shareWords } from "../rules/definition-words.ts";
import { earlierDays } from "../rules/figure-time.ts";
import { agreementWith } from "../rules/settle.ts";
import type { Beside } from "../rules/stated-value.ts";
import { askedOn, askFor, recordedFor, type Recorded, type TargetAsked } from "./asking.ts";
import type { DraftNames } from "./draft-names.ts";

/** A figure whose value the ledgers do not give, and what they give instead. */
export interface Unequal {
  readonly figure: ReadFigure;
  readonly beside: Beside;
  readonly recorded: Recorded;
}

type Found = ReadonlyMap<ReadFigure, Recorded>;

interface Look {
  readonly unequal: Unequal;
  readonly asked: TargetAsked;
}

/** Those of what was asked that give the stated value; the first for each figure. */
async function giving(tx: ScopedTx, names: DraftNames, looks: readonly Look[], isEnough: (agreement: "same" | "rounded") => boolean): Promise<Map<ReadFigure, Recorded>> {
  const answers = await recordedFor(tx, names, looks.map(({ asked }) => asked));
  const found = new Map<ReadFigure, Recorded>();
  for (const [place, { unequal: { figure, beside } }] of looks.entries()) {
    const recorded = answers[place];
    const agreement = recorded && agreementWith(figure, recorded, beside);
    if (recorded && agreement !== undefined && agreement !== "other" && isEnough(agreement) && !found.has(figure)) found.set(figure, recorded);
  }
  return found;
}

/** Definitions of the same kind that go by words like this one's, and can be asked of the same zone, project or firm. */
const likeWords = (definitions: readonly Definition[], { asked: { definition, cut } }: Recorded, asOf: PlainDate): readonly number[] =>
  definitions.flatMap((other, place) =>
    (other.id !== definition.id && other.kind === definition.kind && holdsOn(other, asOf) && (cut !== undefined || other.cuts.includes("zone"))
      && isCutSo(other, { ...(cut?.by === "project" ? { projectId: cut.id } : {}), ...(cut?.by === "enterprise" ? { enterpriseId: cut.id } : {}) })
      && shareWords(definition, other) ? [place] : []));

/** 走访企业 where visits were meant: another definition of like words that gives exactly the stated value. */
export function meantOtherwise(definitions: readonly Definition[], tx: ScopedTx, names: DraftNames, unequal: readonly Unequal[], asOf: PlainDate): Promise<Found> {
  const looks = unequal.flatMap((one) => likeWords(definitions, one.recorded, asOf).flatMap((definition) => {
    const asked = askFor(definitions, one.figure, { ...one.recorded.asked.target, definition }, asOf);
    return asked ? [{ unequal: one, asked }] : [];
  }));
  return giving(tx, names, looks, (agreement) => agreement === "same");
}

/**
 * Statements spent on earlier days in one check. A draft with a few stale figures needs some dozens; one in which every
 * figure differs is told so, not searched through a year.
 */
const MOST_STATEMENTS = 240;

/** What runs through the year only grows in it: a larger number than now's was right on no earlier day, and last year's is another figure. */
function mayHaveBeen({ figure, recorded: { asked: { definition, asOf }, value } }: Unequal, day: PlainDate): boolean {
  if (!holdsOn(definition, day)) return false;
  if (definition.nature !== "flow" || typeof value !== "number" || typeof figure.value !== "number" || definition.reducer === "value") return true;
  return figure.value < value && yearOf(day) === yearOf(asOf);
}

/** The latest earlier day on which the ledgers gave the stated value. */
export async function rightEarlier(tx: ScopedTx, names: DraftNames, unequal: readonly Unequal[]): Promise<Found> {
  const found = new Map<ReadFigure, Recorded>();
  const days = new Map(unequal.map(({ recorded: { asked: { asOf } } }) => [asOf, earlierDays(asOf, (day, count) => addDays(day, -count))]));
  const longest = Math.max(0, ...[...days.values()].map(({ length }) => length));
  for (let rank = 0, spent = 0; rank < longest && spent < MOST_STATEMENTS; rank += 1) {
    const looks = unequal.flatMap((one): Look[] => {
      const { asked } = one.recorded;
      const day = days.get(asked.asOf)?.[rank];
      return day === undefined || found.has(one.figure) || !mayHaveBeen(one, day) ? [] : [{ unequal: one, asked: askedOn(asked, day) }];
    });
    spent += groupCount(looks.map(({ asked }) => asked));
    for (const [figure, recorded] of await giving(tx, names, looks, () => true)) found.set(figure, recorded);
  }
  return found;
}
