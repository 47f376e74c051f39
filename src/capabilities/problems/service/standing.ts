import { daysBetween, plainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import { workingDaysBetween } from "../../../kernel/working-days.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { Problem } from "../contract/problem.ts";
import { isOverdue, standingOn, stateOf, type Standing } from "../rules/standing.ts";
import type { BareProblem } from "../store/problem.ts";
import { selectSteps, type StepRow } from "../store/step.ts";

function overdueBy(calendar: WorkCalendar, standing: Standing, asOf: PlainDate) {
  if (standing.dueOn === null || !isOverdue(standing, asOf)) return { overdueDays: 0, overdueWorkdays: 0 };
  const dueOn = plainDate(standing.dueOn);
  return { overdueDays: daysBetween(dueOn, asOf), overdueWorkdays: workingDaysBetween(calendar, dueOn, asOf) };
}

/** The problem as it stood on the day by the steps that stand. */
export function problemOn(calendar: WorkCalendar, bare: BareProblem, steps: readonly StepRow[], asOf: PlainDate): Problem {
  const standing = standingOn(steps, asOf);
  const { departmentId, assignedOn, firstDueOn, dueOn, extensions, lateExtensions, disposition, answeredOn, plannedOn, satisfied, closedOn, reopenings } = standing;
  return {
    ...bare, state: stateOf(standing), departmentId, departmentName: steps.find((step) => step.departmentId === departmentId)?.departmentName ?? null,
    assignedOn, firstDueOn, dueOn, extensions, lateExtensions, disposition, answeredOn, plannedOn, satisfied, closedOn, reopenings,
    ...overdueBy(calendar, standing, asOf),
    pastFirstDue: isOverdue({ phase: standing.phase, dueOn: firstDueOn }, asOf),
  };
}

const zonesOf = (rows: readonly BareProblem[]): string[] => [...new Set(rows.map(({ zoneId }) => zoneId))];

/** A page of problems, with their steps read at once. */
export async function problemsOn(tx: ScopedTx, calendar: WorkCalendar, rows: readonly BareProblem[], dayOf: (zoneId: string) => PlainDate): Promise<Problem[]> {
  const steps = await selectSteps(tx, zonesOf(rows), rows.map(({ id }) => id), { withdrawn: false });
  const byProblem = Map.groupBy(steps, ({ problemId }) => problemId);
  return rows.map((row) => problemOn(calendar, row, byProblem.get(row.id) ?? [], dayOf(row.zoneId)));
}
