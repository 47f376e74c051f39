import type { Verdict } from "../../../kernel/refusal.ts";
import { faultAt } from "../../zones/service/ledger.ts";
import { meetingTitle, type MeetingRefusal } from "../messages.ts";

/** A rule's "no", told at the field at fault. */
export function demandAt(field: string, verdict: Verdict<MeetingRefusal>): void {
  if (!verdict.allowed) throw faultAt(field, verdict.code, meetingTitle[verdict.code]);
}
