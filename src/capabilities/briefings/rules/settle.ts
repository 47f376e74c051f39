import type { ReadFigure } from "../../../engines/reading/figure.ts";
import { agreementOf, agreementOfDays, type Agreement, type Beside } from "./stated-value.ts";
import { factorBetween } from "./unit.ts";

/** What the ledgers give by one definition. */
export interface RecordedValue {
  readonly value: number | string | null;
  readonly unit: string;
  readonly records: number;
}

/** Signs on both sides of a number that say how it is meant. */
const BESIDE = 4;

export const besideOf = (text: string, { start, end }: Pick<ReadFigure, "start" | "end">): Beside =>
  ({ before: text.slice(Math.max(0, start - BESIDE), start), behind: text.slice(end, end + BESIDE) });

const comparable: readonly ReadFigure["kind"][] = ["money", "count", "percent", "growth"];

/** Undefined where the ledgers hold nothing of it, or nothing that can be compared: 6.25米 with a capacity in 吨. */
export function agreementWith(figure: ReadFigure, { value, unit, records }: RecordedValue, beside: Beside): Agreement | undefined {
  // None recorded and none stated agree; of a stated number without records nothing can be said.
  if (value === null || (records === 0 && !(value === 0 && figure.value === 0))) return undefined;
  if (typeof value === "string") return agreementOfDays(figure, value);
  const alike = comparable.includes(figure.kind) ? factorBetween(unit, figure.unit) ?? 1 : factorBetween(unit, figure.unit);
  return alike === undefined ? undefined : agreementOf(figure, value * alike, beside);
}

export type Settled<Recorded> =
  | { readonly kind: "missing" }
  | { readonly kind: "ambiguous"; readonly among: readonly Recorded[] }
  | { readonly kind: "settled"; readonly agreement: Agreement; readonly recorded: Recorded };

/** Of definitions that fit the words alike: the first where all give one value, else it cannot be told which is meant. */
export function settle<Recorded extends RecordedValue>(figure: ReadFigure, found: readonly Recorded[], beside: Beside): Settled<Recorded> {
  const held = found.flatMap((recorded) => {
    const agreement = agreementWith(figure, recorded, beside);
    return agreement === undefined ? [] : [{ agreement, recorded }];
  });
  const [first] = held;
  if (!first) return { kind: "missing" };
  const differ = held.some(({ recorded }) => recorded.value !== first.recorded.value);
  return differ ? { kind: "ambiguous", among: held.map(({ recorded }) => recorded) } : { kind: "settled", ...first };
}
