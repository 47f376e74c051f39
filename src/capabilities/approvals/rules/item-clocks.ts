import type { ApprovalItem } from "../contract/item.ts";
import type { ItemClock } from "../contract/item-clock.ts";
import { isItemClockFile, itemClockFileErrors, type ItemClockFile } from "../contract/item-clock-file.ts";

export type ItemClockFaultCode = "malformedClocks" | "clockOfUnknownItem" | "clockTwice" | "procedureTwice" | "clockNotPositive" | "toleratesNoPrerequisite";

interface ItemClockFault {
  readonly code: ItemClockFaultCode;
  /** The item, or a place in the file. */
  readonly at: string;
}

export type ReadItemClocks =
  | { readonly allowed: true; readonly items: readonly ApprovalItem[] }
  | { readonly allowed: false; readonly faults: readonly ItemClockFault[] };

const singular = ["silence", "extension", "validity"] as const;

type Rules = ItemClockFile["rules"];

function faultsOf(item: ApprovalItem, own: Rules): ItemClockFault[] {
  const { code: at } = item;
  const procedures = own.flatMap(({ specialProcedures = [] }) => specialProcedures);
  const days = [...own.flatMap(({ silence, extension }) => [silence, extension]), ...procedures.map(({ cap }) => cap)];
  const tolerated = own.flatMap(({ tolerates = [] }) => tolerates);
  return [
    ...(singular.some((name) => own.filter((rule) => rule[name] !== undefined).length > 1) ? [{ code: "clockTwice", at } as const] : []),
    ...(new Set(procedures.map(({ procedure }) => procedure)).size < procedures.length ? [{ code: "procedureTwice", at } as const] : []),
    ...(days.some((limit) => limit !== undefined && limit.n <= 0) ? [{ code: "clockNotPositive", at } as const] : []),
    ...(tolerated.some(({ prerequisite }) => !item.prerequisites.includes(prerequisite)) ? [{ code: "toleratesNoPrerequisite", at } as const] : []),
  ];
}

function clockOf(own: Rules, onHoliday: ItemClock["onHoliday"]): ItemClock {
  const silence = own.find((rule) => rule.silence)?.silence;
  const extension = own.find((rule) => rule.extension)?.extension;
  const validity = own.find((rule) => rule.validity)?.validity;
  return {
    ...(silence && { silence }), ...(extension && { extension }), ...(validity && { validity }),
    specialProcedures: own.flatMap(({ specialProcedures = [] }) => specialProcedures),
    tolerates: own.flatMap(({ tolerates = [] }) => tolerates),
    onHoliday,
  };
}

/** Gives each item the rules of its clock; refused with every fault found. An item that no rule names has those that hold for all. */
export function withClocks(items: readonly ApprovalItem[], file: unknown): ReadItemClocks {
  if (!isItemClockFile(file)) return { allowed: false, faults: itemClockFileErrors(file).map((at) => ({ code: "malformedClocks", at })) };
  const known = new Set(items.map(({ code }) => code));
  const own = (code: string): Rules => file.rules.filter((rule) => rule.items.includes(code));
  const faults = [
    ...file.rules.flatMap((rule) => rule.items.filter((code) => !known.has(code)).map((at) => ({ code: "clockOfUnknownItem", at }) as const)),
    ...items.flatMap((item) => faultsOf(item, own(item.code))),
  ];
  if (faults.length > 0) return { allowed: false, faults };
  return { allowed: true, items: items.map((item) => ({ ...item, clock: clockOf(own(item.code), file.onHoliday.rule) })) };
}
