import { sql, type Insertable, type SqlBool, type Updateable } from "kysely";
import type { Input } from "../../../kernel/operation.ts";
import { Id, record } from "../../../kernel/schema.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { commitmentEvidence } from "../contract/commitment-evidence.ts";
import type { EnvironmentalCommitmentTables } from "../tables/environmental-commitment.ts";
import { projectSight } from "./wall.ts";

type Filter = Input<typeof commitmentEvidence.list>["query"];
type Table = EnvironmentalCommitmentTables["commitment_evidence"];

/** Seen by whoever sees the project. */
export const commitmentEvidenceQuery = ledgerQuery<typeof commitmentEvidence.row, Filter>({
  row: commitmentEvidence.row,
  from: sql`commitment_evidence r
    join environmental_commitment c on c.zone_id = r.zone_id and c.id = r.commitment_id
    join project p on p.zone_id = r.zone_id and p.id = r.project_id`,
  columns: sql`r.commitment_id as "commitmentId", r.kind, r.occurred_on as "occurredOn", r.result, r.content, r.document_number as "documentNumber",
    r.project_id as "projectId", p.name as "projectName", c.subject, c.target`,
  day: sql`r.occurred_on`,
  texts: [sql`r.content`, sql`r.document_number`, sql`p.name`],
  sight: projectSight,
  matches: ({ commitmentId, projectId, enterpriseId }) => [
    ...(commitmentId === undefined ? [] : [sql<SqlBool>`r.commitment_id = ${commitmentId}::uuid`]),
    ...(projectId === undefined ? [] : [sql<SqlBool>`r.project_id = ${projectId}::uuid`]),
    ...(enterpriseId === undefined ? [] : [sql<SqlBool>`p.enterprise_id = ${enterpriseId}::uuid`]),
  ],
});

/** The ids written. */
export const insertCommitmentEvidence = (tx: ScopedTx, rows: readonly Insertable<Table>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<EnvironmentalCommitmentTables>(tx), "commitment_evidence", rows);

export const updateCommitmentEvidence = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<Table>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<EnvironmentalCommitmentTables>(tx), "commitment_evidence", key, values);

const readOwners = rowReader(record({ id: Id(""), projectId: Id("") }));

/** Whose the commitments are that stand in the zone and in sight; none of them is withdrawn before this transaction ends. */
export async function holdCommitments(tx: ScopedTx, zoneId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql`select r.id, r.project_id as "projectId"
    from environmental_commitment r join project p on p.zone_id = r.zone_id and p.id = r.project_id
    where r.zone_id = ${zoneId}::uuid and r.id = any (${ids}::uuid[]) and not r.withdrawn and ${projectSight(tx)} order by r.id for share of r`.execute(tx.query);
  return new Map(readOwners(rows).map(({ id, projectId }) => [id, projectId]));
}

interface OfCommitment { readonly zoneId: string; readonly id: string }

export async function hasEvidence(tx: ScopedTx, { zoneId, id }: OfCommitment): Promise<boolean> {
  const { rows } = await sql`select from commitment_evidence where zone_id = ${zoneId}::uuid and commitment_id = ${id}::uuid and not withdrawn limit 1`.execute(tx.query);
  return rows.length > 0;
}

/** Evidence goes with its commitment to the project that the commitment turned out to be of. */
export async function moveEvidence(tx: ScopedTx, { zoneId, id }: OfCommitment, projectId: string): Promise<void> {
  await sql`update commitment_evidence set project_id = ${projectId}::uuid, version = version + 1
    where zone_id = ${zoneId}::uuid and commitment_id = ${id}::uuid and project_id <> ${projectId}::uuid`.execute(tx.query);
}
