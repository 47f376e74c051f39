import { sql } from "kysely";
import { Type, type Static } from "typebox";
import { Day, Id, Nullable, record } from "../../../kernel/schema.ts";
import { inZones } from "../../../platform/db/in-zones.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { LifeCycleKind } from "../contract/life-cycle.ts";
import { casesOn, dayArrays, hasCases } from "./cases-on-day.ts";
import { onKeyList, ownerOn, projectSight } from "./wall.ts";

const LifeCycleRow = record({
  zoneId: Id(""), id: Id(""), name: Type.String(), owner: Nullable(Type.String()), occurredOn: Day(""), evidence: Nullable(Type.String()), verifier: Nullable(Type.String()),
  example: Type.Boolean(), listed: Type.Boolean(), ...dayArrays,
});
export type LifeCycleRow = Static<typeof LifeCycleRow>;
const readLifeCycle = rowReader(LifeCycleRow);

export interface LifeCycleQuestion {
  readonly zoneIds: readonly string[];
  readonly asOf: string;
  readonly kind: LifeCycleKind;
  /** Only projects on this year's key list on the day. */
  readonly year?: number | undefined;
  readonly projectId?: string | undefined;
  readonly projectIds?: readonly string[] | undefined;
  readonly enterpriseId?: string | undefined;
}

const cutTo = ({ asOf, year, projectId, projectIds, enterpriseId }: LifeCycleQuestion) => sql.join([
  sql`true`,
  ...(year === undefined ? [] : [onKeyList({ asOf, year })]),
  ...(projectId === undefined ? [] : [sql`p.id = ${projectId}::uuid`]),
  ...(projectIds === undefined ? [] : [sql`p.id = any (${projectIds}::uuid[])`]),
  ...(enterpriseId === undefined ? [] : [sql`${ownerOn(asOf)} = ${enterpriseId}::uuid`]),
], sql` and `);

/** Projects of which the start (or production) stands by the day, each with its cases of these items as they stood on the day when it happened. */
export async function selectLifeCycle(tx: ScopedTx, question: LifeCycleQuestion, items: readonly string[]): Promise<LifeCycleRow[]> {
  const { zoneIds, asOf, kind } = question;
  const { rows } = await sql`select p.zone_id as "zoneId", p.id, p.name, p.example,
      (select e.name from enterprise e where e.zone_id = p.zone_id and e.id = ${ownerOn(asOf)}) as owner,
      s.occurred_on as "occurredOn", s.evidence, s.verifier, ${hasCases} as listed,
      coalesce(k.items, '[]') as items, coalesce(k.kinds, '[]') as kinds, coalesce(k.lapsed, '[]') as lapsed
    from project p
    join project_fact s on s.zone_id = p.zone_id and s.project_id = p.id and s.kind = ${kind} and not s.withdrawn and s.occurred_on <= ${asOf}::date
    cross join ${casesOn(items, sql`s.occurred_on`)} k
    where ${inZones("p.zone_id", zoneIds)} and ${projectSight(tx)} and ${cutTo(question)}
    order by p.id`.execute(tx.query);
  return readLifeCycle(rows);
}
