import type { ItemCatalogue } from "../contract/item-catalogue.ts";
import type { ItemContent, OverrideInForce } from "../contract/item-override.ts";
import type { ItemVersions } from "../contract/item-version.ts";
import { catalogueFaults, type CatalogueFaultCode } from "./catalogue.ts";
import { conditionFault } from "./condition-test.ts";
import { catalogueOn, itemVersions } from "./item-versions.ts";

export type OverrideFaultCode = CatalogueFaultCode | "overrideEmpty" | "contentNotAsked" | "newItemIncomplete" | "itemTaken" | "unknownItem" | "itemEnded" | "procedureRepeated"
  | "nothingToRestore" | "toleratesNoPrerequisite" | "conditionTestMisfits" | "conditionEndsBeforeItBegins";

export type JudgedOverride = { readonly allowed: true } | { readonly allowed: false; readonly code: OverrideFaultCode; readonly at: string };

const needed = ["name", "shortName", "stage", "group", "ruleOwner", "resultDocument", "applicability"] as const satisfies readonly (keyof ItemContent)[];

function ownFault({ kind, item, content, validFrom }: OverrideInForce, shipped: ItemCatalogue, others: readonly OverrideInForce[]): OverrideFaultCode | undefined {
  const known = shipped.items.some(({ code }) => code === item) || others.some((one) => one.item === item && one.kind === "add" && one.validFrom <= validFrom);
  const ended = others.some((one) => one.item === item && one.kind === "end" && one.validFrom <= validFrom);
  const empty = Object.keys(content).length === 0;
  if (kind === "add" ? known : !known) return kind === "add" ? "itemTaken" : "unknownItem";
  if (ended) return "itemEnded";
  if (kind === "restore" && !shipped.items.some(({ code }) => code === item)) return "nothingToRestore";
  if (kind === "end" || kind === "restore") return empty ? undefined : "contentNotAsked";
  if (empty) return "overrideEmpty";
  const procedures = content.specialProcedures?.map(({ procedure }) => procedure) ?? [];
  if (new Set(procedures).size < procedures.length) return "procedureRepeated";
  const condition = conditionFault(content.appliesWhen ?? []);
  if (condition) return condition;
  return kind === "add" && needed.some((name) => content[name] === undefined) ? "newItemIncomplete" : undefined;
}

/** What may be accepted without must be needed first: by the item as this override leaves it. */
function toleratesStranger({ id, item, content }: OverrideInForce, { byCode }: ItemVersions): boolean {
  const made = byCode.get(item)?.find(({ overrideId }) => overrideId === id)?.item;
  return content.tolerates?.some((code) => made?.prerequisites.includes(code) !== true) === true;
}

/** The first fault of the catalogue on any day from this one on, as the overrides would leave it. */
export function judgeCatalogue(shipped: ItemCatalogue, overrides: readonly OverrideInForce[], from: string): JudgedOverride {
  const versions = itemVersions(shipped, overrides);
  for (const day of new Set([from, ...overrides.map(({ validFrom }) => validFrom).filter((day) => day > from).sort()])) {
    const [fault] = catalogueFaults(catalogueOn(versions, day));
    if (fault) return { allowed: false, ...fault };
  }
  return { allowed: true };
}

/** Whether an override may stand beside the others of the zone: by itself, and by what it makes of the catalogue from its day on. */
export function judgeOverride(shipped: ItemCatalogue, others: readonly OverrideInForce[], override: OverrideInForce): JudgedOverride {
  const code = ownFault(override, shipped, others);
  if (code !== undefined) return { allowed: false, code, at: override.item };
  const all = [...others, override];
  if (toleratesStranger(override, itemVersions(shipped, all))) return { allowed: false, code: "toleratesNoPrerequisite", at: override.item };
  return judgeCatalogue(shipped, all, override.validFrom);
}

/** Whether what is left stands without this one: later edits of an item of the zone's own need it. */
export function judgeWithdrawal(shipped: ItemCatalogue, left: readonly OverrideInForce[], gone: OverrideInForce): JudgedOverride {
  const orphan = gone.kind === "add" && left.find(({ item }) => item === gone.item);
  return orphan ? { allowed: false, code: "unknownItem", at: orphan.item } : judgeCatalogue(shipped, left, gone.validFrom);
}
