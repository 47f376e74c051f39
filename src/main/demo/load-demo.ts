import type { Instant } from "../../kernel/instant.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { departmentsOf } from "../../capabilities/zones/service/department.ts";
import { hashPassword } from "../../platform/auth/password.ts";
import type { Database } from "../../platform/db/database.ts";
import { inScope, type ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { newId } from "../../platform/new-id.ts";
import type { Catalogue } from "../catalogue.ts";
import { allFigures } from "../mounts.ts";
import { loadCity } from "./city/load-city.ts";
import { loadCityEnterprises } from "./city/load-enterprises.ts";
import { readDemo, readDemoZones } from "./demo-files.ts";
import { loadDemoCases } from "./load-cases.ts";
import { demoZone, loadDemoOwners, loadDemoProjects } from "./load-projects.ts";
import { loadDemoUsers } from "./load-users.ts";
import { loadDemoZones, type DemoPlaces } from "./load-zones.ts";
import { demoPassword } from "./messages.ts";

/** Any number: what matters is that it stays, so that every installation shows the same demo. */
const demoSeed = 20_250_414;

async function loadQixian(tx: ScopedTx, places: DemoPlaces, passwordHash: string, catalogue: Catalogue) {
  const { asOf, projects } = readDemo();
  const zoneId = places.zoneId(demoZone);
  const owners = await loadDemoOwners(tx, zoneId, projects);
  const users = await loadDemoUsers(tx, places, owners, passwordHash);
  const agentId = users.get("approvalAgent") ?? "";
  const departments = await departmentsOf(tx, { params: { zoneId } });
  const names = new Map(departments.rows.map(({ id, name }) => [id, name]));
  const projectIds = await loadDemoProjects(tx, zoneId, places, { owners, agentId }, projects, names);
  await loadDemoCases(tx, zoneId, places, projectIds, { catalogue, projects, asOf: plainDate(asOf), seed: demoSeed });
  return { qixian: { owners, agentId, projects: projectIds }, cadreId: users.get("pairedCadre") ?? "" };
}

/** Loads the demo in one transaction as the system, through the services that people's entries go through. */
export async function loadDemo(database: Database, catalogue: Catalogue, now: Instant): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  const files = readDemoZones();
  const zoneIds = new Map(files.zones.map(({ code }) => [code, newId()]));
  const load = async (tx: ScopedTx): Promise<void> => {
    const places = await loadDemoZones(tx, files, zoneIds);
    const people = await loadQixian(tx, places, passwordHash, catalogue);
    const enterprises = await loadCityEnterprises(tx, places);
    await loadCity({ tx, places, catalogue, enterprises }, { ...people, definitions: allFigures(catalogue), seed: demoSeed });
  };
  await inScope(database, { scope: { actor: "system", zoneIds: [...zoneIds.values()], wholeHistory: true }, now }, load);
}
