import { sql, type Insertable, type SqlBool, type Updateable } from "kysely";
import type { Input } from "../../../kernel/operation.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { enterpriseInSight } from "../../../platform/db/narrowing.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { events, type EventState } from "../contract/event.ts";
import type { OperationTables } from "../tables/operation.ts";

export type EventFilter = Input<typeof events.list>["query"];
type Table = OperationTables["operation_event"];

/** Events of the enterprises that the actor sees. */
export const sight = (tx: ScopedTx) => enterpriseInSight(tx, { zone: "r.zone_id", id: "r.enterprise_id" });

const text = (column: string) => sql`trim_scale(${sql.ref(column)})::text`;
const materials = sql`coalesce((select json_agg(json_build_object('id', a.id, 'name', a.name, 'unit', a.unit, 'needed', ${text("a.needed")},
    'onHand', ${text("a.on_hand")}, 'onHandOn', a.on_hand_on, 'dailyUse', ${text("a.daily_use")}, 'supplierId', a.supplier_id, 'supplierName', s.name,
    'arranged', a.arranged) order by a.id)
  from operation_material a left join supplier s on s.zone_id = a.zone_id and s.id = a.supplier_id
  where a.zone_id = r.zone_id and a.event_id = r.id and not a.withdrawn), '[]')`;
const meetings = sql`coalesce((select json_agg(json_build_object('id', m.id, 'title', m.title, 'heldOn', m.held_on) order by m.held_on, m.id)
  from operation_meeting n join meeting m on m.zone_id = n.zone_id and m.id = n.meeting_id
  where n.zone_id = r.zone_id and n.event_id = r.id and not n.withdrawn and not m.withdrawn), '[]')`;

const ended = (asOf: string) => sql`(r.actual_to is not null and r.actual_to <= ${asOf}::date)`;
const begun = (asOf: string) => sql`(r.actual_from is not null and r.actual_from <= ${asOf}::date)`;
const late = (asOf: string) => sql`(r.planned_to is not null and r.planned_to < ${asOf}::date)`;

/** The pages' rule `eventState` as a condition of a paged list; a test holds the two together. */
const inState = (state: EventState, asOf: string) => ({
  ended: sql<SqlBool>`${ended(asOf)}`,
  planned: sql<SqlBool>`not ${ended(asOf)} and not ${begun(asOf)}`,
  overrun: sql<SqlBool>`not ${ended(asOf)} and ${begun(asOf)} and ${late(asOf)}`,
  running: sql<SqlBool>`not ${ended(asOf)} and ${begun(asOf)} and not ${late(asOf)}`,
})[state];

export const eventQuery = ledgerQuery<typeof events.row, EventFilter>({
  row: events.row,
  from: sql`operation_event r join enterprise e on e.zone_id = r.zone_id and e.id = r.enterprise_id`,
  columns: sql`r.enterprise_id as "enterpriseId", e.name as "enterpriseName", r.kind, r.facility, r.planned_from as "plannedFrom", r.planned_to as "plannedTo",
    r.actual_from as "actualFrom", r.actual_to as "actualTo", r.restarted_at as "restartedAt", r.daily_loss_fen as "dailyLossFen",
    r.affected_capacity as "affectedCapacity", r.cause, r.contact, r.note, ${materials} as materials, ${meetings} as meetings`,
  // One planned for later is known since it was recorded; it has an index.
  day: sql`least(r.planned_from, r.actual_from, r.recorded_on)`,
  texts: [sql`r.facility`, sql`e.name`, sql`r.cause`],
  sight,
  matches: ({ kind, state, asOf, enterpriseId, meetingId }) => [
    ...(kind === undefined ? [] : [sql<SqlBool>`r.kind = ${kind}`]),
    ...(state === undefined || asOf === undefined ? [] : [inState(state, asOf)]),
    ...(enterpriseId === undefined ? [] : [sql<SqlBool>`r.enterprise_id = ${enterpriseId}::uuid`]),
    ...(meetingId === undefined ? [] : [sql<SqlBool>`exists (select from operation_meeting n where n.zone_id = r.zone_id and n.event_id = r.id and n.meeting_id = ${meetingId}::uuid and not n.withdrawn)`]),
  ],
});

/** The ids written. */
export const insertEvents = (tx: ScopedTx, rows: readonly Insertable<Table>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<OperationTables>(tx), "operation_event", rows);

export const updateEvent = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<Table>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<OperationTables>(tx), "operation_event", key, values);
