import { Type, type Static } from "typebox";
import { Compile } from "typebox/compile";
import { record } from "../../../kernel/schema.ts";

const text = Type.String({ minLength: 1 });
const Count = Type.Integer({ minimum: 0 });
const whole = Type.String({ pattern: "^[0-9]+$" });

/** Stands before the rows. */
export const BackupHead = record({
  format: Type.Literal(1),
  madeAt: text,
  postgres: text,
  /** The migrations that made the tables, in order. */
  migrations: Type.Array(record({ name: text, sha256: text, appliedAt: text })),
  /** Each after those that its rows refer to. */
  tables: Type.Array(record({ name: text, columns: Type.Array(text) })),
  /** Tables whose rows are left out: they sign people in or answer repeated submissions, and outlive no move. */
  leftOut: Type.Array(text),
});
export type BackupHead = Static<typeof BackupHead>;

/** Stands after the rows, since only then is it known. */
export const BackupEnd = record({
  tables: Type.Array(record({ name: text, rows: Count, sha256: text })),
  /** Where the counters of identity columns stand. */
  counters: Type.Array(record({ table: text, column: text, value: whole, used: Type.Boolean() })),
  lastSeal: Type.Union([record({ number: whole, seal: text }), Type.Null()]),
});
export type BackupEnd = Static<typeof BackupEnd>;

/** All that a backup says of itself. */
export interface BackupManifest extends Omit<BackupHead, "tables">, Omit<BackupEnd, "tables"> {
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[]; readonly rows: number; readonly sha256: string }[];
}

/** Undefined where the two do not name the same tables. */
export function manifestOf(head: BackupHead, end: BackupEnd): BackupManifest | undefined {
  const tables = head.tables.flatMap(({ name, columns }) => end.tables.filter((sum) => sum.name === name).map((sum) => ({ ...sum, columns })));
  return tables.length === head.tables.length && tables.length === end.tables.length ? { ...head, ...end, tables } : undefined;
}

const head = Compile(BackupHead);
const end = Compile(BackupEnd);

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}

export function headOf(bytes: Buffer): BackupHead | undefined {
  const value = parsed(bytes);
  return head.Check(value) ? value : undefined;
}

export function endOf(bytes: Buffer): BackupEnd | undefined {
  const value = parsed(bytes);
  return end.Check(value) ? value : undefined;
}
