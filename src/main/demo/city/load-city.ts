import type { Definitions } from "../../../capabilities/city/service/goal.ts";
import type { CityLoad } from "./city-load.ts";
import { loadConditions } from "./load-conditions.ts";
import { loadContact } from "./load-contact.ts";
import { loadMemberships } from "./load-enterprises.ts";
import { loadGoals, loadObservations } from "./load-indicators.ts";
import { loadLamps } from "./load-lamps.ts";
import { loadOperations } from "./load-operations.ts";
import { loadRounds } from "./load-rounds.ts";
import { loadServices, type QixianParts } from "./load-services.ts";
import { loadStanding } from "./load-standing.ts";
import { loadStatedProjects } from "./load-stated-projects.ts";

export interface CityMaking {
  readonly qixian: QixianParts;
  /** The demo's paired cadre. */
  readonly cadreId: string;
  readonly definitions: Definitions;
  readonly seed: number;
}

/** Every ledger of the city, once zones, people, enterprises and Qixian's projects stand. */
export async function loadCity(load: CityLoad, { qixian, cadreId, definitions, seed }: CityMaking): Promise<void> {
  await loadMemberships(load);
  await loadStanding(load);
  await loadStatedProjects(load);
  await loadRounds(load, qixian.projects);
  await loadServices(load, qixian);
  await loadConditions(load, qixian.projects);
  await loadLamps(load, qixian.projects);
  await loadContact(load, cadreId, seed);
  await loadOperations(load);
  await loadObservations(load);
  await loadGoals(load, definitions);
}
