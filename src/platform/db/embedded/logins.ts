import type pg from "pg";
import { withConnection } from "../one-connection.ts";

/** Roles and the database of the platform; migrations give the application its rights. */
export const ownerRole = "guatu_owner";
export const applicationRole = "guatu_app";
export const databaseName = "guatu";

const connected = <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => withConnection(url, "guatu setup", work);

async function makeRolesAndDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select rolname as name from pg_roles where rolname in ($1, $2) union all select datname from pg_database where datname = $3",
    [ownerRole, applicationRole, databaseName],
  );
  const present = rows.map(({ name }) => name);
  for (const role of [ownerRole, applicationRole]) {
    if (!present.includes(role)) await client.query(`create role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls`);
  }
  if (!present.includes(databaseName)) await client.query(`create database ${databaseName} owner ${ownerRole}`);
}

async function makeExtension(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("select from pg_extension where extname = 'pg_trgm'");
  if (rowCount === 0) await client.query("create extension pg_trgm");
}

/**
 * Makes what is missing of the two logins, the database and its extension. Each step looks for itself whether it is
 * done, so a kill between two of them is mended by the next start.
 */
export async function makeLogins(adminUrl: string, databaseUrl: string): Promise<void> {
  await connected(adminUrl, makeRolesAndDatabase);
  await connected(databaseUrl, makeExtension);
}
