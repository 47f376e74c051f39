import { useQuery } from "@tanstack/react-query";
import { Form } from "antd";
import type { ConflictField } from "../../../ui/conflict-between.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { ChoiceField, DayField, LineField, NumberField } from "../../../ui/form-fields.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { listFigures } from "../../figures/contract.ts";
import { DepartmentField } from "../../zones/web/department-field.tsx";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { GoalSense, goals, readGoalTree, type Goal } from "../contract/goal.ts";
import { goalSenseLabel } from "../messages.ts";
import { below, nextPlace } from "./open-goals.ts";
import { goalWords } from "./words.ts";

interface Values {
  readonly parentId?: string | undefined;
  readonly year: number;
  readonly place: number;
  readonly title: string;
  readonly figureId?: string | undefined;
  readonly target?: string | undefined;
  readonly sense?: GoalSense | undefined;
  readonly dueOn?: string | undefined;
  readonly departmentId?: string | undefined;
}

const labels = {
  parentId: goalWords.parent, year: goalWords.year, place: goalWords.place, title: goalWords.name, figureId: goalWords.figure,
  target: goalWords.targetValue, sense: goalWords.sense, dueOn: goalWords.dueOn, departmentId: goalWords.department,
} as const;
const names = ["parentId", "year", "place", "title", "figureId", "target", "sense", "dueOn", "departmentId"] as const satisfies readonly (keyof Values)[];
const conflicts: readonly ConflictField[] = names.map((name) => ({ name, label: labels[name], theirs: (current) => current[name] }));

const valuesOf = (goal: Goal): Values => ({
  parentId: goal.parentId ?? undefined, year: goal.year, place: goal.place, title: goal.title, figureId: goal.figureId ?? undefined, target: goal.target ?? undefined,
  sense: goal.sense ?? undefined, dueOn: goal.dueOn ?? undefined, departmentId: goal.departmentId ?? undefined,
});

const bodyOf = ({ parentId, year, place, title, figureId, target, sense, dueOn, departmentId }: Values) => ({
  year, place, title,
  ...(parentId !== undefined && { parentId }), ...(figureId !== undefined && { figureId }), ...(target !== undefined && { target }), ...(sense !== undefined && { sense }),
  ...(dueOn !== undefined && { dueOn: writtenDay(dueOn) }), ...(departmentId !== undefined && { departmentId }),
});

/** The years that a goal may be of. */
const firstYear = 2000;
const lastYear = 2999;

const targetShape = /^-?(0|[1-9]\d{0,14})(\.\d{1,4})?$/;
const targetFault = (text: string): string | undefined => (targetShape.test(text) ? undefined : goalWords.targetFault);

/** What measures a leaf: a figure with a number for the zone, the target in its unit, and which way it is to go. */
function AimFields() {
  const { zoneId } = usePlace();
  const figureId = Form.useWatch("figureId", Form.useFormInstance<Values>());
  const { data, isFetching } = useQuery(operationQuery(listFigures, { params: { zoneId }, query: {} }));
  const fit = (data?.rows ?? []).map(({ definition }) => definition).filter(({ cuts, kind }) => cuts.includes("zone") && kind !== "date");
  const chosen = fit.find(({ id }) => id === figureId);
  const required = figureId !== undefined;
  return (
    <>
      <ChoiceField name="figureId" label={labels.figureId} searching={isFetching} help={goalWords.figureHelp} options={fit.map(({ id, name, unit }) => ({ value: id, label: unit === "" ? name : `${name}（${unit}）` }))} />
      <LineField name="target" label={labels.target} required={required} check={targetFault} {...(chosen && { help: goalWords.targetHelp(chosen.unit) })} />
      <ChoiceField name="sense" label={labels.sense} required={required} options={GoalSense.enum.map((value) => ({ value, label: goalSenseLabel[value] }))} />
    </>
  );
}

/** The goals of the form's year that this one may stand below. */
function ParentField({ goal }: { readonly goal: Goal | undefined }) {
  const { zoneId } = usePlace();
  const year = Form.useWatch("year", Form.useFormInstance<Partial<Values>>());
  const enabled = Number.isInteger(year) && (year ?? 0) >= firstYear && (year ?? 0) <= lastYear;
  const { data, isFetching } = useQuery({ ...operationQuery(readGoalTree, { params: { zoneId }, query: { year: year ?? 0 } }), enabled });
  const nodes = data?.nodes ?? [];
  const barred = goal ? below(nodes, goal.id) : new Set<string>();
  const open = nodes.filter((node) => node.goal.figureId === null && !barred.has(node.goal.id));
  return <ChoiceField name="parentId" label={labels.parentId} searching={isFetching} options={open.map((node) => ({ value: node.goal.id, label: `${"　".repeat(node.depth)}${node.goal.title}` }))} />;
}

export interface GoalFormProps extends FormOfLedger<typeof goals> {
  /** Where a new goal is to stand. */
  readonly under?: { readonly parentId: string | undefined; readonly year: number; readonly place: number };
}

/** Enters a goal, or changes what it says and where it stands. */
export function GoalForm({ row, under, ...frame }: GoalFormProps) {
  const { zoneId, asOf } = usePlace();
  const fresh = under ?? { parentId: undefined, year: Number(asOf.slice(0, 4)), place: nextPlace([], null) };
  return (
    <LedgerForm<typeof goals, Values> {...frame} ledger={goals} row={row} bodyOf={bodyOf} conflicts={conflicts} initial={row ? valuesOf(row) : fresh}>
      <LineField name="title" label={labels.title} required wide />
      <NumberField name="year" label={labels.year} required min={firstYear} max={lastYear} />
      <NumberField name="place" label={labels.place} required min={1} max={9999} help={goalWords.placeHelp} />
      <ParentField goal={row} />
      <DepartmentField name="departmentId" zoneId={zoneId} label={labels.departmentId} chosen={row?.departmentId ?? undefined} />
      <DayField name="dueOn" label={labels.dueOn} />
      <AimFields />
    </LedgerForm>
  );
}
