import type { Input } from "../../../kernel/operation.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { requireEnterprises } from "../../enterprises/service/enterprise.ts";
import { findMeetings } from "../../meetings/service/find.ts";
import { changeRow, demandPast, demandWritten, faultAt, keeping, namedIds, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import { events, type OperationEvent } from "../contract/event.ts";
import { operationTitle } from "../messages.ts";
import { endOf, judgeEvent } from "../rules/event.ts";
import { judgeStock } from "../rules/material.ts";
import { shanghaiMinute } from "../rules/restart.ts";
import { insertEventParts, moveMaterials, withdrawMaterials, withdrawMeetingLinks } from "../store/event-parts.ts";
import { eventQuery, insertEvents, updateEvent, type EventFilter } from "../store/event.ts";
import { changedMaterials, changedMeetings, materialRow, meetingLink } from "./event-parts.ts";
import { requireSuppliers } from "./supplier.ts";

type Entered = Omit<Input<typeof events.create>["body"], "sourceRef">;
/** A loader may know the event and not what it needed: then `partsExample` marks its materials and links alone. */
export type NewEvent = Entered & Recording & { readonly partsExample?: boolean };

const kept: KeptLedger<OperationEvent, EventFilter> = {
  title: events.title,
  query: eventQuery,
  withdraw: (tx, key) => updateEvent(tx, key, { withdrawn: true }),
};

const columnsOf = (entered: Entered) => ({
  enterprise_id: entered.enterpriseId, kind: entered.kind, facility: entered.facility,
  planned_from: entered.plannedFrom ?? null, planned_to: entered.plannedTo ?? null, actual_from: entered.actualFrom ?? null, actual_to: endOf(entered) ?? null,
  restarted_at: entered.restartedAt === undefined ? null : shanghaiMinute(entered.restartedAt)?.moment ?? null,
  daily_loss_fen: entered.dailyLossFen ?? null, affected_capacity: entered.affectedCapacity ?? null, cause: entered.cause ?? null,
  contact: entered.contact ?? null, note: entered.note ?? null,
});

/** The field at which a rule's "no" is told. */
const fieldOf = {
  neitherPlannedNorBegun: "plannedFrom", plannedReversed: "plannedTo", endedWithoutBeginning: "actualFrom", actualReversed: "actualTo", restartedOnOtherDay: "restartedAt",
} as const;

function demandSound(entered: Entered): void {
  const verdict = judgeEvent(entered);
  if (!verdict.allowed) throw faultAt(fieldOf[verdict.code], verdict.code, operationTitle[verdict.code]);
  (entered.materials ?? []).forEach((material, place) => {
    const stock = judgeStock(material);
    if (!stock.allowed) throw faultAt(`materials/${String(place)}/onHandOn`, stock.code, operationTitle[stock.code]);
  });
}

/** What is named must stand in the zone and in sight; what occurred must have occurred. Gives the zone's today. */
async function checked(tx: ScopedTx, zoneId: string, rows: readonly Entered[]): Promise<PlainDate> {
  rows.forEach(demandSound);
  const materials = rows.flatMap((row) => row.materials ?? []);
  const today = await demandPast(tx, zoneId, [...rows.flatMap((row) => [row.actualFrom, endOf(row)]), ...materials.map(({ onHandOn }) => onHandOn)]);
  await requireEnterprises(tx, zoneId, namedIds(rows.map(({ enterpriseId }) => enterpriseId)));
  await requireSuppliers(tx, zoneId, namedIds(materials.map(({ supplierId }) => supplierId)));
  await findMeetings(tx, zoneId, namedIds(rows.flatMap(({ meetingIds }) => meetingIds ?? [])));
  return today;
}

/** Records one event or many with what they need, all or none; the ids in the order of the rows. */
export async function addEvents(tx: ScopedTx, zoneId: string, entering: readonly NewEvent[]): Promise<string[]> {
  const entered = entering.map((one) => ({ ...one, id: one.id ?? newId() }));
  const today = await checked(tx, zoneId, entered);
  const rows = entered.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one) }));
  demandWritten(kept.title, rows, await insertEvents(tx, rows));
  const partOf = (one: NewEvent) => newRow(tx, zoneId, today, { ...one, id: undefined, example: one.partsExample ?? one.example });
  await insertEventParts(
    tx,
    entered.flatMap((one) => (one.materials ?? []).map((material) => materialRow(partOf(one), one, material))),
    entered.flatMap((one) => [...new Set(one.meetingIds)].map((meetingId) => meetingLink(partOf(one), one.id, meetingId))),
  );
  return rows.map(({ id }) => id);
}

/** What a correction of the event changes of its materials and meetings. */
async function changeParts(tx: ScopedTx, zoneId: string, before: OperationEvent, body: Entered, begin: () => ReturnType<typeof newRow>): Promise<void> {
  const event = { id: before.id, enterpriseId: body.enterpriseId };
  const materials = changedMaterials(before.materials, body.materials ?? []);
  const meetings = changedMeetings(before.meetings, body.meetingIds ?? []);
  await withdrawMaterials(tx, zoneId, materials.gone);
  await withdrawMeetingLinks(tx, zoneId, before.id, meetings.gone);
  await insertEventParts(tx, materials.added.map((material) => materialRow(begin(), event, material)), meetings.added.map((id) => meetingLink(begin(), before.id, id)));
  if (body.enterpriseId !== before.enterpriseId) await moveMaterials(tx, zoneId, before.id, body.enterpriseId);
}

export const eventKeeper = {
  ...keeping(kept),
  /** A state hangs on a day: the list's as-of, else the zone's today. */
  list: async (tx: ScopedTx, { params, query }: Input<typeof events.list>) =>
    keeping(kept).list(tx, { params, query: { ...query, ...(query.asOf === undefined && { asOf: await zoneToday(tx, params.zoneId) }) } }),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof events.create>): Promise<OperationEvent> => {
    const id = newId();
    await addEvents(tx, zoneId, [{ ...body, id }]);
    return requireRow(kept, tx, { zoneId, recordId: id });
  },
  correct: async (tx: ScopedTx, { params, body }: Input<typeof events.correct>): Promise<OperationEvent> => {
    const today = await checked(tx, params.zoneId, [body]);
    return changeRow(kept, tx, params, body, async (key, before) => {
      const outcome = await updateEvent(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null });
      if (outcome === "done") await changeParts(tx, key.zoneId, before, body, () => newRow(tx, key.zoneId, today, { sourceRef: body.sourceRef, example: before.example }));
      return outcome;
    });
  },
};
