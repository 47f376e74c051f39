import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Narrowing } from "../../kernel/scope.ts";
import type { ScopedTx } from "../db/scoped-transaction.ts";
import { caseInSight, enterpriseInSight, problemInSight, projectInSight } from "../db/narrowing.ts";
import { rowReader } from "../db/rows.ts";
import { HistoryRow } from "./entry.ts";

const readRows = rowReader(HistoryRow);

/** Where a page begins (below this `seq`) and how many rows it takes. */
export interface HistoryWindow {
  readonly below: number | undefined;
  readonly limit: number;
}

/** What an auditor may search by; `from` and `lastDay` are the beginnings of the first and the last day. */
export interface HistoryCriteria {
  readonly from?: string;
  readonly lastDay?: string;
  readonly zoneId?: string;
  readonly actor?: string;
  readonly table?: string;
  readonly rowId?: string;
  readonly text?: string;
}

/** Who holds which role concerns those alone who read the whole history. */
const aboutUsers = ["role_grant", "user_account", "credential"];
/** What a project's own history tells of; other ledgers' rows about a project have pages and histories of their own. */
const ofProject = ["project", "project_value", "project_fact", "key_project", "approval_case", "case_fact"];
/** Rows that belong to no zone and are known to all who work in one. */
const zoneless = ["batch_round"];
/** A zone and what is set up in it. */
const setUp = ["zone", "department", "park", "parcel"];

/** A zone's own edits of its catalogue. */
const catalogueTables = ["item_override", "item_arrangement"];

/** Ledgers that not all narrowed roles may see, with those that may: their rows' history is told to no others. */
const seenBy: Readonly<Record<string, (narrowed: Narrowing) => boolean>> = {
  visit: ({ asCadre }) => asCadre,
  visit_visitor: ({ asCadre }) => asCadre,
  visit_problem: ({ asCadre }) => asCadre,
  operation_event: ({ asCadre }) => asCadre,
  operation_material: ({ asCadre }) => asCadre,
  window_enquiry: ({ asAgent }) => asAgent,
  agent_service: ({ asAgent, asCadre }) => asAgent || asCadre,
  agent_handover: ({ asAgent, asCadre }) => asAgent || asCadre,
  agent_mandate: ({ asAgent, asCadre }) => asAgent || asCadre,
  tailored_plan: ({ asAgent, asCadre }) => asAgent || asCadre,
  plan_review: ({ asAgent, asCadre }) => asAgent || asCadre,
};

const isOpen = (narrowed: Narrowing): RawBuilder<SqlBool> => {
  const closed = Object.entries(seenBy).flatMap(([table, sees]) => (sees(narrowed) ? [] : [table]));
  return sql`(h.zone_id = any (${narrowed.wholeZoneIds}::uuid[]) or h.table_name <> all (${closed}::text[]))`;
};

/**
 * What agents, cadres and handlers see of a record's history: changes of problems, cases, projects and enterprises in
 * their sight today; zones, parks, parcels and departments are known to all of the zone. A problem may be another's
 * though its enterprise or its project is in sight; a visit is also its recorder's, and an enquiry about no project the window's.
 */
const inSight = (tx: ScopedTx): RawBuilder<SqlBool> =>
  tx.scope.narrowed === undefined
    ? sql`true`
    : sql`${isOpen(tx.scope.narrowed)} and case
      when h.table_name in ('problem', 'problem_step') then exists (select from problem q left join project p on p.zone_id = q.zone_id and p.id = q.project_id
        where q.zone_id = h.zone_id and q.id = coalesce(h.part_of, h.row_id) and ${problemInSight(tx, {
          zone: "q.zone_id", enterprise: "q.enterprise_id", department: "q.department_id", assignedOn: "q.assigned_on", project: { agent: "p.agent_id", enterprise: "p.enterprise_id" },
        })})
      when h.table_name in ('visit', 'visit_visitor', 'visit_problem') then exists (select from visit v where v.zone_id = h.zone_id and v.id = coalesce(h.part_of, h.row_id)
        and (v.recorded_by = ${tx.scope.narrowed.userId} or ${enterpriseInSight(tx, { zone: "v.zone_id", id: "v.enterprise_id" })}))
      when h.table_name = 'window_enquiry' then exists (select from window_enquiry w left join project p on p.zone_id = w.zone_id and p.id = w.project_id
        where w.zone_id = h.zone_id and w.id = h.row_id
          and (w.project_id is null or ${projectInSight(tx, { zone: "p.zone_id", id: "p.id", agent: "p.agent_id", enterprise: "p.enterprise_id" })}))
      when h.case_id is not null then exists (select from approval_case k join project p on p.zone_id = k.zone_id and p.id = k.project_id
        where k.zone_id = h.zone_id and k.id = h.case_id
          and ${caseInSight(tx, { department: "k.department_id", project: { zone: "p.zone_id", agent: "p.agent_id", enterprise: "p.enterprise_id" } })})
      when h.project_id is not null then exists (select from project p where p.zone_id = h.zone_id and p.id = h.project_id
        and ${projectInSight(tx, { zone: "p.zone_id", id: "p.id", agent: "p.agent_id", enterprise: "p.enterprise_id" })})
      when h.enterprise_id is not null then exists (select from enterprise e where e.zone_id = h.zone_id
        and e.id = h.enterprise_id and ${enterpriseInSight(tx, { zone: "e.zone_id", id: "e.id" })})
      else h.table_name in ('zone', 'department', 'park', 'parcel', 'batch_round', 'item_override', 'item_arrangement') end`;

const selectHistory = (tx: ScopedTx, { below, limit }: HistoryWindow) =>
  tx.query
    .selectFrom("change_history as h")
    .select([
      "h.seq", "h.zone_id as zoneId", "h.table_name as table", "h.row_id as rowId", "h.action", "h.actor", "h.reason",
      "h.request_id as requestId", "h.at", "h.before", "h.after",
      sql<string | null>`(select u.name from user_account u where u.id::text = h.actor)`.as("userName"),
    ])
    .$if(below !== undefined, (query) => query.where("h.seq", "<", below ?? 0))
    .$if(!tx.scope.wholeHistory, (query) => query.where("h.table_name", "not in", aboutUsers))
    .orderBy("h.seq", "desc")
    .limit(limit);

/** Changes of the row and of its parts; newest first. */
export async function historyOfRow(tx: ScopedTx, zoneId: string, rowId: string, window: HistoryWindow): Promise<HistoryRow[]> {
  return readRows(await selectHistory(tx, window)
    .where((where) => where.or([where("h.zone_id", "=", zoneId), where.and([where("h.zone_id", "is", null), where("h.table_name", "in", zoneless)])]))
    .where((where) => where.or([
      where("h.row_id", "=", rowId), where("h.part_of", "=", rowId), where("h.case_id", "=", rowId),
      where.and([where("h.project_id", "=", rowId), where("h.table_name", "in", ofProject)]),
    ]))
    .where(inSight(tx))
    .execute());
}

/**
 * Changes of a user's account and credential, which bear the user's id, and of their roles in the scope's zones.
 * Grants are never deleted, so that each change of one is found by the grant that stands.
 */
export async function historyOfUserRows(tx: ScopedTx, userId: string, window: HistoryWindow): Promise<HistoryRow[]> {
  return readRows(await selectHistory(tx, window)
    .where("h.table_name", "in", aboutUsers)
    .where(sql<SqlBool>`h.row_id = any(array(select ${userId}::uuid union all select g.id from role_grant g where g.user_id = ${userId}::uuid))`)
    .execute());
}

/** Changes of the zone itself and of its departments, parks and parcels, whichever row they are of. */
export async function historyOfSetUp(tx: ScopedTx, zoneId: string, window: HistoryWindow): Promise<HistoryRow[]> {
  return readRows(await selectHistory(tx, window)
    .where("h.zone_id", "=", zoneId)
    .where("h.table_name", "in", setUp)
    .execute());
}

/** Changes of one row of the zone's catalogue. */
export async function historyOfCatalogueRow(tx: ScopedTx, zoneId: string, rowId: string, window: HistoryWindow): Promise<HistoryRow[]> {
  return readRows(await selectHistory(tx, window)
    .where("h.zone_id", "=", zoneId)
    .where("h.row_id", "=", rowId)
    .where("h.table_name", "in", catalogueTables)
    .execute());
}

const likePattern = (text: string): string => `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`;

export async function searchHistory(tx: ScopedTx, criteria: HistoryCriteria, window: HistoryWindow): Promise<HistoryRow[]> {
  const { from, lastDay, zoneId, actor, table, rowId, text } = criteria;
  return readRows(await selectHistory(tx, window)
    .$if(from !== undefined, (query) => query.where("h.at", ">=", from ?? ""))
    .$if(lastDay !== undefined, (query) => query.where("h.at", "<", sql<string>`${lastDay}::timestamptz + interval '24 hours'`))
    .$if(zoneId !== undefined, (query) => query.where("h.zone_id", "=", zoneId ?? ""))
    .$if(actor !== undefined, (query) => query.where("h.actor", "=", actor ?? ""))
    .$if(table !== undefined, (query) => query.where("h.table_name", "=", table ?? ""))
    .$if(rowId !== undefined, (query) => query.where("h.row_id", "=", rowId ?? ""))
    .$if(text !== undefined, (query) => query.where("h.reason", "ilike", likePattern(text ?? "")))
    .execute());
}
