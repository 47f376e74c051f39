import type { ConflictField } from "../../../ui/conflict-between.ts";
import type { FormConflict } from "../../../ui/form-submission.ts";
import type { ProjectDetail } from "../contract/project.ts";
import type { ProjectValue, ValueSeries } from "../contract/value.ts";
import { fen, wanYuan } from "../../../kernel/money.ts";
import { partsOf, valueFormOf, type ValueForm } from "./value-parts.ts";

const labels = { year: "计划年度", amount: "金额（万元）", day: "计划日期", quantity: "产能", unit: "产能单位", partyId: "业主或代办员" } as const satisfies Record<keyof ValueForm, string>;
const names = ["year", "amount", "day", "quantity", "unit", "partyId"] as const satisfies readonly (keyof ValueForm)[];

const plain = (value: string | number | undefined): string => (value === undefined ? "（空）" : String(value));

/** The parts in which my new value and one that someone else has set meanwhile differ; undefined where the same value still stands. */
export function moveConflict(mine: ValueForm, opened: ValueSeries | undefined, now: ProjectDetail): FormConflict | undefined {
  const theirs = now.values.find(({ measure, year }) => measure === opened?.measure && year === opened.year)?.current;
  if (!opened || !theirs || theirs.id === opened.current.id) return undefined;
  const { measure } = opened;
  if (JSON.stringify(partsOf(measure, mine)) === JSON.stringify(partsOf(measure, valueFormOf(theirs)))) return undefined;
  const other = valueFormOf(theirs);
  const text = (name: keyof ValueForm, form: ValueForm) => (name === "partyId" && form.partyId !== undefined
    ? (form.partyId === theirs.partyId ? (theirs.partyName ?? "—") : "我所选的")
    : plain(form[name]));
  const rows = names.filter((name) => mine[name] !== other[name]).map((name) => ({ name, label: labels[name], mine: text(name, mine), theirs: text(name, other) }));
  return { rows, at: theirs.recordedAt, values: { ...other }, onRebased: () => undefined };
}

const amountIn = (current: Readonly<Record<string, unknown>>) => (typeof current["amountFen"] === "number" ? wanYuan(fen(current["amountFen"])) : undefined);

/** The fields of a correction over which two people may differ. */
export const correctionFields = (value: ProjectValue): readonly ConflictField[] => {
  const parts = valueFormOf(value);
  const own = names.filter((name) => parts[name] !== undefined);
  return [
    ...own.map((name): ConflictField => ({
      name, label: labels[name],
      theirs: name === "amount" ? amountIn : (current) => current[name],
      ...(name === "partyId" && { text: (id: unknown) => (id === value.partyId ? (value.partyName ?? "—") : "另一人员或企业") }),
    })),
    { name: "occurredOn", label: "起算日期", theirs: (current) => current["occurredOn"] },
    { name: "sourceRef", label: "来源", theirs: (current) => current["sourceRef"] },
  ];
};
