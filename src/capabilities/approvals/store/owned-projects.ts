import { sql, type RawBuilder } from "kysely";
import type { FigureQuestion } from "../../../kernel/figure.ts";
import { ownerOn } from "./wall.ts";

/**
 * Where a figure is asked for an enterprise: the row's project is one that it owned on the day. Owners are looked up
 * once a project here, instead of once a row; `true` where no enterprise is asked for.
 */
export const inOwnedProject = (project: RawBuilder<unknown>, { zoneIds, enterpriseId, asOf }: FigureQuestion): RawBuilder<unknown> =>
  (enterpriseId === undefined ? sql`true`
    : sql`${project} = any (array(select p.id from project p where p.zone_id = any (${zoneIds}::uuid[]) and ${ownerOn(asOf)} = ${enterpriseId}::uuid))`);
