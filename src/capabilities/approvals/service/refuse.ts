import type { PlainDate } from "../../../kernel/plain-date.ts";
import { Refusal, type RefusalKind, type Verdict } from "../../../kernel/refusal.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { approvalTitle, type ApprovalRefusal } from "../messages.ts";
import { itemOn } from "../rules/item-versions.ts";

type Extra = Readonly<Record<string, unknown>>;

export const refusal = (kind: RefusalKind, code: ApprovalRefusal, extra: Extra = {}): Refusal => new Refusal(kind, code, approvalTitle[code], extra);

export function demand(verdict: Verdict<ApprovalRefusal>, extra: Extra = {}): void {
  if (!verdict.allowed) throw refusal("invalid", verdict.code, extra);
}

/** The day asked for, or the zone's today; what has not come cannot be shown as it stood. */
export function asOfDay(asked: PlainDate | undefined, today: PlainDate): PlainDate {
  if (asked !== undefined && asked > today) throw refusal("invalid", "asOfInFuture");
  return asked ?? today;
}

/** The item in force; for the days before a zone's own one began, as it first was. */
export function itemOf({ catalogue, inForce }: ApprovalMeans, code: string): ApprovalItem {
  const found = catalogue.items.find((item) => item.code === code) ?? (inForce && itemOn(inForce.versions, code, ""));
  if (!found) throw refusal("invalid", "unknownItem", { items: [code] });
  return found;
}
