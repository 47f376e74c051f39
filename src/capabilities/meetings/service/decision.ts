import type { Input } from "../../../kernel/operation.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { changeRow, demandPast, demandWritten, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import { decisions, type completeDecision, type Decision } from "../contract/decision.ts";
import { meetingTitle } from "../messages.ts";
import { judgeDecision, mayCarryOver, mayComplete } from "../rules/decision.ts";
import { decisionQuery, insertDecisions, lastPlaces, updateDecision, type DecisionFilter } from "../store/decision.ts";
import { findMeetings } from "./find.ts";
import { requireNamed } from "./reference.ts";
import { demandAt } from "./refuse.ts";

type Entered = Input<typeof decisions.create>["body"];
type Content = Omit<Entered, "sourceRef">;
export type NewDecision = Content & Recording;

type Identified = Content & { readonly id: string };

const kept: KeptLedger<Decision, DecisionFilter> = {
  title: decisions.title,
  query: decisionQuery,
  withdraw: (tx, key) => updateDecision(tx, key, { withdrawn: true }),
};

/** The field at which a rule's "no" is told. */
const fieldOf = { dueBeforeMeeting: "dueOn", doneBeforeMeeting: "doneOn", outcomeWithoutDay: "doneOn" } as const;

function demandFitting(entered: Pick<Entered, "dueOn" | "doneOn" | "outcome">, heldOn: string): void {
  const verdict = judgeDecision(entered, heldOn);
  if (!verdict.allowed) demandAt(fieldOf[verdict.code], verdict);
}

const columnsOf = (entered: Content) => ({
  content: entered.content, department_id: entered.departmentId ?? null, person: entered.person ?? null, due_on: entered.dueOn ?? null,
  project_id: entered.projectId ?? null, enterprise_id: entered.enterpriseId ?? null, problem_id: entered.problemId ?? null,
  carried_from: entered.carriedFrom ?? null, done_on: entered.doneOn ?? null, outcome: entered.outcome ?? null,
});

/** Each decision that is gone on with must have been left undone by an earlier meeting of the zone. */
async function demandCarried(tx: ScopedTx, zoneId: string, rows: readonly Identified[], heldOn: (row: Content) => string): Promise<void> {
  const wanted = rows.flatMap(({ carriedFrom }) => carriedFrom ?? []);
  if (wanted.length === 0) return;
  const earlier = new Map((await decisionQuery.select(tx, zoneId, wanted)).map((decision) => [decision.id, decision]));
  for (const row of rows) {
    if (row.carriedFrom === undefined) continue;
    const from = earlier.get(row.carriedFrom) ?? await requireRow(kept, tx, { zoneId, recordId: row.carriedFrom });
    demandAt("carriedFrom", mayCarryOver(from, { id: row.id, meetingId: row.meetingId, heldOn: heldOn(row) }));
  }
}

/** What is named must stand in the zone; days must fit the meeting's. Gives the zone's today. */
async function checked(tx: ScopedTx, zoneId: string, rows: readonly Identified[]) {
  const today = await demandPast(tx, zoneId, rows.map(({ doneOn }) => doneOn));
  const meetings = await findMeetings(tx, zoneId, rows.map(({ meetingId }) => meetingId));
  const heldOn = ({ meetingId }: Content): string => meetings.get(meetingId)?.heldOn ?? today;
  for (const row of rows) demandFitting(row, heldOn(row));
  await requireNamed(tx, zoneId, rows);
  await demandCarried(tx, zoneId, rows, heldOn);
  return today;
}

/** Records one decision or many, all or none, each in the next place of its meeting; the ids in the order of the rows. */
export async function addDecisions(tx: ScopedTx, zoneId: string, given: readonly NewDecision[]): Promise<string[]> {
  if (given.length === 0) return [];
  const entered = given.map((one) => ({ ...one, id: one.id ?? newId() }));
  const today = await checked(tx, zoneId, entered);
  const places = new Map(await lastPlaces(tx, zoneId, [...new Set(entered.map(({ meetingId }) => meetingId))]));
  const rows = entered.map((one) => {
    const place = (places.get(one.meetingId) ?? 0) + 1;
    places.set(one.meetingId, place);
    return { ...newRow(tx, zoneId, today, one), meeting_id: one.meetingId, place, ...columnsOf(one) };
  });
  demandWritten(kept.title, rows, await insertDecisions(tx, rows));
  return rows.map(({ id }) => id);
}

/** A department's handler ends what that department answers for; the zone's officers, any. */
function demandOwn({ scope: { narrowed } }: ScopedTx, { zoneId, departmentId }: Decision): void {
  const own = !narrowed || narrowed.wholeZoneIds.includes(zoneId) || (departmentId !== null && narrowed.departmentIds.includes(departmentId));
  if (!own) throw new Refusal("forbidden", "decisionOfOtherDepartment", meetingTitle.decisionOfOtherDepartment);
}

/** 办结: the outcome is also why the row changed. */
export async function endDecision(tx: ScopedTx, { params, body }: Input<typeof completeDecision>): Promise<Decision> {
  const { version, doneOn, outcome } = body;
  demandOwn(tx, await requireRow(kept, tx, params));
  await demandPast(tx, params.zoneId, [doneOn]);
  return changeRow(kept, tx, params, { version, reason: outcome }, (key, before) => {
    const verdict = mayComplete(before);
    if (!verdict.allowed) throw new Refusal("conflict", verdict.code, meetingTitle[verdict.code], { current: before });
    demandFitting({ doneOn, outcome }, before.heldOn);
    return updateDecision(tx, key, { done_on: doneOn, outcome });
  });
}

function demandLast({ carriedTo }: Decision): void {
  if (carriedTo !== null) throw new Refusal("conflict", "decisionCarriedOver", meetingTitle.decisionCarriedOver);
}

/** What a later meeting goes on with cannot be ended or moved to another meeting here. */
function demandUnmoved(before: Decision, body: Entered): void {
  if (body.doneOn !== undefined || body.meetingId !== before.meetingId) demandLast(before);
}

export const decisionKeeper = {
  ...keeping(kept),
  /** "Overdue" hangs on a day: the list's as-of, else the zone's today. */
  list: async (tx: ScopedTx, { params, query }: Input<typeof decisions.list>) =>
    keeping(kept).list(tx, { params, query: { ...query, ...(query.asOf === undefined && { asOf: await zoneToday(tx, params.zoneId) }) } }),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof decisions.create>): Promise<Decision> => {
    const id = newId();
    await addDecisions(tx, zoneId, [{ ...body, id }]);
    return requireRow(kept, tx, { zoneId, recordId: id });
  },
  correct: async (tx: ScopedTx, { params, body }: Input<typeof decisions.correct>): Promise<Decision> => {
    await checked(tx, params.zoneId, [{ ...body, id: params.recordId }]);
    return changeRow(kept, tx, params, body, async (key, before) => {
      demandUnmoved(before, body);
      const moved = body.meetingId === before.meetingId ? {} : { meeting_id: body.meetingId, place: ((await lastPlaces(tx, key.zoneId, [body.meetingId])).get(body.meetingId) ?? 0) + 1 };
      return updateDecision(tx, key, { ...columnsOf(body), ...moved, source_ref: body.sourceRef ?? null });
    });
  },
  withdraw: (tx: ScopedTx, { params, body }: Input<typeof decisions.withdraw>): Promise<Decision> =>
    changeRow(kept, tx, params, body, (key, before) => {
      demandLast(before);
      return kept.withdraw(tx, key);
    }),
};
