import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LampDimension } from "../../capabilities/approvals/contract/lamp-rule.ts";
import { readLamps } from "../../capabilities/approvals/service/lamp.ts";
import { evaluateFigure, traceFigure } from "../../capabilities/figures/service.ts";
import { instant } from "../../kernel/instant.ts";
import { inScope, type ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { articleClaims, claimedOn, type ArticleClaim } from "../../testing/article-claims.ts";
import { testDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { readShippedCatalogue } from "../catalogue.ts";
import { allFigures } from "../mounts.ts";
import { meansOf } from "../means.ts";
import { loadDemo } from "./load-demo.ts";
import { demoText } from "./messages.ts";

const catalogue = await readShippedCatalogue();
const definitions = allFigures(catalogue);
const now = instant("2026-03-02T04:00:00.000Z");
let db: TestDatabase;
let zones: ReadonlyMap<string, string>;
beforeAll(async () => {
  db = await testDatabase();
  await loadDemo(db.database, catalogue, now);
  zones = new Map((await db.asOwner<{ code: string; id: string }>("select code, id from zone order by id")).map(({ code, id }) => [code, id]));
});
afterAll(() => db.close());

const asSystem = <Read>(read: (tx: ScopedTx) => Promise<Read>): Promise<Read> =>
  inScope(db.database, { scope: { actor: "system", zoneIds: [...zones.values()], wholeHistory: true }, now }, read);

async function cutOf({ zone, project, enterprise }: ArticleClaim): Promise<{ projectId?: string; enterpriseId?: string }> {
  const idIn = async (table: string, name: string): Promise<string> => {
    const found = await db.asOwner<{ id: string }>(`select id from ${table} where name = $1 and zone_id = $2`, [name, zones.get(zone)]);
    expect(found).toHaveLength(1);
    return found[0]?.id ?? "";
  };
  return { ...(project === undefined ? {} : { projectId: await idIn("project", project) }), ...(enterprise === undefined ? {} : { enterpriseId: await idIn("enterprise", enterprise) }) };
}

async function answerTo(claim: ArticleClaim) {
  const cut = await cutOf(claim);
  const params = { zoneId: zones.get(claim.zone) ?? "", figureId: claim.figure };
  return asSystem(async (tx) => ({
    ...(await evaluateFigure(definitions, tx, { params, query: { asOf: claimedOn, ...cut } })).answer,
    records: await traceFigure(definitions, tx, { params, query: { asOf: claimedOn, limit: 200, ...cut } }),
  }));
}

/** What the article says itself; of everything else it gives the number and the demo makes up the rows. */
const saidByArticle = /^(indicators|operations)\.|^projects\.(capacity|plannedProduction|totalInvestment|promised)|^batches\.roundDay$|ingIndustries$/;

test("zones stand in the file's order, so that whoever serves in several begins in Qixian", async () => {
  expect([...zones.keys()]).toEqual(["jinzhong", "qixian", "lingshi", "jiexiu", "pingyao", "heshun", "taigu"]);
  const grants = await db.asOwner<{ account: string; code: string }>(
    "select u.account, z.code from role_grant g join user_account u on u.id = g.user_id join zone z on z.id = g.zone_id where u.account in ('xiangmu', 'tongji', 'baolian') order by u.account, z.id");
  const six = ["qixian", "lingshi", "jiexiu", "pingyao", "heshun", "taigu"];
  expect(grants).toEqual([{ account: "baolian", code: "lingshi" }, ...["tongji", "xiangmu"].flatMap((account) => six.map((code) => ({ account, code })))]);
});

describe("the article's claims", () => {
  test.each(articleClaims.map((claim) => [`${claim.zone} ${claim.figure} ${claim.text}`, claim] as const))("%s is answered with its records", async (_name, claim) => {
    const { records, ...answer } = await answerTo(claim);
    const { holds, part, expected } = claim;
    if (holds === "over") {
      expect(answer.value).toBeGreaterThan(Number(expected));
      expect(answer.value).toBeLessThan(Number(expected) + 10);
    } else if (holds === "impossibleShare") {
      expect((Number(answer.denominator) * Number(expected)) % 100).not.toBe(0);
      expect([answer.numerator, answer.denominator]).toEqual([4, 12]);
    } else {
      expect(part === "period" ? answer.period : answer.value).toBe(expected);
    }
    expect(records.total).toBeGreaterThan(0);
    const { reducer, unit } = definitions.find(({ id }) => id === claim.figure) ?? {};
    if (reducer === "count") expect(records.total, unit).toBe(answer.value);
    expect(new Set(records.rows.map(({ example }) => example))).toEqual(new Set([!saidByArticle.test(claim.figure)]));
  });

  test("on centres of technology hang on the definition: twelve awards are held by eleven firms", async () => {
    const centres: ArticleClaim = { text: "", quote: "", zone: "taigu", figure: "enterprises.techCentreFirms", expected: 11 };
    expect((await answerTo(centres)).value).toBe(11);
  });

  test("on the round count fifty projects of seven zones, on all three tracks", async () => {
    const found = await db.asOwner<{ projects: number; zones: number; tracks: number; fen: string }>(
      `select count(distinct project_id)::int as projects, count(distinct e.zone_id)::int as zones, count(distinct track)::int as tracks, sum(total_investment_fen)::text as fen
       from batch_entry e join batch_round r on r.id = e.round_id where r.held_on = '2025-02-11'`);
    expect(found).toEqual([{ projects: 50, zones: 7, tracks: 3, fen: "992400000000" }]);
  });
});

describe("the demo's rows", () => {
  test("each say where they come from: the article, or that they are examples", async () => {
    const marked = await db.asOwner<{ table: string }>(
      `select c.relname as table from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
         and (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('example', 'source_ref') and not a.attisdropped) = 2 order by 1`);
    expect(marked.length).toBeGreaterThan(20);
    for (const { table } of marked) {
      const kinds = await db.asOwner<{ example: boolean; source_ref: string | null }>(`select distinct example, source_ref from ${table}`);
      for (const { example, source_ref: source } of kinds) {
        expect({ table, source }).toEqual({ table, source: expect.toBeOneOf(example ? [demoText.sourceRef, demoText.named, demoText.statedProject, demoText.article] : [demoText.article]) as unknown });
      }
    }
  });

  test("of made enterprises, meetings, suppliers, goals and the projects made for rounds end in （示例）", async () => {
    const texts = await db.asOwner<{ text: string }>(
      `select name as text from enterprise where example and source_ref = $1 union all select title from meeting where example union all select name from supplier where example
       union all select title from goal union all select p.name from project p where p.code is null and p.source_ref = $1`, [demoText.sourceRef]);
    expect(texts.length).toBeGreaterThan(250);
    expect(texts.filter(({ text }) => !text.endsWith("（示例）"))).toEqual([]);
  });

  test("hold problems in every state and the ledgers of every capability", async () => {
    const [found] = await db.asOwner<Record<string, number>>(`select
      (select count(*) from problem)::int as problems, (select count(*) from problem where closed_on is not null)::int as closed,
      (select count(*) from problem where assigned_on is null)::int as unassigned,
      (select count(*) from problem where closed_on is null and answered_on is not null)::int as answered,
      (select count(*) from problem where answered_on is null and due_on < '2025-04-14')::int as overdue,
      (select count(*) from problem_step where kind = 'reopened')::int as reopened,
      (select count(*) from visit where visited_on < '2025-01-01')::int as earlier, (select count(*) from visit where led_by_leader)::int as led,
      (select count(*) from goal)::int as goals`);
    expect(found).toMatchObject({ problems: 60, unassigned: 6, earlier: 3, goals: 10 });
    for (const kind of ["closed", "answered", "overdue", "reopened", "led"]) expect(found?.[kind], kind).toBeGreaterThan(1);
  });

  test("let the paired cadre see some of Lingshi's enterprises alone", async () => {
    const found = await db.asOwner<{ count: number }>("select count(distinct enterprise_id)::int as count from pairing where user_id is not null and zone_id = $1", [zones.get("lingshi")]);
    expect(found).toEqual([{ count: 14 }]);
  });
});

test("the demo's zone shows lamps of every dimension and colour and an excuse, and what another set would show", async () => {
  const zoneId = zones.get("qixian") ?? "";
  const lampsBy = (asOf: string) => asSystem(async (tx) => (await readLamps(meansOf(catalogue), tx, { params: { zoneId }, query: { asOf, under: "wuhan" } })).rows);
  const rows = await lampsBy("2025-04-14");
  const lamps = rows.flatMap((row) => row.lamps);
  expect(new Set(lamps.map(({ dimension }) => dimension))).toEqual(new Set(LampDimension.enum));
  expect(new Set(lamps.map(({ lamp }) => lamp))).toEqual(new Set(["green", "yellow", "red", "excused", "unknown"]));
  expect(rows.some(({ compared }) => compared.some(({ lamp }) => lamp === "red"))).toBe(true);
  expect(lamps.every(({ rule }) => !rule.verified)).toBe(true);
});
