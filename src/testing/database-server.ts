import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { systemBinaries } from "../platform/db/embedded/binaries.ts";
import { applicationRole } from "../platform/db/embedded/logins.ts";
import { startEmbedded } from "../platform/db/embedded/supervisor.ts";
import { migrate } from "../platform/db/migrate.ts";

/** Where the test databases are made, and the migrated one that they are copies of. */
export interface DatabaseServer {
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly applicationUrl: string;
}

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: DatabaseServer;
  }
}

/** Test data need not outlive a power cut. */
const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

function binariesFor(project: TestProject): { readonly binaries?: string } {
  const wanted = project.config.env["GUATU_TEST_SERVER"];
  if (wanted === "embedded") return {};
  if (wanted !== "system") throw new Error(`GUATU_TEST_SERVER is neither embedded nor system: ${wanted ?? ""}`);
  const binaries = systemBinaries();
  if (binaries === undefined) throw new Error("no PostgreSQL of the system: install the package postgresql");
  return { binaries };
}

/** Starts one server for all files of the project and migrates the database that each test's own is copied from. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "guatu-tests-"));
  const server = await startEmbedded({ dataDir, settings, ...binariesFor(project) });
  const stop = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await migrate(server.ownerUrl, applicationRole, path.resolve(import.meta.dirname, "../../migrations"));
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("databaseServer", { adminUrl: server.adminUrl, ownerUrl: server.ownerUrl, applicationUrl: server.applicationUrl });
  return stop;
}
