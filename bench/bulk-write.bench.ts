import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { addProjectValues } from "../src/capabilities/projects/service/value.ts";
import { inScope } from "../src/platform/db/scoped-transaction.ts";
import { newId } from "../src/platform/new-id.ts";
import { benchDatabase, print, timeInTurns } from "./bench-database.ts";
import { benchLedger, benchNow, scopeOn } from "./bench-ledger.ts";

/** 50,000 project values through the service (checked, under row-level security, with history and notices) against a bare COPY of the same columns. */
const [rows, runs] = [50_000, 5];
const bench = await benchDatabase();
const { zoneId } = await benchLedger(bench, { projects: 1000, items: 1 });
const owner = new pg.Client({ connectionString: bench.ownerUrl });
await owner.connect();
const projectIds = (await owner.query<{ id: string }>("select id from project where zone_id = $1", [zoneId])).rows.map(({ id }) => id);
await owner.query("create unlogged table bare (like project_value including defaults including constraints)");
await owner.query("alter table bare set logged");
await owner.query("create unique index bare_key on bare (zone_id, id); create index bare_of_project on bare (zone_id, project_id, measure, year, occurred_on, id)");

const projectOf = (index: number): string => projectIds[index % projectIds.length] ?? "";

const throughTheService = () => inScope(bench.database, { scope: scopeOn(zoneId), now: benchNow }, (tx) =>
  addProjectValues(tx, zoneId, Array.from({ length: rows }, (_, index) => (
    { projectId: projectOf(index), measure: "promisedTax" as const, amountFen: index, occurredOn: "2025-04-01", reason: "Bench" }))));

const bareCopy = async (): Promise<void> => {
  const lines = Array.from({ length: rows }, (_, index) =>
    `${zoneId}\t${newId()}\t${projectOf(index)}\tpromisedTax\t0\t${String(index)}\t2025-04-01\tBench\t2025-04-14\t2025-04-14T02:00:00Z\tsystem\n`);
  await pipeline(Readable.from(lines), owner.query(copyFrom("copy bare (zone_id, id, project_id, measure, year, amount_fen, occurred_on, reason, recorded_on, recorded_at, recorded_by) from stdin")));
};

const ms = await timeInTurns(runs, { service: throughTheService, copy: bareCopy });
const [service, copy] = [ms["service"] ?? 0, ms["copy"] ?? 1];
print(`bulk write of ${String(rows)} rows with history: ${service.toFixed(0)} ms, bare COPY ${copy.toFixed(0)} ms, ratio ${(service / copy).toFixed(2)}`);
await owner.end();
await bench.close();
