import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { loadDemo } from "../../main/demo/load-demo.ts";
import { allFigures } from "../../main/mounts.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { listFigureRecords, listFigures, listFiguresByZone, type FigureAnswer } from "../figures/contract.ts";
import { figureRoutes } from "../figures/routes.ts";
import { briefCommand } from "./commands/brief.ts";
import { getBrief, type Brief, type BriefSpan } from "./contract/brief.ts";
import { checkText } from "./contract/check.ts";
import { briefingRoutes } from "./routes.ts";
import { briefText } from "./rules/brief-text.ts";

const catalogue = await readShippedCatalogue();
const asked: string[] = [];
/** The product's figures, each evaluation written down: one is one statement. */
const definitions = allFigures(catalogue).map((figure) => ({
  ...figure,
  evaluate: (...[tx, question]: Parameters<typeof figure.evaluate>) => {
    asked.push(`${figure.id} ${question.period.from} ${question.period.to} ${String(question.periodAsked)}`);
    return figure.evaluate(tx, question);
  },
}));

let app: TestApp;
let zones: ReadonlyMap<string, string>;
let coordinator: SignedIn;

beforeAll(async () => {
  app = await testApp((door) => { figureRoutes(door, definitions); }, (door) => { briefingRoutes(door, { definitions, briefing: catalogue.briefing, lexicon: catalogue.lexicon }); });
  await loadDemo(app.testDatabase.database, catalogue, app.clock.now);
  zones = new Map((await app.testDatabase.asOwner<{ code: string; id: string }>("select code, id from zone order by id")).map(({ code, id }) => [code, id]));
  coordinator = await app.as({ role: "cityCoordinator", zoneId: idOf("jinzhong") });
});
afterAll(() => app.close());

const idOf = (code: string): string => zones.get(code) ?? "";
const read = (code: string, query: { readonly period?: string; readonly asOf?: string } = {}, reader = coordinator) => reader.call(getBrief, { params: { zoneId: idOf(code) }, query });
const spansOf = ({ sections }: Brief): BriefSpan[] => sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ spans }) => spans));
const figuresOf = (brief: Brief) => spansOf(brief).flatMap(({ figure }) => (figure ? [figure] : []));
const textOf = (brief: Brief): string => spansOf(brief).map(({ text }) => text).join("");

const answers = new Map<string, Promise<ReadonlyMap<string, FigureAnswer>>>();
/** What all figures are, asked as the text says that it asked. */
function answersTo({ zoneId, asOf, period }: { readonly zoneId: string; readonly asOf: string; readonly period?: string | undefined }): Promise<ReadonlyMap<string, FigureAnswer>> {
  const key = [zoneId, asOf, period].join(" ");
  const known = answers.get(key) ?? coordinator.call(listFigures, { params: { zoneId }, query: { asOf, ...(period === undefined ? {} : { period }) } })
    .then(({ rows }) => new Map(rows.map(({ answer }) => [answer.id, answer])));
  answers.set(key, known);
  return known;
}

describe.each([["jinzhong", {}], ["qixian", {}], ["lingshi", {}], ["jiexiu", {}], ["taigu", {}], ["jiexiu", { period: "2025-02" }], ["lingshi", { period: "2024" }], ["lingshi", { period: "2025-Q2" }], ["jinzhong", { asOf: "2025-02-28", period: "2025-01/2025-02" }]])("the briefing of %s %o", (code, query) => {
  test("tells each number as the figure's own page does, of the zone, the day and the period that it names", async () => {
    const figures = figuresOf(await read(code, query));
    expect(figures.length).toBeGreaterThan(15);
    for (const figure of figures) {
      const answer = (await answersTo(figure)).get(figure.definition);
      expect([figure.definition, figure.period, figure.value]).toEqual([figure.definition, figure.period, answer?.[figure.part]]);
    }
  });

  test("tells every figure of its template, or lists it as missing; what is missing has no value, or a ledger without rows", async () => {
    const brief = await read(code, query);
    const own = brief.missing.filter(({ zoneId }) => zoneId === idOf(code));
    const told = new Set(figuresOf(brief).filter(({ zoneId, part }) => zoneId === idOf(code) && part === "value").map(({ definition }) => definition));
    const spoken = new Set([...told, ...own.map(({ definition }) => definition)]);
    const { sections } = catalogue.briefing;
    const ids = sections.flatMap(({ sentences }) => sentences.flatMap((sentence) => ("indicator" in sentence ? [`indicators.${sentence.indicator}`] : sentence.clauses.flatMap((clause) => [...clause.matchAll(/\{([\w.]+)\}/g)].map(([, id = ""]) => id)))));
    // A city has no outage of its own: its zones' paragraphs tell theirs.
    expect(ids.filter((id) => !spoken.has(id) && !(code === "jinzhong" && ["operations.outageDays", "operations.restartedAt"].includes(id)))).toEqual([]);
    for (const { definition, zoneId } of own) {
      if ((await answersTo({ zoneId, asOf: brief.asOf, period: brief.period })).get(definition)?.value === null) continue;
      const { total } = await coordinator.call(listFigureRecords, { params: { zoneId, figureId: definition }, query: { asOf: brief.asOf, period: brief.period } });
      expect([definition, total]).toEqual([definition, 0]);
    }
  });
});

/** Where each number stands in the whole text. */
function placesOf(brief: Brief) {
  const text = briefText(brief);
  let from = 0;
  return spansOf(brief).flatMap((span) => {
    const start = text.indexOf(span.text, from);
    from = start + span.text.length;
    return span.figure ? [{ start, end: from, text: span.text, figure: span.figure }] : [];
  });
}

/** In the units of what is read: money in yuan, shares and growth in percent as far as they are printed. */
const isSame = (stated: unknown, told: number | string): boolean =>
  stated === told || (typeof stated === "number" && typeof told === "number" && Math.abs(stated - told) <= 0.05);

test.each([["jinzhong", {}], ["lingshi", {}], ["jiexiu", {}], ["qixian", {}], ["lingshi", { period: "2024" }], ["qixian", { period: "2025-Q2" }], ["jiexiu", { period: "2025-02" }], ["lingshi", { period: "2025-01/2025-02", asOf: "2025-03-20" }]])("the text of %s %o, held against the ledgers, is right number by number, by the very definitions that it was written from", async (code, query) => {
  const brief = await read(code, query);
  const { figures, findings } = await coordinator.call(checkText, { params: { zoneId: idOf(code) }, body: { text: briefText(brief), asOf: brief.asOf } });
  const wrong = placesOf(brief).flatMap(({ start, end, text, figure }) => {
    const stated = figures.find((one) => one.start === start && one.end === end);
    const isRight = isSame(stated?.value, figure.value) && stated?.verdict.startsWith("consistent") && stated.definition === figure.definition && stated.basis?.zoneId === figure.zoneId;
    return isRight ? [] : [[text, figure.definition, figure.period, stated?.value, stated?.verdict, stated?.definition]];
  });
  expect([wrong, findings]).toEqual([[], []]);
});

test("unless asked otherwise it is of the last quarter that had ended, as of the zone's day", async () => {
  expect(await read("qixian")).toMatchObject({ title: "祁县经济开发区2025年一季度工作简报", period: "2025-01/2025-03", asOf: "2025-04-14" });
  expect(await read("qixian", { asOf: "2025-02-28" })).toMatchObject({ period: "2024-10/2024-12", asOf: "2025-02-28" });
});

test("the article's own figures stand in it as officials write them", async () => {
  expect(textOf(await read("lingshi"))).toMatch(/截至4月14日，今年累计走访企业88家.*1—2月，规上工业增加值完成11亿元，同比增长13\.8%。上述指标一季度数据尚未登记。/);
  expect(textOf(await read("qixian"))).toMatch(/12个重点项目今年累计办结各类事项38件，12个重点项目中4个具备开工条件，占33\.3%。/);
  expect(textOf(await read("jiexiu"))).toMatch(/最近一次结束的检修历时45天，复产时间为2月19日18时36分/);
  expect(textOf(await read("jinzhong"))).toMatch(/举行日期为2月11日.*项目50个，三个一批总投资99\.24亿元/);
});

test("a city's paragraphs are of its zones alone; what is counted in them, with the city's own rows, comes to the city's number", async () => {
  const brief = await read("jinzhong");
  const city = idOf("jinzhong");
  const below = brief.sections.flatMap(({ paragraphs }) => paragraphs).flatMap(({ zoneId }) => (zoneId === undefined ? [] : [zoneId]));
  expect(below.toSorted()).toEqual([...zones.values()].filter((id) => id !== city).toSorted());
  const adds = new Set(definitions.filter(({ reducer }) => ["count", "countDistinct", "sum"].includes(reducer)).map(({ id }) => id));
  for (const asked of [{}, { period: brief.period }]) {
    const told = figuresOf(brief).filter(({ definition, period, part }) => adds.has(definition) && part === "value" && period === ("period" in asked ? asked.period : undefined));
    const ids = [...new Set(told.map(({ definition }) => definition))];
    expect(ids.length).toBeGreaterThan(10);
    const { rows } = await coordinator.call(listFiguresByZone, { params: { zoneId: city }, query: { ids: ids.join(","), ...asked } });
    for (const id of ids) {
      // A zone's zero is left out of its paragraph; a figure may stand in two sentences.
      const valueIn = (zoneId: string) => Number(told.find((figure) => figure.definition === id && figure.zoneId === zoneId)?.value ?? 0);
      const own = Number(rows.find(({ definition }) => definition.id === id)?.byZone.find(({ zoneId }) => zoneId === city)?.value ?? 0);
      expect([id, below.reduce((sum, zoneId) => sum + valueIn(zoneId), own)]).toEqual([id, valueIn(city)]);
    }
  }
  expect(brief.notes.join()).toContain("本级");
});

test("the city is written with as many statements as a zone: one a figure and time", async () => {
  asked.length = 0;
  await read("jinzhong");
  const ofCity = [...asked];
  asked.length = 0;
  await read("qixian");
  expect(asked).toEqual(ofCity);
  expect(new Set(asked).size).toBe(asked.length);
});

test("a zone in which nothing is recorded is told in plain sentences", async () => {
  const { id } = await app.zone({ name: "New zone" });
  const leader = await app.as({ role: "zoneLeader", zoneId: id });
  const brief = await leader.call(getBrief, { params: { zoneId: id }, query: {} });
  expect(new Set(figuresOf(brief).map(({ definition }) => definition))).toEqual(new Set(["batches.roundDay"]));
  expect(textOf(brief)).toMatch(/台账中尚无项目、本年度重点项目的登记。/);
  expect(brief.missing.length).toBeGreaterThan(80);
});

describe("what cannot be asked is refused", () => {
  test.each([
    ["a period that cannot be read", { period: "上季度" }, 422, "periodNotUnderstood"],
    ["a period that ends before it begins", { period: "2025-03/2025-01" }, 422, "periodReversed"],
    ["a period that has not begun", { period: "2025-05" }, 422, "periodNotBegun"],
    ["a period that had not begun on the day named", { period: "2025-03", asOf: "2025-02-28" }, 422, "periodNotBegun"],
    ["a day after the zone's", { asOf: "2025-04-15" }, 422, "asOfInFuture"],
    ["a day that no calendar has", { asOf: "2025-02-30" }, 400, "invalidInput"],
  ])("%s", async (_name, query, status, code) => {
    expect(await coordinator.refusal(getBrief, { params: { zoneId: idOf("qixian") }, query })).toMatchObject({ status, code, title: expect.stringMatching(/[\u4e00-\u9fff]/) as string });
  });
  test("another zone, and the city, for a leader of one; any for a cadre", async () => {
    const leader = await app.as({ role: "zoneLeader", zoneId: idOf("qixian") });
    expect(figuresOf(await read("qixian", {}, leader)).every(({ zoneId }) => zoneId === idOf("qixian"))).toBe(true);
    for (const code of ["lingshi", "jinzhong"]) expect(await leader.refusal(getBrief, { params: { zoneId: idOf(code) }, query: {} })).toMatchObject({ status: 404, code: "zoneNotFound" });
    const cadre = await app.as({ role: "pairedCadre", zoneId: idOf("lingshi") });
    expect(await cadre.refusal(getBrief, { params: { zoneId: idOf("lingshi") }, query: {} })).toMatchObject({ status: 403, code: "notPermitted" });
  });
});

describe("the command line", () => {
  const run = (more: object = {}) => briefCommand(coordinator.call, { zoneId: idOf("qixian"), period: "2025-Q1", ...more });
  test("prints the text", async () => {
    expect((await run()).text).toMatch(/^祁县经济开发区2025年一季度工作简报\n（统计期为2025年一季度，截至2025年4月14日）\n　　一、三个一批\n/);
  });
  test("prints a whole HTML document in which each figure is a link", async () => {
    const brief = await read("qixian");
    const { text } = await run({ html: true });
    expect(text.match(/<a href="\/figures\//g)?.length).toBe(figuresOf(brief).length);
    expect(text).toContain("/figures/approvals.windowEnquiries?zone=qixian&amp;asOf=2025-04-14&amp;period=2025-01%2F2025-03");
  });
  test("prints the reply with the text beside it", async () => {
    const { json, text } = await run({ asOf: "2025-04-01" });
    expect(json).toMatchObject({ asOf: "2025-04-01", zone: { code: "qixian" }, text });
  });
});
