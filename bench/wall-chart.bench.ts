import pg from "pg";
import { approvalRoutes } from "../src/capabilities/approvals/routes.ts";
import { benchDatabase, print, timeInTurns } from "./bench-database.ts";
import { benchDoor } from "./bench-door.ts";
import { benchLedger, benchMeans } from "./bench-ledger.ts";

/**
 * The wall chart's API at 1,000 projects × 30 items, through the door, against a bare select of the same projects and
 * cases under the application role with the same scope, fetched by `pg` as rows and stringified. Aim: within 2×.
 */
const [projects, items, runs] = [1000, 30, 15];
const bench = await benchDatabase();
const { zoneId } = await benchLedger(bench, { projects, items });
const door = await benchDoor(bench.database, [zoneId], [(served) => { approvalRoutes(served, benchMeans); }]);
const client = new pg.Client({ connectionString: bench.applicationUrl });
await client.connect();

async function bareSelect(): Promise<number> {
  await client.query("begin read only");
  await client.query("select set_config('guatu.zones', $1, true), set_config('guatu.actor', 'operator', true)", [zoneId]);
  const listed = await client.query(`select p.id, p.name, e.name as owner, p.industry, p.example from project p join enterprise e on e.zone_id = p.zone_id and e.id = p.enterprise_id
    where p.zone_id = $1 and exists (select from key_project l where l.zone_id = p.zone_id and l.project_id = p.id and l.year = 2025 and l.left_on is null)`, [zoneId]);
  const cases = await client.query("select id, project_id, item, state, latest_on::text, due_on::text, decided_on::text from approval_case where zone_id = $1 order by project_id", [zoneId]);
  await client.query("commit");
  return JSON.stringify({ projects: listed.rows, cases: cases.rows }).length;
}

const overTheDoor = async (query = ""): Promise<number> => (await door.ask(`/zones/${zoneId}/wall-chart${query}`)).length;

const bytes = { api: await overTheDoor(), bare: await bareSelect() };
const ms = await timeInTurns(runs, { api: () => overTheDoor(), bare: bareSelect, earlier: () => overTheDoor("?asOf=2025-03-31") });
const [api, bare, earlier] = [ms["api"] ?? 0, ms["bare"] ?? 1, ms["earlier"] ?? 0];
print(`wall chart ${String(projects)} × ${String(items)}: API ${api.toFixed(0)} ms (${String(bytes.api)} bytes), bare select and stringify ${bare.toFixed(0)} ms (${String(bytes.bare)} bytes), ratio ${(api / bare).toFixed(2)} (aim ≤ 2)`);
print(`the same computed for an earlier day: ${earlier.toFixed(0)} ms, ratio ${(earlier / bare).toFixed(2)}`);
await client.end();
await door.close();
await bench.close();
