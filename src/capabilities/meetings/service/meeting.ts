import type { Input } from "../../../kernel/operation.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { changeRow, demandPast, demandWritten, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { meetings, type Meeting } from "../contract/meeting.ts";
import { meetingTitle } from "../messages.ts";
import { fitsDecisions } from "../rules/decision.ts";
import { judgeParticipant, judgeSubject } from "../rules/meeting.ts";
import { selectDecisionsOf } from "../store/decision.ts";
import { insertMeetings, insertParts, meetingQuery, updateMeeting, withdrawParts, type MeetingFilter } from "../store/meeting.ts";
import { addDecisions } from "./decision.ts";
import { changedParts, participantRow, subjectRow } from "./meeting-parts.ts";
import { requireNamed } from "./reference.ts";
import { demandAt } from "./refuse.ts";

type Entered = Omit<Input<typeof meetings.create>["body"], "decisions">;
export type NewMeeting = Input<typeof meetings.create>["body"] & Recording;

const kept: KeptLedger<Meeting, MeetingFilter> = {
  title: meetings.title,
  query: meetingQuery,
  withdraw: (tx, key) => updateMeeting(tx, key, { withdrawn: true }),
};

const columnsOf = (entered: Entered) => ({
  kind: entered.kind, title: entered.title, held_on: entered.heldOn, venue: entered.venue ?? null, host: entered.host ?? null,
  organisers: entered.organisers ?? null, content: entered.content ?? null,
});

/** What is named must stand in the zone and in sight; a meeting has been held. Gives the zone's today. */
async function checked(tx: ScopedTx, zoneId: string, rows: readonly Entered[]): Promise<PlainDate> {
  const today = await demandPast(tx, zoneId, rows.map(({ heldOn }) => heldOn));
  for (const { participants = [], subjects = [] } of rows) {
    participants.forEach((one, place) => { demandAt(`participants/${String(place)}`, judgeParticipant(one)); });
    subjects.forEach((one, place) => { demandAt(`subjects/${String(place)}`, judgeSubject(one)); });
  }
  await requireNamed(tx, zoneId, rows.flatMap(({ participants = [], subjects = [] }) => [...participants, ...subjects]));
  return today;
}

/** Records one meeting or many with all that belongs to them, all or none; the ids in the order of the rows. */
export async function addMeetings(tx: ScopedTx, zoneId: string, given: readonly NewMeeting[]): Promise<string[]> {
  const entered = given.map((one) => ({ ...one, id: one.id ?? newId() }));
  const today = await checked(tx, zoneId, entered);
  const rows = entered.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one) }));
  demandWritten(kept.title, rows, await insertMeetings(tx, rows));
  const partOf = (one: NewMeeting) => newRow(tx, zoneId, today, { ...one, id: undefined });
  await insertParts(
    tx,
    entered.flatMap((one) => (one.participants ?? []).map((part) => participantRow(partOf(one), one.id, part))),
    entered.flatMap((one) => (one.subjects ?? []).map((part) => subjectRow(partOf(one), one.id, part))),
  );
  await addDecisions(tx, zoneId, entered.flatMap(({ id, decisions = [], sourceRef, example, recordedOn }) =>
    decisions.map((decision) => ({ ...decision, meetingId: id, sourceRef, example, recordedOn }))));
  return rows.map(({ id }) => id);
}

export const meetingKeeper = {
  ...keeping(kept),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof meetings.create>): Promise<Meeting> => {
    const id = newId();
    await addMeetings(tx, zoneId, [{ ...body, id }]);
    return requireRow(kept, tx, { zoneId, recordId: id });
  },
  /** Decisions are kept by themselves; who took part and what it was about are entered anew as a whole. */
  correct: async (tx: ScopedTx, { params, body }: Input<typeof meetings.correct>): Promise<Meeting> => {
    const today = await checked(tx, params.zoneId, [body]);
    return changeRow(kept, tx, params, body, async (key, before) => {
      demandAt("heldOn", fitsDecisions(body.heldOn, await selectDecisionsOf(tx, key.zoneId, key.id)));
      const outcome = await updateMeeting(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null });
      if (outcome !== "done") return outcome;
      const parts = changedParts(before, body, () => newRow(tx, key.zoneId, today, { sourceRef: body.sourceRef, example: before.example }));
      await withdrawParts(tx, key.zoneId, parts.gone);
      await insertParts(tx, parts.participants, parts.subjects);
      return outcome;
    });
  },
  withdraw: (tx: ScopedTx, { params, body }: Input<typeof meetings.withdraw>): Promise<Meeting> =>
    changeRow(kept, tx, params, body, (key, before) => {
      if (before.decisions > 0) throw new Refusal("conflict", "meetingHasDecisions", meetingTitle.meetingHasDecisions, { current: before });
      return kept.withdraw(tx, key);
    }),
};
