import { writtenDay } from "../../../ui/day-text.ts";
import type { ItemContent, ItemOverride, LimitDays, OverrideKind } from "../contract/item-override.ts";
import type { ItemClock } from "../contract/item-clock.ts";
import type { ApprovalItem, ItemGroup, ItemStage, ReplacementWay } from "../contract/item.ts";
import type { LimitUnit } from "../contract/time-limit.ts";
import type { ItemField } from "../contract/zone-items.ts";
import { clauseRows, clausesOf, procedureRows, proceduresOf, yes, type ClauseRow, type ProcedureRow, type YesNo } from "./override-rows.ts";

/** The form's values: of the fields named in `fields` the parts that follow. */
export interface OverrideValues {
  readonly kind: OverrideKind;
  readonly item?: string | undefined;
  readonly validFrom: string;
  readonly source: string;
  readonly verified: YesNo;
  readonly explanation: string;
  readonly fields?: readonly ItemField[] | undefined;
  readonly name?: string | undefined;
  readonly shortName?: string | undefined;
  readonly stage?: ItemStage | undefined;
  readonly group?: ItemGroup | undefined;
  readonly ruleOwner?: string | undefined;
  readonly resultDocument?: string | undefined;
  readonly applicability?: string | undefined;
  readonly note?: string | undefined;
  readonly noLimitReason?: string | undefined;
  readonly prerequisites?: readonly string[] | undefined;
  readonly barsStart?: YesNo | undefined;
  readonly barsOperation?: YesNo | undefined;
  readonly procedures?: readonly ProcedureRow[] | undefined;
  readonly conditions?: readonly ClauseRow[] | undefined;
  readonly tolerates?: readonly string[] | undefined;
  readonly replaceableBy?: readonly ReplacementWay[] | undefined;
  readonly onHoliday?: ItemClock["onHoliday"] | undefined;
  readonly limits?: Readonly<Partial<Record<LimitField, { readonly n?: number | null | undefined; readonly unit?: LimitUnit | undefined }>>> | undefined;
  readonly validity?: { readonly n?: number | null | undefined; readonly unit?: "year" | "month" | undefined; readonly unlessStarted?: YesNo | undefined } | undefined;
}

export const limitFields = ["statutoryLimit", "promisedLimit", "silence", "extension"] as const;
type LimitField = (typeof limitFields)[number];
export const lineFields = ["name", "shortName", "ruleOwner", "resultDocument", "applicability", "note", "noLimitReason"] as const;

/** What the form lets a person edit: all that an item holds. */
export const editableFields = [
  "promisedLimit", "statutoryLimit", "noLimitReason", "prerequisites", "tolerates", "barsStart", "barsOperation", "silence", "extension", "specialProcedures", "validity", "onHoliday",
  "appliesWhen", "replaceableBy", "name", "shortName", "stage", "group", "ruleOwner", "resultDocument", "applicability", "note",
] as const satisfies readonly ItemField[];
/** What an item of the zone's own cannot do without. */
export const neededFields = ["name", "shortName", "stage", "group", "ruleOwner", "resultDocument", "applicability"] as const satisfies readonly ItemField[];

const limitOf = (part: { readonly n?: number | null | undefined; readonly unit?: LimitUnit | undefined } | undefined): LimitDays | null =>
  (part?.n === undefined || part.n === null ? null : { n: part.n, unit: part.unit ?? "workday" });

/** The parts that are lists, as far as they are edited. */
function listsOf({ prerequisites = [], tolerates = [], procedures = [], conditions = [], replaceableBy = [] }: OverrideValues, has: (field: ItemField) => boolean): ItemContent {
  return {
    ...(has("prerequisites") && { prerequisites: [...prerequisites] }), ...(has("tolerates") && { tolerates: [...tolerates] }),
    ...(has("specialProcedures") && { specialProcedures: proceduresOf(procedures) }), ...(has("replaceableBy") && { replaceableBy: [...replaceableBy] }),
    ...(has("appliesWhen") && { appliesWhen: conditions.length === 0 ? null : clausesOf(conditions) }),
  };
}

function contentOf(values: OverrideValues): ItemContent {
  const { limits, validity, stage, group, barsStart, barsOperation, onHoliday } = values;
  const fields = new Set<ItemField>([...(values.kind === "add" ? neededFields : []), ...(values.fields ?? [])]);
  const has = (field: ItemField): boolean => fields.has(field);
  const lines = Object.fromEntries(lineFields.flatMap((field) => (has(field) && values[field] !== undefined ? [[field, values[field]]] : [])));
  const days = Object.fromEntries(limitFields.flatMap((field) => (has(field) ? [[field, limitOf(limits?.[field])]] : [])));
  return {
    ...lines, ...days, ...listsOf(values, has), ...(has("note") && { note: values.note ?? null }),
    ...(has("stage") && stage !== undefined && { stage }), ...(has("group") && group !== undefined && { group }),
    ...(has("onHoliday") && onHoliday !== undefined && { onHoliday }),
    ...(has("barsStart") && { barsStart: barsStart === "yes" }), ...(has("barsOperation") && { barsOperation: barsOperation === "yes" }),
    ...(has("validity") && { validity: validity?.n === undefined || validity.n === null ? null : { n: validity.n, unit: validity.unit ?? "year", unlessStarted: validity.unlessStarted === "yes" } }),
  };
}

export function overrideBody(values: OverrideValues) {
  const { kind, validFrom, source, verified, explanation } = values;
  const content: ItemContent = kind === "end" || kind === "restore" ? {} : contentOf(values);
  return { kind, validFrom: writtenDay(validFrom), content, source, verified: verified === "yes", explanation, ...(values.item !== undefined && { item: values.item }) };
}

const part = (limit: LimitDays | undefined) => (limit ? { n: limit.n, unit: limit.unit } : { unit: "workday" as const });

const validityPart = (validity: ItemContent["validity"]) =>
  (validity ? { n: validity.n, unit: validity.unit, unlessStarted: yes(validity.unlessStarted) } : { unit: "year" as const, unlessStarted: "no" as const });

/** The parts of the form as the item stands, so that a person changes what is there. */
export function partsOf(item: ApprovalItem) {
  const { clock } = item;
  return {
    name: item.name, shortName: item.shortName, stage: item.stage, group: item.group, ruleOwner: item.ruleOwner, resultDocument: item.resultDocument,
    applicability: item.applicability, note: item.note, noLimitReason: item.noLimitReason, prerequisites: item.prerequisites, barsStart: yes(item.barsStart), barsOperation: yes(item.barsOperation),
    procedures: procedureRows(clock?.specialProcedures ?? []), tolerates: (clock?.tolerates ?? []).map(({ prerequisite }) => prerequisite), onHoliday: clock?.onHoliday ?? ("nextWorkingDay" as const),
    conditions: clauseRows(item.appliesWhen ?? []), replaceableBy: [...new Set(item.replaceableBy.map(({ way }) => way))],
    limits: { statutoryLimit: part(item.statutoryLimit), promisedLimit: part(item.promisedLimit), silence: part(clock?.silence), extension: part(clock?.extension) },
    validity: validityPart(clock?.validity),
  } satisfies Partial<OverrideValues>;
}

/** A row as the form shows it: what it sets over what the item was. */
export function valuesOf({ kind, item, validFrom, source, verified, explanation, content }: ItemOverride, before: ApprovalItem | undefined): OverrideValues {
  const parts = before ? partsOf(before) : undefined;
  const limits = Object.fromEntries(limitFields.map((field) => [field, content[field] === undefined ? parts?.limits[field] : part(content[field] ?? undefined)]));
  const lines = Object.fromEntries(lineFields.flatMap((field) => (content[field] === undefined ? [] : [[field, content[field] ?? undefined]])));
  return {
    ...parts, ...lines, kind, item, validFrom, source, verified: yes(verified), explanation, limits, fields: editableFields.filter((field) => content[field] !== undefined),
    ...(content.stage && { stage: content.stage }), ...(content.group && { group: content.group }), ...(content.prerequisites && { prerequisites: content.prerequisites }),
    ...(content.barsStart !== undefined && { barsStart: yes(content.barsStart) }), ...(content.barsOperation !== undefined && { barsOperation: yes(content.barsOperation) }),
    ...(content.specialProcedures && { procedures: procedureRows(content.specialProcedures) }), ...(content.tolerates && { tolerates: content.tolerates }),
    ...(content.appliesWhen !== undefined && { conditions: clauseRows(content.appliesWhen ?? []) }), ...(content.replaceableBy && { replaceableBy: content.replaceableBy }),
    ...(content.onHoliday && { onHoliday: content.onHoliday }),
    ...(content.validity !== undefined && { validity: validityPart(content.validity) }),
  };
}
