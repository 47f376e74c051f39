import { wanYuanText } from "../../../ui/amount.ts";
import { momentText } from "../../../ui/moment-text.ts";
import { contentText } from "./content-text.ts";
import { itemWords } from "./item-words.ts";
import { codeKey, codesOf, valueLabels } from "./value-labels.ts";

/** Names by id, and by `codeKey` of codes. */
export type Names = ReadonlyMap<string, string>;

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const isId = (value: unknown): value is string => typeof value === "string" && id.test(value);

const moment = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/;
/** One fen is the sixth decimal of a 万元. */
const FEN_DECIMALS = 6;
/** Enough to tell records apart: the end of an id is random, its beginning a time. */
const TAIL = 8;

/** To the fen, so that no change is lost in rounding, yet with two decimals where they suffice: `1,234.50`, `0.000001`. */
const moneyText = (fen: number): string => `${wanYuanText(fen, FEN_DECIMALS).replace(/0{1,4}$/, "")} 万元`;

function wordOf(table: string, field: string, value: string, names: Names): string | undefined {
  const own = valueLabels[`${table}.${field}`];
  if (own && Object.hasOwn(own, value)) return own[value];
  const codes = codesOf(table, field);
  return names.get(codes === undefined ? value : codeKey(codes, value));
}

const isText = (value: unknown): value is string => typeof value === "string";

/** A list of words, or a document in words; what is neither is told as it is kept. */
function structureText(table: string, field: string, value: object, names: Names): string | null {
  if (Array.isArray(value) && value.length === 0) return null;
  const words = itemWords(table, field, value, (code) => names.get(codeKey("item", code)) ?? code);
  if (words !== undefined) return words;
  if (Array.isArray(value) && value.every(isText)) return value.map((one) => wordOf(table, field, one, names) ?? one).join("、");
  const told = contentText(table, field, value);
  return told === undefined || told === "" ? JSON.stringify(value) : told;
}

/** A value of the history as a person reads it; null where there was or is nothing. An id without a name is told by its end. */
export function valueText(table: string, field: string, value: unknown, names: Names): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "number") return field.endsWith("_fen") ? moneyText(value) : String(value);
  if (typeof value !== "string") return structureText(table, field, value, names);
  const word = wordOf(table, field, value, names);
  if (word !== undefined) return word;
  if (isId(value)) return `编号尾号 ${value.slice(-TAIL)}`;
  if (moment.test(value)) {
    const at = new Date(value);
    return Number.isNaN(at.getTime()) ? value : momentText(at.toISOString());
  }
  return value;
}

/** Columns of a part that repeat what its whole says, for the sake of scopes. */
const repeated: readonly string[] = ["problem_step.enterprise_id", "operation_material.enterprise_id", "commitment_evidence.project_id", "agent_handover.project_id", "received_material.project_id", "plan_review.project_id"];

interface FieldOf {
  readonly table: string;
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Of a new row neither what it lacks, nor an id that has no name, nor the record on whose page it stands (`own`) tells anybody anything. */
export function tells({ table, field, before, after }: FieldOf, names: Names, own: readonly string[]): boolean {
  if (before !== undefined) return true;
  if (after === null || after === false || repeated.includes(`${table}.${field}`)) return false;
  return !isId(after) || (names.has(after) && !own.includes(after));
}
