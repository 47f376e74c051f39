import type pg from "pg";

/** A table as it is copied: its columns without generated ones, and the expressions that put its rows in one order. */
export interface CopiedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly order: readonly string[];
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Rows of these are not copied: sessions and kept replies die with the server that they belong to. The list of applied
 * migrations stands in the manifest.
 */
export const leftOut = ["session", "idempotency_key"] as const;
const inManifest = "migration";

/** Text in an order that does not hang on the server's locale, so that any PostgreSQL copies the same bytes. */
const selectTables = `select c.relname as name,
  (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
  coalesce((select array_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end order by k.place)
    from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k(attnum, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
    where i.indrelid = c.oid and i.indisprimary), '{}') as order,
  (select array_agg(distinct f.confrelid::regclass::text) from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as above
  from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> '${inManifest}'
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') order by c.relname`;

/** All tables, each after those that its rows refer to. */
export async function listTables(client: pg.ClientBase): Promise<CopiedTable[]> {
  const { rows } = await client.query<CopiedTable & { readonly above: readonly string[] | null }>(selectTables);
  const sorted: CopiedTable[] = [];
  let waiting = rows;
  while (waiting.length > 0) {
    const [ready, later] = [waiting, waiting].map((all, place) =>
      all.filter(({ above }) => (above ?? []).every((name) => sorted.some((done) => done.name === name)) === (place === 0)));
    const blocked = waiting.find(({ order }) => order.length === 0);
    if (!ready || !later || ready.length === 0) throw new Error(`tables refer to each other in a circle: ${waiting.map(({ name }) => name).join(", ")}`);
    if (blocked) throw new Error(`a table without a primary key cannot be copied in one order: ${blocked.name}`);
    sorted.push(...ready.map(({ name, columns, order }) => ({ name, columns, order })));
    waiting = later;
  }
  return sorted;
}

/** Makes values print alike on every server and in every place. */
export async function printAlike(client: pg.ClientBase): Promise<void> {
  await client.query(`select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true), set_config('intervalstyle', 'iso_8601', true),
    set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true), set_config('client_encoding', 'UTF8', true)`);
}

/** The statement that copies a table's rows out, in order of the primary key. */
export const copyOut = ({ name, columns, order }: CopiedTable): string =>
  `copy (select ${columns.map(quoted).join(", ")} from ${quoted(name)} order by ${order.join(", ")}) to stdout`;

export const copyIn = ({ name, columns }: CopiedTable): string => `copy ${quoted(name)} (${columns.map(quoted).join(", ")}) from stdin`;

/** The identity columns, with where their counters stand. */
export async function listCounters(client: pg.ClientBase): Promise<{ readonly table: string; readonly column: string; readonly value: string; readonly used: boolean }[]> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(`select c.relname as table, a.attname as column,
    pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attidentity <> '' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1, 2`);
  return Promise.all(rows.map(async ({ table, column, sequence }) => {
    const [stands] = (await client.query<{ value: string; used: boolean }>(`select last_value::text as value, is_called as used from ${sequence}`)).rows;
    return { table, column, value: stands?.value ?? "1", used: stands?.used ?? false };
  }));
}
