import { sql, type Insertable } from "kysely";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { OperationTables } from "../tables/operation.ts";

export type MaterialRow = Insertable<OperationTables["operation_material"]>;
export type MeetingLink = Insertable<OperationTables["operation_meeting"]>;

/** What events need and the meetings held on them, of one event or thousands. */
export async function insertEventParts(tx: ScopedTx, materials: readonly MaterialRow[], meetings: readonly MeetingLink[]): Promise<void> {
  await insertRows(tables<OperationTables>(tx), "operation_material", materials);
  await insertRows(tables<OperationTables>(tx), "operation_meeting", meetings);
}

export async function withdrawMaterials(tx: ScopedTx, zoneId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tables<OperationTables>(tx).updateTable("operation_material").set({ withdrawn: true, version: sql<number>`version + 1` })
    .where("zone_id", "=", zoneId).where("id", "in", [...ids]).where("withdrawn", "=", false).execute();
}

/** The links of an event to these meetings are taken back. */
export async function withdrawMeetingLinks(tx: ScopedTx, zoneId: string, eventId: string, meetingIds: readonly string[]): Promise<void> {
  if (meetingIds.length === 0) return;
  await tables<OperationTables>(tx).updateTable("operation_meeting").set({ withdrawn: true, version: sql<number>`version + 1` })
    .where("zone_id", "=", zoneId).where("event_id", "=", eventId).where("meeting_id", "in", [...meetingIds]).where("withdrawn", "=", false).execute();
}

/** The materials of an event follow it to another enterprise, whose contact then sees them. */
export async function moveMaterials(tx: ScopedTx, zoneId: string, eventId: string, enterpriseId: string): Promise<void> {
  await tables<OperationTables>(tx).updateTable("operation_material").set({ enterprise_id: enterpriseId, version: sql<number>`version + 1` })
    .where("zone_id", "=", zoneId).where("event_id", "=", eventId).where("enterprise_id", "!=", enterpriseId).execute();
}
