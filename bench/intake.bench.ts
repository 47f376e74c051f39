import pg from "pg";
import { takeIntakeOf } from "../src/capabilities/approvals/service/intake.ts";
import { readShippedCatalogue } from "../src/main/catalogue.ts";
import { windowMeansOf } from "../src/main/means.ts";
import { inScope } from "../src/platform/db/scoped-transaction.ts";
import { benchDatabase, print, timeInTurns } from "./bench-database.ts";
import { benchLedger, benchNow, scopeOn } from "./bench-ledger.ts";

/** One visit to the window for thirty items of a project, each of which is taken in and prepared, against one for a single item. */
const [most, runs] = [30, 9];
const bench = await benchDatabase();
const { zoneId } = await benchLedger(bench, { projects: 4 * (runs + 1), items: 1 });
const means = windowMeansOf(await readShippedCatalogue());
const codes = means.catalogue.items.slice(1).map(({ code }) => code);
const owner = new pg.Client({ connectionString: bench.ownerUrl });
await owner.connect();
const spare = (await owner.query<{ id: string }>("select id from project where zone_id = $1", [zoneId])).rows.map(({ id }) => id);
await owner.end();

const take = (count: number) => () => inScope(bench.database, { scope: scopeOn(zoneId), now: benchNow }, (tx) => takeIntakeOf(means, tx, {
  params: { zoneId, projectId: spare.pop() ?? "" },
  body: { receivedOn: "2025-04-11", handedBy: "Li", items: codes.slice(0, count).map((item) => ({ item })), materials: [{ name: "A licence", form: "copy", copies: 1, items: codes.slice(0, count), received: false }] },
}));

const ms = await timeInTurns(runs, { many: take(most), one: take(1) });
const [many, one] = [ms["many"] ?? 0, ms["one"] ?? 1];
print(`intake of ${String(most)} items: ${many.toFixed(0)} ms, of one item ${one.toFixed(0)} ms, ratio ${(many / one).toFixed(1)}`);
await bench.close();
