import { printDayCursor, readDayCursor } from "../../../kernel/day-cursor.ts";
import type { DayPage } from "../store/day-page.ts";
import { refusal } from "./refuse.ts";

const usualPage = 50;

interface Asked {
  readonly cursor?: string;
  readonly limit?: number;
}

/** One row more than asked is read, to know whether there is a next page; it begins after the last row shown. */
export async function dayPage<Row extends { readonly id: string }>(
  { cursor, limit = usualPage }: Asked, read: (page: DayPage) => Promise<readonly Row[]>, dayOf: (row: Row) => string,
): Promise<{ readonly rows: Row[]; readonly next?: string }> {
  const after = cursor === undefined ? undefined : readDayCursor(cursor);
  if (cursor !== undefined && !after) throw refusal("invalid", "cursorInvalid");
  const found = await read({ after, limit: limit + 1 });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, ...(found.length > limit && last ? { next: printDayCursor({ day: dayOf(last), id: last.id }) } : {}) };
}
