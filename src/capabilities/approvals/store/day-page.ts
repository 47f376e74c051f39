import { sql, type RawBuilder } from "kysely";
import type { DayCursor } from "../../../kernel/day-cursor.ts";

/** Where a page begins: after the row of this day and id; and how many it takes. */
export interface DayPage {
  readonly after: DayCursor | undefined;
  readonly limit: number;
}

/** Of rows listed the newest day first. */
export const afterDay = (day: RawBuilder<unknown>, id: RawBuilder<unknown>, { after }: DayPage) =>
  (after ? sql`(${day}, ${id}) < (${after.day}::date, ${after.id}::uuid)` : sql`true`);
