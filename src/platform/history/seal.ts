import { createHash } from "node:crypto";

/** A row of the history as PostgreSQL writes it: all text, `before` and `after` as jsonb prints them, `at` with microseconds in UTC. */
export type SealedRow = readonly (string | null)[];

/** What a seal says besides its digest. Numbers are text, as the database prints them. */
export interface SealHeader {
  readonly number: string;
  readonly firstSeq: string;
  readonly lastSeq: string;
  readonly rows: string;
  /** The seal before this one; empty for the first. */
  readonly previous: string;
  readonly sealedAt: string;
}

/**
 * The digest of a batch: SM3 (GB/T 32905—2016) over the header and then each row in order of `seq`, each as one line
 * of JSON. The header holds the previous seal, so that a seal vouches for all rows before it.
 */
export function sealOf(header: SealHeader, rows: readonly SealedRow[]): string {
  const hash = createHash("sm3");
  hash.update(`${JSON.stringify([header.number, header.firstSeq, header.lastSeq, header.rows, header.previous, header.sealedAt])}\n`);
  for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
  return hash.digest("hex");
}
