import { sql, type RawBuilder } from "kysely";
import { Type } from "typebox";
import { Nullable } from "../../../kernel/schema.ts";
import { standsOn } from "./case.ts";

/** Parallel arrays, one place a case of the items asked for: its state, or where a step came later its newest step by the day. */
export const dayArrays = {
  items: Type.Array(Type.String()), kinds: Type.Array(Nullable(Type.String())),
  /** Items whose result had run out by the day. */
  lapsed: Type.Array(Type.String()),
};

interface DayArrays {
  readonly items: readonly string[];
  readonly kinds: readonly (string | null)[];
  readonly lapsed: readonly string[];
}

/** States as the rules read them: what has run out bars again. */
export const statesOf = ({ items, kinds, lapsed }: DayArrays): string[] =>
  kinds.map((kind, place) => (lapsed.includes(items[place] ?? "") ? "expired" : (kind ?? "notBegun")));

/** The kept state, unless a step came after the day: only then is the newest step by the day looked up. */
const kindOn = (day: RawBuilder<unknown>) => sql`case when c.latest_on > ${day} then (select f.kind from case_fact f
  where f.zone_id = c.zone_id and f.case_id = c.id and not f.struck and f.kind <> 'validityExtended' and f.occurred_on <= ${day} order by f.place desc limit 1) else c.state end`;

/** Project `p`'s cases of these items as they stood on the day, as a lateral table of `dayArrays`. */
export const casesOn = (items: readonly string[], day: RawBuilder<unknown>) => sql`lateral (
  select json_agg(c.item order by c.item) as items, json_agg(${kindOn(day)} order by c.item) as kinds, json_agg(c.item) filter (where c.valid_until < ${day}) as lapsed
  from approval_case c where c.zone_id = p.zone_id and c.project_id = p.id and c.item = any (${items}::text[]) and ${standsOn(day)})`;

/** Whether any case of project `p` is kept here. */
export const hasCases = sql`exists (select from approval_case c where c.zone_id = p.zone_id and c.project_id = p.id)`;
