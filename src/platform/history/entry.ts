import type { Static } from "typebox";
import { Type } from "typebox";
import { record } from "../../kernel/schema.ts";
import { HistoryEntry } from "./contract.ts";
import { actorText, fieldTitle, tableTitle } from "./messages.ts";

const Fields = Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()]);

/** A row of the history as the store reads it. */
export const HistoryRow = record({
  ...Type.Pick(HistoryEntry, ["seq", "zoneId", "table", "rowId", "action", "actor", "reason", "requestId", "at"]).properties,
  userName: Type.Union([Type.String(), Type.Null()]),
  before: Fields,
  after: Fields,
});
export type HistoryRow = Static<typeof HistoryRow>;

/** Columns that change with every write or name the row itself: they tell a reader nothing. */
const untold: readonly string[] = ["id", "zone_id", "version", "recorded_at", "recorded_by"];

/** Columns of the recording: they come after what was recorded, in this order. */
const ofRecording: readonly string[] = ["withdrawn", "example", "source_ref", "recorded_on"];
const rank = (column: string): number => ofRecording.indexOf(column);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The fields in which the row differs from what it was; of a new or deleted row all that hold something. */
function changesOf({ table, before, after }: HistoryRow): HistoryEntry["changes"] {
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return columns
    .sort((one, other) => rank(one) - rank(other))
    .filter((column) => !untold.includes(column) && !same(before?.[column] ?? null, after?.[column] ?? null))
    .map((column) => ({
      field: column,
      title: fieldTitle(table, column),
      ...(before === null ? {} : { before: before[column] ?? null }),
      ...(after === null ? {} : { after: after[column] ?? null }),
    }));
}

export function entryOf(row: HistoryRow): HistoryEntry {
  const { seq, zoneId, table, rowId, action, actor, reason, requestId, at, userName } = row;
  return {
    seq, zoneId, table, rowId, action, actor, reason, requestId, at,
    tableTitle: tableTitle(table), actorName: userName ?? actorText[actor] ?? actor, changes: changesOf(row),
  };
}
