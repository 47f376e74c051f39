import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { addMeetings, type NewMeeting } from "./service/meeting.ts";

/** What an officer types for a meeting, numbered so that tests tell them apart. */
const meetingForm = (number: number, overrides: Partial<NewMeeting> = {}): NewMeeting =>
  ({ kind: "dispatch", title: `Meeting ${String(number)}`, heldOn: "2025-03-03", ...overrides });

/** Records meetings numbered from 1; their ids in that order. */
export const someMeetings = (tx: ScopedTx, zoneId: string, count: number, overrides: (place: number) => Partial<NewMeeting>): Promise<string[]> =>
  addMeetings(tx, zoneId, Array.from({ length: count }, (_, place) => meetingForm(place + 1, overrides(place))));
