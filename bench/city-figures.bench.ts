import { readShippedCatalogue } from "../src/main/catalogue.ts";
import { loadDemo } from "../src/main/demo/load-demo.ts";
import { mountsOf } from "../src/main/mounts.ts";
import { buildApp } from "../src/platform/http/server.ts";
import pg from "pg";
import { benchDatabase, print, timeInTurns } from "./bench-database.ts";
import { benchNow } from "./bench-ledger.ts";

/** All figures of one zone and of the whole city of the demo, and the city's overview, through the door. Aim: a zone within 200 ms. */
const bench = await benchDatabase();
const catalogue = await readShippedCatalogue();
const began = performance.now();
await loadDemo(bench.database, catalogue, benchNow);
const loaded = performance.now() - began;
const owner = new pg.Client({ connectionString: bench.ownerUrl });
await owner.connect();
await owner.query("analyze");
const { rows: zones } = await owner.query<{ id: string; code: string }>("select id, code from zone");
await owner.end();
const idOf = (code: string): string => zones.find((zone) => zone.code === code)?.id ?? "";
const { app } = await buildApp({
  database: bench.database, now: () => benchNow, cookieSecure: false, logger: false, bodyLimit: 1024 * 1024, requestsPerMinute: 100_000,
  findCaller: () => Promise.resolve({ actor: "operator", mustChangePassword: false, grants: [{ role: "cityCoordinator", zoneIds: zones.map(({ id }) => id) }] }),
  recordRefusal: () => Promise.resolve(),
}, mountsOf(catalogue, { examplesMaySignIn: false }));
const ask = (zone: string, path: string) => async () => {
  const reply = await app.inject({ method: "GET", url: `/api/zones/${idOf(zone)}${path}`, headers: { authorization: "Bearer operator-token" } });
  if (reply.statusCode !== 200) throw new Error(`${path}: ${reply.body}`);
  return reply.json<{ rows: unknown[] }>();
};
const { rows } = await ask("qixian", "/figures")();
const ms = await timeInTurns(9, {
  zone: ask("qixian", "/figures"), "another zone": ask("lingshi", "/figures"), city: ask("jinzhong", "/figures"), "city's overview": ask("jinzhong", "/overview"),
  "one figure": ask("qixian", "/figures/approvals.decidedItems"),
});
print(`demo loaded in ${(loaded / 1000).toFixed(1)} s; ${String(rows.length)} figures`);
for (const [name, each] of Object.entries(ms)) print(`  ${name}: ${each.toFixed(0)} ms (${(each / (ms["one figure"] ?? 1)).toFixed(1)} × one figure)${name === "zone" ? " (aim < 200 ms)" : ""}`);
await app.close();
await bench.close();
