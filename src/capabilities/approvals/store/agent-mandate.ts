import { sql, type Insertable, type SqlBool, type Updateable } from "kysely";
import type { Input } from "../../../kernel/operation.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { recordedColumns } from "../../../platform/db/recording.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { agentMandates, type AgentMandate } from "../contract/agent-mandate.ts";
import type { AgentMandateTables } from "../tables/agent-mandate.ts";
import { projectSight } from "./wall.ts";

export type MandateFilter = Input<typeof agentMandates.list>["query"];
type Table = AgentMandateTables["agent_mandate"];

const from = sql`agent_mandate r
  join project p on p.zone_id = r.zone_id and p.id = r.project_id
  left join user_account u on u.id = r.agent_id`;
const columns = sql`r.project_id as "projectId", p.name as "projectName", r.mandator, r.agent_id as "agentId", r.agent_name as "agentName",
  coalesce(r.agent_name, u.name) as agent, r.items, r.document_number as "documentNumber", r.valid_from as "validFrom", r.valid_to as "validTo", r.revoked_on as "revokedOn"`;

/** On the day asked for; without one, as far as is known. */
const ended = (asOf: string | undefined) => (asOf === undefined
  ? sql<SqlBool>`(r.valid_to is not null or r.revoked_on is not null)`
  : sql<SqlBool>`(coalesce(r.valid_to < ${asOf}::date, false) or coalesce(r.revoked_on <= ${asOf}::date, false))`);

/** Seen by whoever sees the project. */
export const agentMandateQuery = ledgerQuery<typeof agentMandates.row, MandateFilter>({
  row: agentMandates.row,
  from,
  columns,
  day: sql`r.valid_from`,
  texts: [sql`r.mandator`, sql`p.name`, sql`r.agent_name`, sql`u.name`, sql`r.document_number`],
  sight: projectSight,
  matches: ({ projectId, state, asOf }) => [
    ...(projectId === undefined ? [] : [sql<SqlBool>`r.project_id = ${projectId}::uuid`]),
    ...(state === undefined ? [] : [state === "ended" ? ended(asOf) : sql<SqlBool>`not ${ended(asOf)}`]),
  ],
});

const readMandates = rowReader(agentMandates.row);

/** Those of the projects that were not withdrawn: what may be done in another's name is judged by them. */
export async function selectMandatesOf(tx: ScopedTx, zoneId: string, projectIds: readonly string[]): Promise<AgentMandate[]> {
  if (projectIds.length === 0) return [];
  const { rows } = await sql`select r.id, r.zone_id as "zoneId", r.withdrawn, ${recordedColumns("r")}, ${columns} from ${from}
    where r.zone_id = ${zoneId}::uuid and r.project_id = any (${projectIds}::uuid[]) and not r.withdrawn order by r.valid_from, r.id`.execute(tx.query);
  return readMandates(rows);
}

/** The ids written. */
export const insertAgentMandates = (tx: ScopedTx, rows: readonly Insertable<Table>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<AgentMandateTables>(tx), "agent_mandate", rows);

export const updateAgentMandate = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<Table>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<AgentMandateTables>(tx), "agent_mandate", key, values);
