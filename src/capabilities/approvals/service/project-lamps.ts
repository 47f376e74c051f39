import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { ProjectLamp } from "../contract/lamp.ts";
import type { LampRule } from "../contract/lamp-rule.ts";
import { plannedOn, type LampFacts } from "../rules/lamp-measure.ts";
import { lampsOf } from "../rules/project-lamp.ts";
import type { CaseCounts } from "../rules/wall-chart.ts";
import { selectLampFacts } from "../store/lamp-facts.ts";
import { selectExcusesOn } from "../store/lamp-ledgers.ts";

export interface AskedProject {
  readonly id: string;
  readonly counts: CaseCounts | undefined;
}

interface LampsOfProject {
  readonly id: string;
  readonly facts: LampFacts;
  /** One list of lamps for each list of rules. */
  readonly lists: readonly (readonly ProjectLamp[])[];
}

const noCases: CaseCounts = { near: 0, overdue: 0, cases: 0 };

/** The lamps of any number of projects on a day, in their order, in two queries. */
export async function lampsOfProjects(
  tx: ScopedTx, { zoneId, asOf }: { readonly zoneId: string; readonly asOf: PlainDate }, projects: readonly AskedProject[], rules: readonly (readonly LampRule[])[],
): Promise<LampsOfProject[]> {
  const ids = projects.map(({ id }) => id);
  const facts = new Map((await selectLampFacts(tx, zoneId, ids, asOf)).map((row) => [row.projectId, row]));
  const excuses = Map.groupBy(await selectExcusesOn(tx, zoneId, ids, asOf), ({ projectId }) => projectId);
  return projects.flatMap(({ id, counts = noCases }) => {
    const found = facts.get(id);
    if (!found) return [];
    const { plannedStart, firstPlannedStart, startedOn, enteredOn, annualPlanFen, months } = found;
    const all: LampFacts = { plannedStart, firstPlannedStart, startedOn, enteredOn, annualPlanFen, months: plannedOn(months, asOf), ...counts };
    return [{ id, facts: all, lists: rules.map((list) => lampsOf(list, "project", all, excuses.get(id) ?? [], asOf)) }];
  });
}

