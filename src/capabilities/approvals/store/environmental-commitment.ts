import { sql, type Insertable, type SqlBool, type Updateable } from "kysely";
import type { Input } from "../../../kernel/operation.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { environmentalCommitments } from "../contract/environmental-commitment.ts";
import type { EnvironmentalCommitmentTables } from "../tables/environmental-commitment.ts";
import { projectSight } from "./wall.ts";

type Filter = Input<typeof environmentalCommitments.list>["query"];
type Table = EnvironmentalCommitmentTables["environmental_commitment"];

/** The evidence of commitment `r` that stands, the oldest first. */
export const evidenceOf = sql`coalesce((select json_agg(json_build_object('id', s.id, 'kind', s.kind, 'occurredOn', s.occurred_on, 'result', s.result)
    order by s.occurred_on, s.recorded_at, s.id)
  from commitment_evidence s where s.zone_id = r.zone_id and s.commitment_id = r.id and not s.withdrawn), '[]')`;

/** Seen by whoever sees the project. */
export const environmentalCommitmentQuery = ledgerQuery<typeof environmentalCommitments.row, Filter>({
  row: environmentalCommitments.row,
  from: sql`environmental_commitment r join project p on p.zone_id = r.zone_id and p.id = r.project_id`,
  columns: sql`r.project_id as "projectId", p.name as "projectName", r.subject, r.content, r.target, r.basis,
    r.committed_on as "committedOn", r.due_on as "dueOn", ${evidenceOf} as evidence`,
  day: sql`r.committed_on`,
  texts: [sql`r.content`, sql`r.target`, sql`r.basis`, sql`p.name`],
  sight: projectSight,
  matches: ({ projectId, enterpriseId, subject }) => [
    ...(projectId === undefined ? [] : [sql<SqlBool>`r.project_id = ${projectId}::uuid`]),
    ...(enterpriseId === undefined ? [] : [sql<SqlBool>`p.enterprise_id = ${enterpriseId}::uuid`]),
    ...(subject === undefined ? [] : [sql<SqlBool>`r.subject = ${subject}`]),
  ],
});

/** The ids written. */
export const insertEnvironmentalCommitments = (tx: ScopedTx, rows: readonly Insertable<Table>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<EnvironmentalCommitmentTables>(tx), "environmental_commitment", rows);

export const updateEnvironmentalCommitment = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<Table>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<EnvironmentalCommitmentTables>(tx), "environmental_commitment", key, values);
