import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { recordedBy, type Recording } from "../../../platform/db/recording.ts";
import type { ValueContent } from "../contract/value.ts";
import { projectTitle, valuePartMissing } from "../messages.ts";
import type { judgeFirstValues } from "../rules/value.ts";
import { atField, refusal } from "./refuse.ts";

/** A value of a project from a day on, and why it was moved. */
export interface NewValue extends ValueContent, Recording {
  readonly projectId: string;
  readonly occurredOn: string;
  readonly reason?: string | undefined;
}

/** The parts of a value as its columns; a part that the measure does not have is empty. */
export const contentColumns = (content: ValueContent) => ({
  year: content.year ?? 0, amount_fen: content.amountFen ?? null, day: content.day ?? null,
  quantity: content.quantity ?? null, unit: content.unit ?? null, party_id: content.partyId ?? null,
});

export const valueRow = (tx: ScopedTx, { zoneId, today }: { readonly zoneId: string; readonly today: PlainDate }, value: NewValue) => ({
  zone_id: zoneId, id: value.id ?? newId(), project_id: value.projectId, measure: value.measure, ...contentColumns(value),
  occurred_on: value.occurredOn, reason: value.reason ?? null, ...recordedBy(tx, today, value),
});

export function demandValue(verdict: ReturnType<typeof judgeFirstValues>, extra: Readonly<Record<string, unknown>> = {}): void {
  if (verdict.allowed) return;
  if (verdict.code === "valueTwice") throw refusal("invalid", verdict.code, extra);
  const message = verdict.code === "valueMissing" ? valuePartMissing[verdict.part] : projectTitle.valueMisfits;
  throw refusal("invalid", verdict.code, { ...atField(verdict.part, message), ...extra });
}
