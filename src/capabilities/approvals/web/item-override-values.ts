import { writtenDay } from "../../../ui/day-text.ts";
import type { ItemContent, ItemOverride, LimitDays, OverrideKind } from "../contract/item-override.ts";
import type { ApprovalItem, ItemGroup, ItemStage } from "../contract/item.ts";
import type { LimitUnit } from "../contract/time-limit.ts";
import type { ItemField } from "../contract/zone-items.ts";

type YesNo = "yes" | "no";

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
  readonly publicNotice?: YesNo | undefined;
  readonly limits?: Readonly<Partial<Record<LimitField, { readonly n?: number | null | undefined; readonly unit?: LimitUnit | undefined }>>> | undefined;
  readonly validity?: { readonly n?: number | null | undefined; readonly unit?: "year" | "month" | undefined; readonly unlessStarted?: YesNo | undefined } | undefined;
}

export const limitFields = ["statutoryLimit", "promisedLimit", "silence", "extension"] as const;
type LimitField = (typeof limitFields)[number];
export const lineFields = ["name", "shortName", "ruleOwner", "resultDocument", "applicability", "note", "noLimitReason"] as const;

/** What the form lets a person edit; conditions are edited by the interface. */
export const editableFields = [
  "promisedLimit", "statutoryLimit", "noLimitReason", "prerequisites", "barsStart", "barsOperation", "silence", "extension", "specialProcedures", "validity",
  "name", "shortName", "stage", "group", "ruleOwner", "resultDocument", "applicability", "note",
] as const satisfies readonly ItemField[];
/** What an item of the zone's own cannot do without. */
export const neededFields = ["name", "shortName", "stage", "group", "ruleOwner", "resultDocument", "applicability"] as const satisfies readonly ItemField[];

const limitOf = (part: { readonly n?: number | null | undefined; readonly unit?: LimitUnit | undefined } | undefined): LimitDays | null =>
  (part?.n === undefined || part.n === null ? null : { n: part.n, unit: part.unit ?? "workday" });

/** 公示 of the present item, made to stop the clock or not; the other procedures stay. */
function proceduresOf(values: OverrideValues, item: ApprovalItem | undefined): NonNullable<ItemContent["specialProcedures"]> {
  const kept = (item?.clock?.specialProcedures ?? []).filter(({ procedure }) => procedure !== "publicNotice")
    .map(({ procedure, stopsClock, waitingOn, cap }) => ({ procedure, stopsClock, waitingOn, ...(cap && { cap: { n: cap.n, unit: cap.unit } }) }));
  return [...kept, { procedure: "publicNotice", stopsClock: values.publicNotice === "yes", waitingOn: "thirdParty" }];
}

function contentOf(values: OverrideValues, item: ApprovalItem | undefined): ItemContent {
  const { limits, validity, stage, group, prerequisites, barsStart, barsOperation } = values;
  const fields = new Set<ItemField>([...(values.kind === "add" ? neededFields : []), ...(values.fields ?? [])]);
  const has = (field: ItemField): boolean => fields.has(field);
  const lines = Object.fromEntries(lineFields.flatMap((field) => (has(field) && values[field] !== undefined ? [[field, values[field]]] : [])));
  const days = Object.fromEntries(limitFields.flatMap((field) => (has(field) ? [[field, limitOf(limits?.[field])]] : [])));
  return {
    ...lines, ...days,
    ...(has("stage") && stage !== undefined && { stage }), ...(has("group") && group !== undefined && { group }),
    ...(has("prerequisites") && { prerequisites: [...(prerequisites ?? [])] }),
    ...(has("barsStart") && { barsStart: barsStart === "yes" }), ...(has("barsOperation") && { barsOperation: barsOperation === "yes" }),
    ...(has("specialProcedures") && { specialProcedures: proceduresOf(values, item) }),
    ...(has("validity") && { validity: validity?.n === undefined || validity.n === null ? null : { n: validity.n, unit: validity.unit ?? "year", unlessStarted: validity.unlessStarted === "yes" } }),
  };
}

/** The body of the entry; what an earlier row holds beyond the form is kept. */
export function overrideBody(values: OverrideValues, item: ApprovalItem | undefined, row: ItemOverride | undefined) {
  const { kind, validFrom, source, verified, explanation } = values;
  const appliesWhen = row?.content.appliesWhen;
  const content: ItemContent = kind === "end" ? {} : { ...contentOf(values, item), ...(appliesWhen && { appliesWhen }) };
  return { kind, validFrom: writtenDay(validFrom), content, source, verified: verified === "yes", explanation, ...(values.item !== undefined && { item: values.item }) };
}

const yes = (value: boolean | undefined): YesNo => (value === true ? "yes" : "no");
const part = (limit: LimitDays | undefined) => (limit ? { n: limit.n, unit: limit.unit } : { unit: "workday" as const });

/** The parts of the form as the item stands, so that a person changes what is there. */
export function partsOf(item: ApprovalItem) {
  const { clock } = item;
  return {
    name: item.name, shortName: item.shortName, stage: item.stage, group: item.group, ruleOwner: item.ruleOwner, resultDocument: item.resultDocument,
    applicability: item.applicability, note: item.note, noLimitReason: item.noLimitReason, prerequisites: item.prerequisites, barsStart: yes(item.barsStart), barsOperation: yes(item.barsOperation),
    publicNotice: yes(clock?.specialProcedures.some(({ procedure, stopsClock }) => procedure === "publicNotice" && stopsClock)),
    limits: { statutoryLimit: part(item.statutoryLimit), promisedLimit: part(item.promisedLimit), silence: part(clock?.silence), extension: part(clock?.extension) },
    validity: clock?.validity ? { n: clock.validity.n, unit: clock.validity.unit, unlessStarted: yes(clock.validity.unlessStarted) } : { unit: "year" as const, unlessStarted: "no" as const },
  } satisfies Partial<OverrideValues>;
}

/** A row as the form shows it: what it sets over what the item was. */
export function valuesOf({ kind, item, validFrom, source, verified, explanation, content }: ItemOverride, before: ApprovalItem | undefined): OverrideValues {
  const parts = before ? partsOf(before) : undefined;
  const limits = Object.fromEntries(limitFields.map((field) => [field, content[field] === undefined ? parts?.limits[field] : part(content[field] ?? undefined)]));
  const lines = Object.fromEntries(lineFields.flatMap((field) => (content[field] === undefined ? [] : [[field, content[field]]])));
  return {
    ...parts, ...lines, kind, item, validFrom, source, verified: yes(verified), explanation, limits, fields: editableFields.filter((field) => content[field] !== undefined),
    ...(content.stage && { stage: content.stage }), ...(content.group && { group: content.group }), ...(content.prerequisites && { prerequisites: content.prerequisites }),
    ...(content.barsStart !== undefined && { barsStart: yes(content.barsStart) }), ...(content.barsOperation !== undefined && { barsOperation: yes(content.barsOperation) }),
    ...(content.specialProcedures && { publicNotice: yes(content.specialProcedures.some(({ procedure, stopsClock }) => procedure === "publicNotice" && stopsClock)) }),
    ...(content.validity && { validity: { n: content.validity.n, unit: content.validity.unit, unlessStarted: yes(content.validity.unlessStarted) } }),
  };
}
