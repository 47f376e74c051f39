import { createHash } from "node:crypto";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { copyOut, type CopiedTable } from "./table-list.ts";

/** What a table's rows come to. */
interface TableSum {
  readonly name: string;
  readonly rows: number;
  readonly sha256: string;
}

const LINE_FEED = 10;

/** COPY's text form writes a line feed within a value as `\n`, so each byte 10 ends a row. */
export function rowCounter(): { readonly add: (chunk: Buffer) => void; readonly sum: (name: string) => TableSum } {
  const hash = createHash("sha256");
  const counted = { rows: 0 };
  return {
    add: (chunk) => {
      hash.update(chunk);
      for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) counted.rows += 1;
    },
    sum: (name) => ({ name, rows: counted.rows, sha256: hash.digest("hex") }),
  };
}

/** Copies a table's rows to `take`, chunk by chunk, and says what they come to. */
export async function copyTableOut(client: pg.ClientBase, table: CopiedTable, take: (chunk: Buffer) => Promise<void>): Promise<TableSum> {
  const counter = rowCounter();
  for await (const chunk of client.query(copyTo(copyOut(table)))) {
    const bytes = chunk as Buffer;
    counter.add(bytes);
    await take(bytes);
  }
  return counter.sum(table.name);
}
