import type { FigureQuestion } from "../../../kernel/figure.ts";
import { yearOf, type PlainDate } from "../../../kernel/plain-date.ts";
import { readDayCursor, type DayCursor } from "../rules/day-cursor.ts";

/** Every figure here is of the key list of the as-of day's year, as it stood on that day. */
export const listOf = ({ zoneId, asOf }: FigureQuestion): { readonly zoneId: string; readonly asOf: PlainDate; readonly year: number } =>
  ({ zoneId, asOf, year: yearOf(asOf) });

export interface PageAsked {
  readonly cursor?: string;
  readonly limit: number;
}

/** One row more than asked for tells whether there is a next page. A cursor that is none begins at the first page. */
export function pageAfter({ cursor, limit }: PageAsked): { readonly limit: number; readonly after?: DayCursor } {
  const after = cursor === undefined ? undefined : readDayCursor(cursor);
  return { limit: limit + 1, ...(after ? { after } : {}) };
}
