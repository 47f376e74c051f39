import { sql, type Insertable, type SqlBool, type Updateable } from "kysely";
import type { Input } from "../../../kernel/operation.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { agentServices } from "../contract/agent-service.ts";
import type { AgentServiceTables } from "../tables/agent-service.ts";
import { projectSight } from "./wall.ts";

type Filter = Input<typeof agentServices.list>["query"];
type Table = AgentServiceTables["agent_service"];

const finishedBy = (asOf: string | undefined) =>
  (asOf === undefined ? sql<SqlBool>`r.finished_on is not null` : sql<SqlBool>`coalesce(r.finished_on <= ${asOf}::date, false)`);

const handover = sql`coalesce((select json_agg(json_build_object('id', h.id, 'material', h.material, 'form', h.form, 'copies', h.copies, 'handedOn', h.handed_on,
    'returnedOn', h.returned_on, 'signedBy', h.signed_by) order by h.handed_on, h.id)
  from agent_handover h where h.zone_id = r.zone_id and h.service_id = r.id and not h.withdrawn), '[]')`;

/** Who gave it, when, and by which paper. */
const mandateText = sql`(select m.mandator || ' ' || to_char(m.valid_from, 'YYYY-MM-DD') || coalesce(' ' || m.document_number, '') from agent_mandate m where m.zone_id = r.zone_id and m.id = r.mandate_id)`;

/** Seen by whoever sees the project served. */
export const agentServiceQuery = ledgerQuery<typeof agentServices.row, Filter>({
  row: agentServices.row,
  from: sql`agent_service r
    join project p on p.zone_id = r.zone_id and p.id = r.project_id
    left join user_account u on u.id = r.agent_id`,
  columns: sql`r.project_id as "projectId", p.name as "projectName", r.item, r.agent_id as "agentId", r.agent_name as "agentName",
    coalesce(r.agent_name, u.name) as agent, r.mode, r.content, r.mandate_id as "mandateId", ${mandateText} as "mandateText",
    r.started_on as "startedOn", r.finished_on as "finishedOn", r.materials, r.outcome, r.rating,
    r.rated_on as "ratedOn", r.rating_opinion as "ratingOpinion", r.next_follow_up_on as "nextFollowUpOn", ${handover} as handover`,
  day: sql`r.started_on`,
  texts: [sql`r.content`, sql`r.outcome`, sql`p.name`, sql`r.agent_name`, sql`u.name`],
  sight: projectSight,
  matches: ({ projectId, enterpriseId, agentId, mode, state, followUp, asOf }) => [
    ...(projectId === undefined ? [] : [sql<SqlBool>`r.project_id = ${projectId}::uuid`]),
    ...(enterpriseId === undefined ? [] : [sql<SqlBool>`p.enterprise_id = ${enterpriseId}::uuid`]),
    ...(agentId === undefined ? [] : [sql<SqlBool>`r.agent_id = ${agentId}::uuid`]),
    ...(mode === undefined ? [] : [sql<SqlBool>`r.mode = ${mode}`]),
    ...(state === undefined ? [] : [state === "finished" ? finishedBy(asOf) : sql<SqlBool>`not ${finishedBy(asOf)}`]),
    ...(followUp === undefined ? [] : [sql<SqlBool>`(r.next_follow_up_on <= ${asOf ?? sql`current_date`}::date and not ${finishedBy(asOf)})`]),
  ],
});

/** The ids written. */
export const insertAgentServices = (tx: ScopedTx, rows: readonly Insertable<Table>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<AgentServiceTables>(tx), "agent_service", rows);

export const updateAgentService = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<Table>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<AgentServiceTables>(tx), "agent_service", key, values);

export type HandoverRow = Insertable<AgentServiceTables["agent_handover"]>;

export const insertHandover = (tx: ScopedTx, rows: readonly HandoverRow[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<AgentServiceTables>(tx), "agent_handover", rows);

/** Takes back those lines of a service's handover list. */
export async function withdrawHandover(tx: ScopedTx, zoneId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tables<AgentServiceTables>(tx).updateTable("agent_handover").set({ withdrawn: true, version: sql<number>`version + 1` })
    .where("zone_id", "=", zoneId).where("id", "in", [...ids]).where("withdrawn", "=", false).execute();
}
