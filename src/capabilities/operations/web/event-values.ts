import { fen, fenFromWanYuan, wanYuan } from "../../../kernel/money.ts";
import type { Input } from "../../../kernel/operation.ts";
import type { ConflictField } from "../../../ui/conflict-between.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { momentText } from "../../../ui/moment-text.ts";
import { rowsIn, textsOf } from "../../meetings/web/current-rows.ts";
import { EventKind, type events, type OperationEvent } from "../contract/event.ts";
import type { EnteredMaterial } from "../contract/material.ts";
import { eventKindLabel } from "../messages.ts";
import { materialWords, operationWords } from "./words.ts";

type Body = Input<typeof events.create>["body"];
type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** An event as the form holds it: money in 万元, the restart as the last day and a time of the clock. */
export interface EventValues {
  readonly enterpriseId: string;
  readonly kind: EventKind;
  readonly facility: string;
  readonly plannedFrom?: string | undefined;
  readonly plannedTo?: string | undefined;
  readonly actualFrom?: string | undefined;
  readonly actualTo?: string | undefined;
  readonly restartTime?: string | undefined;
  readonly dailyLoss?: string | undefined;
  readonly affectedCapacity?: string | undefined;
  readonly cause?: string | undefined;
  readonly contact?: string | undefined;
  readonly note?: string | undefined;
  readonly materials?: readonly Loose<EnteredMaterial>[] | undefined;
  readonly meetingIds?: readonly string[] | undefined;
}

const materialNames = ["name", "unit", "needed", "onHand", "onHandOn", "dailyUse", "supplierId", "arranged"] as const;

/** `2025-02-19T10:36:00Z` is 18:36 on the clock in China. */
const clockTime = (moment: unknown): string | undefined => (typeof moment === "string" ? momentText(moment).slice(11) : undefined);
const wanYuanOf = (amount: unknown): string | undefined => (typeof amount === "number" ? wanYuan(fen(amount)) : undefined);

export const valuesOf = (row: OperationEvent): EventValues => ({
  enterpriseId: row.enterpriseId, kind: row.kind, facility: row.facility, plannedFrom: row.plannedFrom ?? undefined, plannedTo: row.plannedTo ?? undefined,
  actualFrom: row.actualFrom ?? undefined, actualTo: row.actualTo ?? undefined, restartTime: clockTime(row.restartedAt), dailyLoss: wanYuanOf(row.dailyLossFen),
  affectedCapacity: row.affectedCapacity ?? undefined, cause: row.cause ?? undefined, contact: row.contact ?? undefined, note: row.note ?? undefined,
  materials: row.materials.map((one) => textsOf(one, materialNames)), meetingIds: row.meetings.map(({ id }) => id),
});


const materialOf = ({ name = "", unit = "", needed, onHand, onHandOn, dailyUse, supplierId, arranged }: Loose<EnteredMaterial>): EnteredMaterial => ({
  name, unit, ...(needed !== undefined && { needed }), ...(onHand !== undefined && { onHand }), ...(onHandOn !== undefined && { onHandOn: writtenDay(onHandOn) }),
  ...(dailyUse !== undefined && { dailyUse }), ...(supplierId !== undefined && { supplierId }), ...(arranged !== undefined && { arranged }),
});

function lossOf(text: string | undefined): { readonly dailyLossFen?: number } {
  const read = text === undefined ? undefined : fenFromWanYuan(text);
  return read?.allowed ? { dailyLossFen: read.fen } : {};
}

const daysOf = ({ plannedFrom, plannedTo, actualFrom, actualTo, restartTime }: EventValues) => ({
  ...(plannedFrom !== undefined && { plannedFrom: writtenDay(plannedFrom) }), ...(plannedTo !== undefined && { plannedTo: writtenDay(plannedTo) }),
  ...(actualFrom !== undefined && { actualFrom: writtenDay(actualFrom) }), ...(actualTo !== undefined && { actualTo: writtenDay(actualTo) }),
  ...(actualTo !== undefined && restartTime !== undefined && { restartedAt: `${writtenDay(actualTo)}T${restartTime}` }),
});

export function bodyOf(values: EventValues): Body {
  const { enterpriseId, kind, facility, dailyLoss, affectedCapacity, cause, contact, note, materials = [], meetingIds = [] } = values;
  return {
    enterpriseId, kind, facility, ...daysOf(values), ...lossOf(dailyLoss), materials: materials.map(materialOf), meetingIds: [...meetingIds],
    ...(affectedCapacity !== undefined && { affectedCapacity }), ...(cause !== undefined && { cause }), ...(contact !== undefined && { contact }), ...(note !== undefined && { note }),
  };
}

const { labels } = operationWords;
type Same = "facility" | "plannedFrom" | "plannedTo" | "actualFrom" | "actualTo" | "affectedCapacity" | "cause" | "contact" | "note";
const same = (name: Same): ConflictField => ({ name, label: labels[name], theirs: (current) => current[name] });
const kindText = (value: unknown): string => {
  const found = EventKind.enum.find((kind) => kind === value);
  return found === undefined ? operationWords.none : eventKindLabel[found];
};
const count = (text: (count: number) => string) => (value: unknown): string => text(Array.isArray(value) ? value.length : 0);

/** Over what two versions of an event may differ; an enterprise is told by its name. */
export const eventConflicts = (row: OperationEvent | undefined): readonly ConflictField[] => [
  { name: "enterpriseId", label: labels.enterpriseId, theirs: (current) => current["enterpriseId"], text: (value) => (value === row?.enterpriseId ? row?.enterpriseName ?? operationWords.none : "（已改选）") },
  { name: "kind", label: labels.kind, theirs: (current) => current["kind"], text: kindText },
  same("facility"), same("plannedFrom"), same("plannedTo"), same("actualFrom"), same("actualTo"),
  { name: "restartTime", label: labels.restartTime, theirs: (current) => clockTime(current["restartedAt"]) },
  { name: "dailyLoss", label: labels.dailyLoss, theirs: (current) => wanYuanOf(current["dailyLossFen"]) },
  same("affectedCapacity"), same("cause"), same("contact"), same("note"),
  { name: "materials", label: labels.materials, theirs: (current) => rowsIn(current["materials"]).map((one) => textsOf(one, materialNames)), text: count(operationWords.materialCount) },
  { name: "meetingIds", label: labels.meetings, theirs: (current) => rowsIn(current["meetings"]).flatMap((one) => textsOf(one, ["id"])["id"] ?? []), text: count(operationWords.meetingCount) },
];

/** A quantity that the ledger takes: not below zero, three decimals at most. */
export const quantityFault = (text: string): string | undefined => (/^(0|[1-9]\d{0,14})(\.\d{1,3})?$/.test(text) ? undefined : materialWords.quantityFault);
export const timeFault = (text: string): string | undefined => (/^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? undefined : operationWords.restartTimeMalformed);
