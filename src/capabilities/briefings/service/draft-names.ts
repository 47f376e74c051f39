import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { enterpriseNames } from "../../enterprises/service/enterprise.ts";
import type { Reach } from "../../figures/service/answers.ts";
import { projectNames } from "../../projects/service/find.ts";
import type { Zone } from "../../zones/contract.ts";
import { reachOf } from "../../zones/rules.ts";
import { listZones, zonesWithin } from "../../zones/service/zone.ts";
import type { Named } from "../rules/mention.ts";

/** The zones that a text is checked for, and all names in them that the asker sees. */
export interface DraftNames extends Reach {
  readonly zoneIds: readonly string[];
  readonly zone: (id: string) => Zone | undefined;
  readonly names: readonly Named[];
}

/** Zones in scope that were not asked are named too, so that what a text says of them is not taken for the asked one's. */
const zoneNames = (zones: readonly Zone[]): readonly Named[] =>
  zones.map(({ id, name, kind }) => ({ kind: "zone", id, zoneId: id, name, ...(kind === "city" ? { isCity: true } : {}) }));

export async function draftNames(tx: ScopedTx, zoneId: string): Promise<DraftNames> {
  const zoneIds = await zonesWithin(tx, zoneId);
  const zones = (await listZones(tx)).rows;
  const firms = await enterpriseNames(tx, zoneIds);
  const projects = await projectNames(tx, zoneIds);
  const reaches = new Map<string, ReadonlySet<string>>();
  return {
    zoneId, zoneIds,
    zone: (id) => zones.find((zone) => zone.id === id),
    below: (id) => {
      const reach = reaches.get(id) ?? reachOf(zones, id);
      reaches.set(id, reach);
      return reach;
    },
    names: [
      ...zoneNames(zones),
      ...firms.map((firm): Named => ({ kind: "enterprise", ...firm })),
      ...projects.map(({ enterpriseId, ...project }): Named => ({ kind: "project", ownerId: enterpriseId, ...project })),
    ],
  };
}
