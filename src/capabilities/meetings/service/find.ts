import { Refusal } from "../../../kernel/refusal.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { ledgerRefusal } from "../../zones/messages.ts";
import { meetings, type Meeting } from "../contract/meeting.ts";
import { meetingQuery } from "../store/meeting.ts";

/** The meetings of these ids; a refusal where the zone does not hold one of them or it was withdrawn. */
export async function findMeetings(tx: ScopedTx, zoneId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Meeting>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const found = new Map((await meetingQuery.select(tx, zoneId, wanted)).filter(({ withdrawn }) => !withdrawn).map((meeting) => [meeting.id, meeting]));
  if (wanted.some((id) => !found.has(id))) throw new Refusal("notFound", "recordNotFound", ledgerRefusal.recordNotFound(meetings.title));
  return found;
}
