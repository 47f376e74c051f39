import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { requireEnterprises } from "../../enterprises/service/enterprise.ts";
import { requireProblems } from "../../problems/service/add.ts";
import { requireProjects } from "../../projects/service/find.ts";
import { requireDepartments } from "../../zones/service/department.ts";

interface Naming {
  readonly enterpriseId?: string | undefined;
  readonly departmentId?: string | undefined;
  readonly projectId?: string | undefined;
  readonly problemId?: string | undefined;
}

const given = (ids: readonly (string | undefined)[]): string[] => [...new Set(ids)].filter((id) => id !== undefined);

/** What the rows name must stand in the zone and in sight. */
export async function requireNamed(tx: ScopedTx, zoneId: string, rows: readonly Naming[]): Promise<void> {
  await requireEnterprises(tx, zoneId, given(rows.map(({ enterpriseId }) => enterpriseId)));
  await requireProjects(tx, zoneId, given(rows.map(({ projectId }) => projectId)));
  await requireDepartments(tx, zoneId, given(rows.map(({ departmentId }) => departmentId)));
  await requireProblems(tx, zoneId, given(rows.map(({ problemId }) => problemId)));
}
