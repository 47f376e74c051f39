import { sql, type RawBuilder } from "kysely";

/** Where a page begins: after the row of this day and id, the newest day first; and how many it takes. */
export interface DayPage {
  readonly after: { readonly day: string; readonly id: string } | undefined;
  readonly limit: number;
}

export const afterDay = (day: RawBuilder<unknown>, id: RawBuilder<unknown>, { after }: DayPage) =>
  (after ? sql`(${day}, ${id}) < (${after.day}::date, ${after.id}::uuid)` : sql`true`);
