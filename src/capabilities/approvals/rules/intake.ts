import { allowed, refused, type Verdict } from "../../../kernel/refusal.ts";
import type { CaseState } from "../contract/fact.ts";
import type { ItemMaterials } from "../contract/item-materials.ts";
import type { EnteredMaterial, Held, MaterialLine, NoticeMaterial } from "../contract/notice.ts";

interface Received { readonly material: string; readonly receivedOn: string; readonly source: string }
interface Decided { readonly item: string; readonly on: string; readonly source: string }

/** What the zone has of a project: what was handed in once, and the results of what it decided itself. */
export interface Known {
  readonly received: readonly Received[];
  readonly decided: readonly Decided[];
}

/** By what a material is known already: handed in before, else the result of an item that was decided here. */
export function heldOf(name: string, { received, decided }: Known, { materials }: ItemMaterials): Held | null {
  const given = received.find(({ material }) => material === name);
  if (given) return { state: "received", on: given.receivedOn, source: given.source };
  const resultOf = materials.find((material) => material.name === name)?.resultOf ?? [];
  const result = decided.find(({ item }) => resultOf.includes(item));
  return result ? { state: "onFile", on: result.on, source: result.source } : null;
}

/** The materials of all the items, each once by its name with the items that need it, in the order in which they are first asked for; of several numbers of copies the largest. */
export function unionOf(items: readonly string[], catalogue: ItemMaterials, known: Known): MaterialLine[] {
  const byCode = new Map(catalogue.materials.map((material) => [material.code, material]));
  const wanted = items.flatMap((item) => (catalogue.items.find((one) => one.item === item)?.materials ?? []).flatMap((code) => {
    const material = byCode.get(code);
    return material ? [{ item, ...material }] : [];
  }));
  return [...new Set(wanted.map(({ name }) => name))].flatMap((name) => {
    const lines = wanted.filter((line) => line.name === name);
    const [first] = lines;
    return first ? [{
      name, form: first.form, copies: Math.max(...lines.map(({ copies }) => copies)), items: [...new Set(lines.map(({ item }) => item))], held: heldOf(name, known, catalogue),
    }] : [];
  });
}

/** Items whose every line is at hand. An item without a line is never complete: nothing shows that it is. */
export function completeItems(items: readonly string[], lines: readonly EnteredMaterial[], isHeld: (name: string) => boolean): string[] {
  return items.filter((item) => {
    const own = lines.filter((line) => line.items.includes(item));
    return own.length > 0 && own.every(({ name }) => isHeld(name));
  });
}

/** The lines of one item as a notice tells them. */
export const noticeMaterials = (item: string, lines: readonly EnteredMaterial[], held: (name: string) => Held | null): NoticeMaterial[] =>
  lines.filter((line) => line.items.includes(item)).map(({ name, form, copies }) => {
    const known = held(name);
    return { name, form, copies, state: known?.state ?? "missing", on: known?.on ?? null, source: known?.source ?? null };
  });

const mayApply: ReadonlySet<CaseState> = new Set<CaseState>(["notBegun", "preparing", "refused", "withdrawn"]);
/** A case is under way or ended well, so that the item is not applied for a second time. */
export const isOpenCase = (state: CaseState | null): boolean => state !== null && !mayApply.has(state);

/** What the notices of a project still ask for: the newest that names an item counts, and what has come in since does not. */
export function stillMissing(item: string, notices: readonly { readonly items: readonly { readonly item: string; readonly materials: readonly NoticeMaterial[] }[] }[], isHeld: (name: string) => boolean): string[] {
  const own = notices.flatMap(({ items }) => items.filter((one) => one.item === item))[0];
  return (own?.materials ?? []).filter(({ name, state }) => state === "missing" && !isHeld(name)).map(({ name }) => name);
}

export type IntakeRefusal =
  | "caseUnderWay" | "itemTwice" | "materialTwice" | "materialOfOtherItem" | "noticeNotFound" | "materialNotFound" | "correctionOfNoCase" | "nothingMissing" | "materialTaken"
  | "intakeNotFound" | "alreadyVoid" | "laterStepsStand";

const repeated = (texts: readonly string[]): string | undefined => texts.find((text, place) => texts.indexOf(text) !== place);

/** Each item and each material once, and no line for an item that is not taken in. */
export function judgeLines(items: readonly string[], lines: readonly EnteredMaterial[]): Verdict<IntakeRefusal> {
  if (repeated(items) !== undefined) return refused("itemTwice");
  if (repeated(lines.map(({ name }) => name)) !== undefined) return refused("materialTwice");
  return lines.some((line) => line.items.some((item) => !items.includes(item))) ? refused("materialOfOtherItem") : allowed;
}
