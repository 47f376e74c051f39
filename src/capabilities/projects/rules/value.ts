import { allowed } from "../../../kernel/refusal.ts";
import type { Measure, ProjectValue, ValueContent, ValueSeries } from "../contract/value.ts";

type Part = Exclude<keyof ValueContent, "measure">;

/** What a value of each measure consists of. An agent may be nobody: then the project has none from that day. */
const partsOf = {
  totalInvestment: ["amountFen"],
  annualPlannedInvestment: ["year", "amountFen"],
  promisedOutput: ["amountFen"],
  promisedTax: ["amountFen"],
  capacity: ["quantity", "unit"],
  plannedStart: ["day"],
  plannedProduction: ["day"],
  owner: ["partyId"],
  agent: [],
} as const satisfies Record<Measure, readonly Part[]>;

const allParts = ["year", "amountFen", "day", "quantity", "unit", "partyId"] as const satisfies readonly Part[];

export type ValueVerdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly code: "valueMissing" | "valueMisfits"; readonly part: Part };

/** Whether a value has all that its measure needs and nothing else. */
export function judgeValue(value: ValueContent): ValueVerdict {
  const needed: readonly Part[] = partsOf[value.measure];
  const missing = needed.find((part) => value[part] === undefined || (part === "quantity" && Number(value.quantity) === 0));
  if (missing !== undefined) return { allowed: false, code: "valueMissing", part: missing };
  const foreign = allParts.find((part) => value[part] !== undefined && !needed.includes(part) && !(value.measure === "agent" && part === "partyId"));
  return foreign === undefined ? allowed : { allowed: false, code: "valueMisfits", part: foreign };
}

/** First values of a new project: neither owner nor agent, which are named beside them, and no measure twice. */
export function judgeFirstValues(values: readonly ValueContent[]): ValueVerdict | { readonly allowed: false; readonly code: "valueTwice" } {
  const seen = new Set<string>();
  for (const value of values) {
    if (value.measure === "owner" || value.measure === "agent") return { allowed: false, code: "valueMisfits", part: "partyId" };
    const verdict = judgeValue(value);
    if (!verdict.allowed) return verdict;
    seen.add(`${value.measure} ${String(value.year ?? 0)}`);
  }
  return seen.size === values.length ? allowed : { allowed: false, code: "valueTwice" };
}

const orderOf = (value: ProjectValue): string => `${value.occurredOn} ${value.recordedAt} ${value.id}`;

/** The measures as they stand on a day: of each the first value and the newest, by the day it holds from, then by its recording. */
export function seriesOf(values: readonly ProjectValue[], asOf: string): ValueSeries[] {
  const known = values.filter(({ occurredOn }) => occurredOn <= asOf).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const keyOf = ({ measure, year }: ProjectValue) => `${measure} ${String(year ?? 0)}`;
  return [...new Set(known.map(keyOf))].flatMap((key) => {
    const history = known.filter((value) => keyOf(value) === key);
    const [first] = history;
    const current = history.at(-1);
    return first && current ? [{ measure: first.measure, year: first.year, first, current, history }] : [];
  });
}
