import { readShippedCatalogue } from "../src/main/catalogue.ts";
import { loadDemo } from "../src/main/demo/load-demo.ts";
import { mountsOf } from "../src/main/mounts.ts";
import { withConnection } from "../src/platform/db/one-connection.ts";
import { gatherStatistics } from "../src/platform/db/statistics.ts";
import { benchDatabase, print, timeInTurns } from "./bench-database.ts";
import { benchDoor } from "./bench-door.ts";
import { benchNow } from "./bench-ledger.ts";

/** All figures of two zones and of the whole city of the demo, the city's overview and briefings, through the door. Aim: a zone's figures within 200 ms, a briefing within 500 ms. */
const bench = await benchDatabase();
const catalogue = await readShippedCatalogue();
const began = performance.now();
await loadDemo(bench.database, catalogue, benchNow);
const loading = performance.now() - began;
await gatherStatistics(bench.ownerUrl);
const zones = await withConnection(bench.ownerUrl, "guatu bench", async (owner) => (await owner.query<{ id: string; code: string }>("select id, code from zone")).rows);
const door = await benchDoor(bench.database, zones.map(({ id }) => id), mountsOf(catalogue, { examplesMaySignIn: false }));
const asked = (code: string, path: string) => () => door.ask(`/zones/${zones.find((zone) => zone.code === code)?.id ?? code}${path}`);

const one = "one figure of a zone";
const ms = await timeInTurns(9, {
  "all figures of a zone (aim < 200 ms)": asked("qixian", "/figures"), "of another zone": asked("lingshi", "/figures"), "of the city": asked("jinzhong", "/figures"),
  "the city's overview": asked("jinzhong", "/overview"), "the city's briefing, a paragraph a zone": asked("jinzhong", "/brief?period=2025-Q1"), "a zone's briefing": asked("lingshi", "/brief?period=2025-Q1"), [one]: asked("qixian", "/figures/approvals.decidedItems"),
});
const figures = (JSON.parse(await asked("qixian", "/figures")()) as { readonly rows: readonly unknown[] }).rows.length;
print(`the demo, loaded in ${(loading / 1000).toFixed(1)} s; ${String(figures)} figures:`);
for (const [name, each] of Object.entries(ms)) print(`  ${name}: ${each.toFixed(0)} ms (${(each / (ms[one] ?? Number.NaN)).toFixed(1)} × one figure)`);
await door.close();
await bench.close();
