import type { Input, Output } from "../../../kernel/operation.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { reachOf } from "../../zones/rules.ts";
import { listZones } from "../../zones/service/zone.ts";
import type { OverviewRow, readOverview } from "../contract/overview.ts";
import { addsUp, cellOf, holdsOwn, valueWithin, type OwnPart } from "../rules/overview.ts";
import { figuresOf } from "./asked-figures.ts";
import type { Definitions } from "./goal.ts";

/** What main/ passes: every figure of the product, and which of them the overview's columns are, in order. */
export interface CityMeans {
  readonly definitions: Definitions;
  readonly overview: readonly string[];
}

type Columns = Awaited<ReturnType<typeof figuresOf>>["rows"];

interface ShownZone { readonly id: string; readonly code: string; readonly name: string }

const rowOf = (columns: Columns, { id, code, name }: ShownZone, reach: ReadonlySet<string>, kind: OverviewRow["reach"]): OverviewRow => ({
  zoneId: id, code, name, reach: kind, cells: columns.map(({ definition, byZone }) => valueWithin(definition, byZone, { id, reach })),
});

/** A row for each zone right below (with all below it), one for the zone's own records where it has some, and the whole. */
export async function overview({ definitions, overview: ids }: CityMeans, tx: ScopedTx, { params: { zoneId }, query }: Input<typeof readOverview>): Promise<Output<typeof readOverview>> {
  const { asOf, rows: columns } = await figuresOf(definitions, tx, { zoneId, asOf: query.asOf, ids });
  const zones = (await listZones(tx)).rows;
  const below = zones.filter(({ parentId }) => parentId === zoneId);
  const own = zones.filter(({ id }) => id === zoneId);
  const parts = columns.map(({ definition, byZone }) => ({ definition, parts: byZone satisfies readonly OwnPart[] }));
  const rows = below.map((zone) => rowOf(columns, zone, reachOf(zones, zone.id), "below"));
  if (below.length === 0 || holdsOwn(parts, zoneId)) rows.push(...own.map((zone) => rowOf(columns, zone, new Set([zone.id]), "own")));
  return {
    asOf, rows,
    columns: columns.map(({ definition }) => ({ definition, adds: addsUp(definition) })),
    total: columns.map(({ total, byZone }) => cellOf(total, total.unit, byZone.find((part) => part.zoneId === zoneId)?.period)),
  };
}
