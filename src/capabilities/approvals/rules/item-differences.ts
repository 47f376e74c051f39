import type { ApprovalItem } from "../contract/item.ts";
import { ItemField } from "../contract/zone-items.ts";

const clockFields = ["silence", "extension", "specialProcedures", "validity", "tolerates", "onHoliday"] as const;
/** What a clock says of itself where the item has none. */
const unsaid = { silence: undefined, extension: undefined, validity: undefined, specialProcedures: [], tolerates: [], onHoliday: "nextWorkingDay" } as const;

/** What stands in a field, whether it belongs to the item or to its clock. */
function fieldOf(item: ApprovalItem, field: ItemField): unknown {
  const ofClock = clockFields.find((name) => name === field);
  if (ofClock !== undefined) return item.clock?.[ofClock] ?? unsaid[ofClock];
  const own: Readonly<Partial<Record<ItemField, unknown>>> = item;
  return own[field];
}

const written = (value: unknown): string => JSON.stringify(value ?? null);

/** Each field as it is written, to be told from what a later edition says. */
export const fieldMarks = (item: ApprovalItem): Record<string, string> => Object.fromEntries(ItemField.enum.map((field) => [field, written(fieldOf(item, field))]));

/** What an item says otherwise than when these marks were taken; a field that they do not know is not told. */
export const fieldsAnew = (marks: Readonly<Record<string, string>>, item: ApprovalItem): ItemField[] =>
  ItemField.enum.filter((field) => marks[field] !== undefined && marks[field] !== written(fieldOf(item, field)));

/** In which fields two versions of an item differ. */
export const differingFields = (a: ApprovalItem, b: ApprovalItem): ItemField[] =>
  ItemField.enum.filter((field) => written(fieldOf(a, field)) !== written(fieldOf(b, field)));
