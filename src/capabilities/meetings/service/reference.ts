import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { requireEnterprises } from "../../enterprises/service/enterprise.ts";
import { requireProblems } from "../../problems/service/add.ts";
import { requireProjects } from "../../projects/service/find.ts";
import { requireDepartments } from "../../zones/service/department.ts";
import { namedIds } from "../../zones/service/ledger.ts";

interface Naming {
  readonly enterpriseId?: string | undefined;
  readonly departmentId?: string | undefined;
  readonly projectId?: string | undefined;
  readonly problemId?: string | undefined;
}

/** What the rows name must stand in the zone and in sight. */
export async function requireNamed(tx: ScopedTx, zoneId: string, rows: readonly Naming[]): Promise<void> {
  await requireEnterprises(tx, zoneId, namedIds(rows.map(({ enterpriseId }) => enterpriseId)));
  await requireProjects(tx, zoneId, namedIds(rows.map(({ projectId }) => projectId)));
  await requireDepartments(tx, zoneId, namedIds(rows.map(({ departmentId }) => departmentId)));
  await requireProblems(tx, zoneId, namedIds(rows.map(({ problemId }) => problemId)));
}
