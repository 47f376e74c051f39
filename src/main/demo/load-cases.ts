import { loadCases } from "../../capabilities/approvals/service/load.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import type { Catalogue } from "../catalogue.ts";
import { meansOf } from "../means.ts";
import { demoCases } from "./demo-cases.ts";
import type { DemoProgress } from "./demo-files.ts";
import type { DemoPlaces } from "./load-zones.ts";
import { demoText } from "./messages.ts";
import { seeded } from "./seed.ts";

export interface DemoMaking {
  readonly catalogue: Catalogue;
  readonly projects: readonly DemoProgress[];
  readonly asOf: PlainDate;
  readonly seed: number;
}

/** Every project's cases with their steps, through approvals' own bulk service and so by its rules. */
export async function loadDemoCases(tx: ScopedTx, zoneId: string, places: DemoPlaces, projectIds: ReadonlyMap<string, string>, making: DemoMaking): Promise<void> {
  const { catalogue, projects, asOf, seed } = making;
  const cases = demoCases(projects, catalogue.items.items, { calendar: catalogue.calendar, random: seeded(seed), asOf });
  const rows = cases.map(({ projectKey, item, facts }) => {
    const recordedOn = facts[0]?.recordedOn;
    return {
      projectId: projectIds.get(projectKey) ?? "", item, departmentId: places.organOf(item), example: true,
      facts: facts.map((fact) => ({ ...fact, sourceRef: demoText.sourceRef })),
      ...(recordedOn === undefined ? {} : { recordedOn }),
    };
  });
  await loadCases(tx, zoneId, rows, meansOf(catalogue));
}
