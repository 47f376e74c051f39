import pg from "pg";

/** What became of a write to one row: done, made on an old version, or against a unique key or a reference. */
export type WriteOutcome = "done" | "stale" | "taken" | "missing";

const UNIQUE_VIOLATION = "23505";
const FOREIGN_KEY_VIOLATION = "23503";

/**
 * Runs a write of one row. A key taken or a reference missing makes the transaction unusable, so the caller then
 * refuses; an insert that must go on uses `on conflict` instead.
 */
export async function writeOutcome(write: Promise<{ readonly numUpdatedRows?: bigint; readonly numInsertedOrUpdatedRows?: bigint | undefined }>): Promise<WriteOutcome> {
  try {
    const result = await write;
    return (result.numUpdatedRows ?? result.numInsertedOrUpdatedRows) === 1n ? "done" : "stale";
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === UNIQUE_VIOLATION) return "taken";
    if (error instanceof pg.DatabaseError && error.code === FOREIGN_KEY_VIOLATION) return "missing";
    throw error;
  }
}
