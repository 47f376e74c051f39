import { sql, type RawBuilder } from "kysely";

/** What the zone calls an item on a day where it has named it itself, else null; an item of its own goes by its first name before its day. */
export const zoneItemName = (zone: RawBuilder<unknown>, item: RawBuilder<unknown>, day: string) => sql`(select o.content->>'name' from overrides_in_zone(${zone}) o
  where o.item = ${item} and (o.content ? 'name' or o.kind = 'restore') and (o.valid_from <= ${day}::date or o.kind = 'add')
  order by o.valid_from <= ${day}::date desc, o.valid_from desc, o.id desc limit 1)`;
