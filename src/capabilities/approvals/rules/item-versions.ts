import type { Arranged } from "../contract/item-arrangement.ts";
import type { ItemCatalogue } from "../contract/item-catalogue.ts";
import type { ItemClock } from "../contract/item-clock.ts";
import type { ItemContent, LimitDays, OverrideInForce } from "../contract/item-override.ts";
import type { ItemVersion, ItemVersions } from "../contract/item-version.ts";
import type { ApprovalItem, ItemReplacement } from "../contract/item.ts";
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

function clockAfter(item: ApprovalItem, content: ItemContent, basis: Basis, prerequisites: readonly string[]): ItemClock {
  const { silence, extension, validity, ...rest } = item.clock ?? plainClock;
  const limit = (days: LimitDays): TimeLimit => limited(days, basis);
  return {
    ...rest,
    ...placed("silence", content.silence, silence, limit),
    ...placed("extension", content.extension, extension, limit),
    ...placed("validity", content.validity, validity, (of) => ({ ...of, ...basis })),
    specialProcedures: content.specialProcedures?.map(({ cap, ...procedure }) => ({ ...procedure, ...(cap && { cap: limit(cap) }), source: basis.source, verified: basis.verified })) ?? rest.specialProcedures,
    tolerates: rest.tolerates.filter(({ prerequisite }) => prerequisites.includes(prerequisite)),
  };
}

/** Either a limit or the reason for none: whichever is set takes the other's place, unless both are. */
function lawAfter(item: ApprovalItem, { statutoryLimit, noLimitReason }: ItemContent, basis: Basis): Pick<ApprovalItem, "statutoryLimit" | "noLimitReason"> {
  const limit = statutoryLimit === undefined ? (noLimitReason === undefined ? item.statutoryLimit : undefined) : statutoryLimit === null ? undefined : limited(statutoryLimit, basis);
  const reason = noLimitReason ?? (statutoryLimit === undefined ? item.noLimitReason : undefined);
  return { ...(limit && { statutoryLimit: limit }), ...(reason !== undefined && { noLimitReason: reason }) };
}

function changed(before: ApprovalItem, { content, source, verified }: OverrideInForce): ApprovalItem {
  const basis = { source, verified };
  const { statutoryLimit, noLimitReason, promisedLimit, barsSource, prerequisitesSource, ...rest } = before;
  const { name = rest.name, shortName = rest.shortName, stage = rest.stage, group = rest.group, ruleOwner = rest.ruleOwner, resultDocument = rest.resultDocument, applicability = rest.applicability } = content;
  const { prerequisites = rest.prerequisites, barsStart = rest.barsStart, barsOperation = rest.barsOperation, appliesWhen = rest.appliesWhen, note = rest.note } = content;
  const bars = content.barsStart === undefined && content.barsOperation === undefined ? barsSource : source;
  const edges = content.prerequisites === undefined ? prerequisitesSource : source;
  return {
    ...rest, name, shortName, stage, group, ruleOwner, resultDocument, applicability, prerequisites, barsStart, barsOperation,
    ...lawAfter({ ...rest, ...(statutoryLimit && { statutoryLimit }), ...(noLimitReason !== undefined && { noLimitReason }) }, content, basis),
    ...placed("promisedLimit", content.promisedLimit, promisedLimit, (days) => limited(days, basis)),
    ...(bars !== undefined && { barsSource: bars }), ...(edges !== undefined && { prerequisitesSource: edges }),
    ...(appliesWhen && { appliesWhen }), ...(note !== undefined && { note }),
    clock: clockAfter(before, content, basis, prerequisites),
  };
}

const blank = { stage: "parallel", group: "other", prerequisites: [], barsStart: false, barsOperation: false, replaceableBy: [] } as const;

/** An item of the zone's own, before its content is laid over it; a text that is missing is the code, and judged elsewhere. */
const own = ({ item, content, source, verified }: OverrideInForce): ApprovalItem => ({
  ...blank, prerequisites: [], replaceableBy: [], code: item, name: content.name ?? item, shortName: content.shortName ?? item.slice(0, 6), ruleOwner: content.ruleOwner ?? item,
  resultDocument: content.resultDocument ?? item, applicability: content.applicability ?? item, source, evidence: verified ? "page" : "unverified",
});

function after(before: ApprovalItem | undefined, override: OverrideInForce): ApprovalItem | undefined {
  if (override.kind === "add") return changed(before ?? own(override), override);
  if (!before) return undefined;
  return override.kind === "end" ? { ...before, endedFrom: override.validFrom } : changed(before, override);
}

const byDay = (a: OverrideInForce, b: OverrideInForce): number => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : a.id < b.id ? -1 : 1);

/** The catalogue of a zone on every day: overrides are laid over the shipped edition by their days, in whatever order they were recorded. */
export function itemVersions(shipped: ItemCatalogue, overrides: readonly OverrideInForce[], arranged: readonly Arranged[] = []): ItemVersions {
  const byCode = new Map<string, ItemVersion[]>(shipped.items.map((item) => [item.code, [{ from: null, item, overrideId: null }]]));
  for (const override of [...overrides].sort(byDay)) {
    const versions = byCode.get(override.item) ?? [];
    const item = after(versions.at(-1)?.item, override);
    if (item) byCode.set(override.item, [...versions, { from: override.validFrom, item, overrideId: override.id }]);
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

export const arrangedOn = ({ arranged }: ItemVersions, day: string): readonly Arranged[] =>
  arranged.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day));

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
