import type { ApprovalItem } from "../contract/item.ts";
import type { TimeLimit } from "../contract/time-limit.ts";
import { isItemCatalogueFile, itemCatalogueFileErrors, type ItemCatalogue } from "../contract/item-catalogue.ts";

export type CatalogueFaultCode =
  | "malformedCatalogue"
  | "editionsDiffer"
  | "duplicateItem"
  | "unknownPrerequisite"
  | "prerequisiteCycle"
  | "limitAndReason"
  | "neitherLimitNorReason"
  | "limitNotPositive"
  | "barWithoutSource";

/** What is wrong with a catalogue, and where: an item's code, or a place in a file. */
interface CatalogueFault {
  readonly code: CatalogueFaultCode;
  readonly at: string;
}

export type ReadCatalogue =
  | { readonly allowed: true; readonly catalogue: ItemCatalogue }
  | { readonly allowed: false; readonly faults: readonly CatalogueFault[] };

const repeated = (codes: readonly string[]): string[] => [...new Set(codes.filter((code, place) => codes.indexOf(code) !== place))];

const notPositive = (limit: TimeLimit | undefined): boolean => limit !== undefined && limit.n <= 0;

function itemFaults(item: ApprovalItem, known: ReadonlySet<string>): CatalogueFault[] {
  const { code: at, statutoryLimit, noLimitReason, promisedLimit, prerequisites } = item;
  const faults: CatalogueFault[] = [];
  if (statutoryLimit && noLimitReason !== undefined) faults.push({ code: "limitAndReason", at });
  if (!statutoryLimit && noLimitReason === undefined) faults.push({ code: "neitherLimitNorReason", at });
  if (notPositive(statutoryLimit) || notPositive(promisedLimit)) faults.push({ code: "limitNotPositive", at });
  if ((item.barsStart || item.barsOperation) && item.barsSource === undefined) faults.push({ code: "barWithoutSource", at });
  for (const prerequisite of prerequisites) {
    if (!known.has(prerequisite)) faults.push({ code: "unknownPrerequisite", at: `${at} → ${prerequisite}` });
  }
  return faults;
}

/** The items that can never be applied for: those left when items whose prerequisites are all settled are taken away in turn. */
function lockedItems(items: readonly ApprovalItem[]): string[] {
  let left = items;
  for (;;) {
    const waiting = new Set(left.map(({ code }) => code));
    const next = left.filter(({ prerequisites }) => prerequisites.some((code) => waiting.has(code)));
    if (next.length === left.length) return next.map(({ code }) => code);
    left = next;
  }
}

export function catalogueFaults({ items }: ItemCatalogue): CatalogueFault[] {
  const codes = items.map(({ code }) => code);
  const known = new Set(codes);
  const locked = lockedItems(items);
  return [
    ...repeated(codes).map((at) => ({ code: "duplicateItem", at }) as const),
    ...items.flatMap((item) => itemFaults(item, known)),
    ...(locked.length > 0 ? [{ code: "prerequisiteCycle", at: locked.join(", ") } as const] : []),
  ];
}

/** Reads one edition from its files, as the YAML reader gives them; refused with every fault found. */
export function readItemCatalogue(files: readonly unknown[]): ReadCatalogue {
  const parts = files.filter(isItemCatalogueFile);
  const malformed = files.flatMap((file, place) => itemCatalogueFileErrors(file).map((error) => `${place}${error}`));
  const [first] = parts;
  if (malformed.length > 0 || !first) {
    const places = malformed.length > 0 ? malformed : ["0"];
    return { allowed: false, faults: places.map((at) => ({ code: "malformedCatalogue", at })) };
  }
  const stray = parts.flatMap(({ edition, validFrom }, place) => (edition === first.edition && validFrom === first.validFrom ? [] : [String(place)]));
  const catalogue = { ...first, items: parts.flatMap(({ items }) => items) };
  const faults = [...stray.map((at) => ({ code: "editionsDiffer", at }) as const), ...catalogueFaults(catalogue)];
  return faults.length === 0 ? { allowed: true, catalogue } : { allowed: false, faults };
}
