import type { Arranged } from "../contract/item-arrangement.ts";
import type { ItemCatalogue } from "../contract/item-catalogue.ts";
import type { ItemClock, ItemProcedure } from "../contract/item-clock.ts";
import type { ItemContent, LimitDays, OverrideInForce } from "../contract/item-override.ts";
import type { ItemVersion, ItemVersions } from "../contract/item-version.ts";
import type { ApprovalItem, ItemReplacement, ReplacementWay } from "../contract/item.ts";
import type { TimeLimit } from "../contract/time-limit.ts";

type Basis = Pick<OverrideInForce, "source" | "verified">;

const plainClock: ItemClock = { specialProcedures: [], tolerates: [], onHoliday: "nextWorkingDay" };
const limited = (days: LimitDays, { source, verified }: Basis): TimeLimit => ({ n: days.n, unit: days.unit, source, verified });

/** What is left out stays, null takes away. */
function placed<Name extends string, Value, Kept>(name: Name, set: Value | null | undefined, before: Kept | undefined, make: (value: Value) => Kept): Partial<Record<Name, Kept>> {
  const value = set === undefined ? before : set === null ? undefined : make(set);
  const none: Partial<Record<Name, Kept>> = {};
  return value === undefined ? none : { ...none, [name]: value };
}

type SetProcedure = NonNullable<ItemContent["specialProcedures"]>[number];

/** One that is set as it was keeps what it rests on. */
const sameProcedure = (one: ItemProcedure, { procedure, stopsClock, waitingOn, cap }: SetProcedure): boolean =>
  one.procedure === procedure && one.stopsClock === stopsClock && one.waitingOn === waitingOn && one.cap?.n === cap?.n && one.cap?.unit === cap?.unit;

const procedureOf = ({ cap, ...procedure }: SetProcedure, basis: Basis): ItemProcedure => ({ ...procedure, ...(cap && { cap: limited(cap, basis) }), ...basis });

function clockAfter(item: ApprovalItem, content: ItemContent, basis: Basis, prerequisites: readonly string[]): ItemClock {
  const { silence, extension, validity, ...rest } = item.clock ?? plainClock;
  const limit = (days: LimitDays): TimeLimit => limited(days, basis);
  return {
    ...rest,
    ...placed("silence", content.silence, silence, limit),
    ...placed("extension", content.extension, extension, limit),
    ...placed("validity", content.validity, validity, (of) => ({ ...of, ...basis })),
    specialProcedures: content.specialProcedures?.map((set) => rest.specialProcedures.find((one) => sameProcedure(one, set)) ?? procedureOf(set, basis)) ?? rest.specialProcedures,
    tolerates: (content.tolerates?.map((code) => rest.tolerates.find(({ prerequisite }) => prerequisite === code) ?? { prerequisite: code, ...basis }) ?? rest.tolerates)
      .filter(({ prerequisite }) => prerequisites.includes(prerequisite)),
    onHoliday: content.onHoliday ?? rest.onHoliday,
  };
}

/** Either a limit or the reason for none: whichever is set takes the other's place, unless both are. */
function lawAfter(item: ApprovalItem, { statutoryLimit, noLimitReason }: ItemContent, basis: Basis): Pick<ApprovalItem, "statutoryLimit" | "noLimitReason"> {
  const limit = statutoryLimit === undefined ? (noLimitReason === undefined ? item.statutoryLimit : undefined) : statutoryLimit === null ? undefined : limited(statutoryLimit, basis);
  const reason = noLimitReason ?? (statutoryLimit === undefined ? item.noLimitReason : undefined);
  return { ...(limit && { statutoryLimit: limit }), ...(reason !== undefined && { noLimitReason: reason }) };
}

/** Ways that stay keep what they rest on. */
const waysAfter = (before: readonly ItemReplacement[], set: readonly ReplacementWay[], { source, verified }: Basis): ItemReplacement[] => set.flatMap((way) => {
  const kept = before.filter((one) => one.way === way);
  return kept.length > 0 ? kept : [{ way, source, evidence: verified ? "page" as const : "unverified" as const }];
});

function changed(before: ApprovalItem, { content, source, verified }: OverrideInForce): ApprovalItem {
  const basis = { source, verified };
  const { statutoryLimit, noLimitReason, promisedLimit, barsSource, prerequisitesSource, appliesWhen, note, ...rest } = before;
  const { name = rest.name, shortName = rest.shortName, stage = rest.stage, group = rest.group, ruleOwner = rest.ruleOwner, resultDocument = rest.resultDocument, applicability = rest.applicability } = content;
  const { prerequisites = rest.prerequisites, barsStart = rest.barsStart, barsOperation = rest.barsOperation } = content;
  const bars = content.barsStart === undefined && content.barsOperation === undefined ? barsSource : source;
  const edges = content.prerequisites === undefined ? prerequisitesSource : source;
  return {
    ...rest, name, shortName, stage, group, ruleOwner, resultDocument, applicability, prerequisites, barsStart, barsOperation,
    ...lawAfter({ ...rest, ...(statutoryLimit && { statutoryLimit }), ...(noLimitReason !== undefined && { noLimitReason }) }, content, basis),
    ...placed("promisedLimit", content.promisedLimit, promisedLimit, (days) => limited(days, basis)),
    ...(bars !== undefined && { barsSource: bars }), ...(edges !== undefined && { prerequisitesSource: edges }),
    ...placed("appliesWhen", content.appliesWhen, appliesWhen, (clauses) => clauses), ...placed("note", content.note, note, (text) => text),
    replaceableBy: content.replaceableBy ? waysAfter(rest.replaceableBy, content.replaceableBy, basis) : rest.replaceableBy,
    clock: clockAfter(before, content, basis, prerequisites),
  };
}

const blank = { stage: "parallel", group: "other", prerequisites: [], barsStart: false, barsOperation: false, replaceableBy: [] } as const;

/** An item of the zone's own, before its content is laid over it; a text that is missing is the code, and judged elsewhere. */
const own = ({ item, content, source, verified }: OverrideInForce): ApprovalItem => ({
  ...blank, prerequisites: [], replaceableBy: [], code: item, name: content.name ?? item, shortName: content.shortName ?? item.slice(0, 6), ruleOwner: content.ruleOwner ?? item,
  resultDocument: content.resultDocument ?? item, applicability: content.applicability ?? item, source, evidence: verified ? "page" : "unverified",
});

function after(before: ApprovalItem | undefined, override: OverrideInForce, shipped: ApprovalItem | undefined): ApprovalItem | undefined {
  if (override.kind === "add") return changed(before ?? own(override), override);
  if (!before) return undefined;
  if (override.kind === "restore") return shipped ?? before;
  return override.kind === "end" ? { ...before, endedFrom: override.validFrom } : changed(before, override);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Of one day that of the zone above first, so that the zone's own is laid over it. */
const rank = ({ upper }: OverrideInForce): string => (upper ? "0" : "1");
const byDay = (a: OverrideInForce, b: OverrideInForce): number => compare(a.validFrom, b.validFrom) || compare(rank(a), rank(b)) || compare(a.id, b.id);

/** A zone that edits an item itself follows the one above no further than that day: what held before stays as it was. */
function heldHere(overrides: readonly OverrideInForce[]): readonly OverrideInForce[] {
  const first = new Map<string, string>();
  for (const { upper, item, validFrom } of overrides) if (!upper && validFrom < (first.get(item) ?? "9999")) first.set(item, validFrom);
  return overrides.filter(({ upper, item, validFrom }) => !upper || validFrom <= (first.get(item) ?? validFrom));
}

/** The catalogue of a zone on every day: overrides are laid over the shipped edition by their days, in whatever order they were recorded. */
export function itemVersions(shipped: ItemCatalogue, overrides: readonly OverrideInForce[], arranged: readonly Arranged[] = []): ItemVersions {
  const byCode = new Map<string, ItemVersion[]>(shipped.items.map((item) => [item.code, [{ from: null, item, overrideId: null, upper: null }]]));
  const original = new Map(shipped.items.map((item) => [item.code, item]));
  for (const override of [...heldHere(overrides)].sort(byDay)) {
    const versions = byCode.get(override.item) ?? [];
    const item = after(versions.at(-1)?.item, override, original.get(override.item));
    if (item) byCode.set(override.item, [...versions, { from: override.validFrom, item, overrideId: override.id, upper: override.upper ?? null }]);
  }
  return { shipped, byCode, arranged, edited: overrides.length > 0 };
}

const onDay = (versions: readonly ItemVersion[], day: string): ItemVersion | undefined => versions.findLast(({ from }) => from === null || from <= day);

/** The item as it was on the day; before its first day, as it first was. */
export function itemOn({ byCode }: ItemVersions, code: string, day: string): ApprovalItem | undefined {
  const versions = byCode.get(code);
  return versions && (onDay(versions, day) ?? versions[0])?.item;
}

const ways = ["areaWideAssessment", "governmentProvided", "commitment"] as const;

/** What the zone above has arranged holds where the zone has nothing of the kind for the item itself. */
export function arrangedOn({ arranged }: ItemVersions, day: string): readonly Arranged[] {
  const held = arranged.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day));
  return held.filter(({ upper, item, kind }) => !upper || !held.some((own) => !own.upper && own.item === item && own.kind === kind));
}

/** What the zone has arranged may stand in the item's place beside what the edition allows. */
function replaceable(item: ApprovalItem, arranged: readonly Arranged[]): ApprovalItem {
  const more = arranged.flatMap(({ kind, source, verified }): ItemReplacement[] => {
    const way = ways.find((one) => one === kind);
    return way === undefined || item.replaceableBy.some((one) => one.way === way) ? [] : [{ way, source, evidence: verified ? "page" : "unverified" }];
  });
  return more.length === 0 ? item : { ...item, replaceableBy: [...item.replaceableBy, ...more] };
}

/** One that has ended bars nothing and is nobody's prerequisite. */
function standing(item: ApprovalItem, ended: ReadonlySet<string>): ApprovalItem {
  const own = item.endedFrom === undefined ? item : { ...item, barsStart: false, barsOperation: false };
  return own.prerequisites.some((code) => ended.has(code)) ? { ...own, prerequisites: own.prerequisites.filter((code) => !ended.has(code)) } : own;
}

/** The catalogue in force on a day: ended items are among its items, for the cases that go on. */
export function catalogueOn(versions: ItemVersions, day: string): ItemCatalogue {
  if (!versions.edited && versions.arranged.length === 0) return versions.shipped;
  const items = [...versions.byCode.values()].flatMap((own) => onDay(own, day)?.item ?? []);
  const ended = new Set(items.flatMap(({ code, endedFrom }) => (endedFrom === undefined ? [] : [code])));
  const arranged = arrangedOn(versions, day);
  return { ...versions.shipped, items: items.map((item) => replaceable(standing(item, ended), arranged.filter((one) => one.item === item.code))) };
}
