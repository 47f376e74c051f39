import path from "node:path";
import type pg from "pg";
import { openDatabase, openPool, type Database } from "../platform/db/database.ts";
import { startEmbedded } from "../platform/db/embedded/supervisor.ts";
import { withConnection } from "../platform/db/one-connection.ts";
import { migrate } from "../platform/db/migrate.ts";
import { countUnsealed } from "../platform/history/seal-store.ts";
import { mainRefusal } from "./messages.ts";
import { productRoot, type Settings } from "./settings.ts";

export interface OpenedDatabase {
  readonly database: Database;
  readonly pool: pg.Pool;
  readonly applicationUrl: string;
  readonly ownerUrl: string;
  readonly close: () => Promise<void>;
}

export interface Server {
  readonly applicationUrl: string;
  readonly ownerUrl: string;
  readonly stop: () => Promise<void>;
}

interface Login {
  readonly name: string;
  readonly strong: boolean;
  readonly owns: boolean;
}

export const loginOf = (url: string): Promise<Login> =>
  withConnection(url, "guatu check", async (client) => {
    const { rows } = await client.query<Login>(`select current_user as name, rolsuper or rolbypassrls as strong,
      exists (select from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p')) as owns from pg_roles r where rolname = current_user`);
    if (!rows[0]) throw new Error("the login has no role");
    return rows[0];
  });

/** Two logins, neither of which can step around row-level security; the one that serves requests owns nothing. */
async function checkLogins(server: Server): Promise<string> {
  const [application, owner] = await Promise.all([loginOf(server.applicationUrl), loginOf(server.ownerUrl)]);
  if (application.name === owner.name) throw mainRefusal.sameLogin();
  for (const login of [application, owner]) if (login.strong) throw mainRefusal.loginTooStrong(login.name);
  if (application.owns) throw mainRefusal.applicationOwns(application.name);
  return application.name;
}

/** The embedded server under `DATA_DIR`, or the external one that is named. */
export async function startServer(settings: Settings): Promise<Server> {
  if (settings.external) return { ...settings.external, stop: () => Promise.resolve() };
  return startEmbedded({ dataDir: settings.dataDir });
}

export const migrationsFolder = path.join(productRoot, "migrations");

/** Starts or reaches the database, checks its logins, migrates it and opens the application's pool. */
export async function openServed(settings: Settings, onError: (error: Error) => void): Promise<OpenedDatabase> {
  const server = await startServer(settings);
  try {
    const applicationRole = await checkLogins(server);
    await migrate(server.ownerUrl, applicationRole, migrationsFolder);
    const pool = openPool(server.applicationUrl, { max: 16, onError });
    const database = openDatabase(pool);
    return {
      database, pool, applicationUrl: server.applicationUrl, ownerUrl: server.ownerUrl,
      close: async () => {
        await database.destroy();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Rows of the history that no seal covers yet. */
export const unsealedRows = (ownerUrl: string): Promise<number> => withConnection(ownerUrl, "guatu metrics", countUnsealed);
