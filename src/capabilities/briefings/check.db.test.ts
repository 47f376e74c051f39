import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { allFigures } from "../../main/mounts.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { creditCode } from "../enterprises/builders.ts";
import { createEnterprises } from "../enterprises/service/enterprise.ts";
import { anObservation } from "../indicators/builders.ts";
import { addObservations } from "../indicators/service/observation.ts";
import { aProject } from "../projects/builders.ts";
import { createProjects } from "../projects/service/create.ts";
import { aVisit } from "../visits/builders.ts";
import { addVisits } from "../visits/service.ts";
import type { Zone } from "../zones/contract.ts";
import { zoneRoutes } from "../zones/routes.ts";
import { checkText, type CheckedFigure } from "./contract/check.ts";
import { LONGEST_TEXT, readText } from "./contract/reading.ts";
import { briefingRoutes } from "./routes.ts";

const catalogue = await readShippedCatalogue();
const YI = 100_000_000;
const FEN = 100;

let app: TestApp;
let city: Zone;
let qi: Zone;
let ling: Zone;
let coordinator: SignedIn;
let leader: SignedIn;

/** 齐县: four visits to three firms, of which the last on 10 April; a glass works of 16.5亿. 灵泉: an indicator. A project and a firm of one name in both. */
beforeAll(async () => {
  const definitions = allFigures(catalogue);
  app = await testApp(zoneRoutes, (door) => { briefingRoutes(door, { definitions, briefing: catalogue.briefing, lexicon: catalogue.lexicon }); });
  city = await app.zone({ kind: "city", name: "东原市" });
  qi = await app.zone({ parentId: city.id, name: "齐县经济开发区" });
  ling = await app.zone({ parentId: city.id, name: "灵泉经济技术开发区" });
  const elsewhere = await app.zone({ kind: "city", name: "西平市" });
  const unseen = await app.zone({ parentId: elsewhere.id, name: "榆关经济技术开发区" });
  coordinator = await app.as({ role: "cityCoordinator", zoneId: city.id });
  leader = await app.as({ role: "zoneLeader", zoneId: qi.id });
  const owned = (zoneId: string, first: number, owners: readonly string[]) => app.asSystem([zoneId], async (tx) => {
    const ids = await createEnterprises(tx, zoneId, owners.map((name, place) => ({ name, creditCode: creditCode(first + place) })));
    const [glass = "", twin = ""] = ids;
    await createProjects(tx, zoneId, [
      aProject(1, twin, { name: "冷链物流中心项目", occurredOn: "2025-01-01", values: [{ measure: "totalInvestment", amountFen: first * YI * FEN }] }),
      ...(first === 1 ? [aProject(2, glass, {
        name: "年产2万吨高端玻璃器皿项目", occurredOn: "2025-01-01",
        values: [{ measure: "totalInvestment", amountFen: 16.5 * YI * FEN }, { measure: "capacity", quantity: "20000", unit: "吨/年" }, { measure: "plannedProduction", day: "2025-06-18" }],
      })] : []),
    ]);
    return ids;
  });
  const firms = await owned(qi.id, 1, ["山西东原玻璃器皿有限公司", "双子食品有限公司", "齐县远大机械有限公司"]);
  await owned(ling.id, 11, ["灵泉煤焦有限公司", "双子食品有限公司"]);
  await owned(unseen.id, 21, ["榆关重工有限公司", "榆关物流有限公司"]);
  await app.asSystem([qi.id], (tx) => addVisits(tx, qi.id, [[0, "2025-01-10"], [0, "2025-02-10"], [1, "2025-02-11"], [2, "2025-04-10"]].map(([place, day]) => aVisit(firms[Number(place)] ?? "", String(day)))));
  await app.asSystem([ling.id], (tx) => addObservations({ indicators: catalogue.indicators }, tx, ling.id, [anObservation("2025-01/2025-02", "2025-03-18")]));
});
afterAll(() => app.close());

const check = async (text: string, { zone = city, asOf, who = coordinator }: { readonly zone?: Zone; readonly asOf?: string; readonly who?: SignedIn } = {}) =>
  who.call(checkText, { params: { zoneId: zone.id }, body: { text, ...(asOf === undefined ? {} : { asOf }) } });
async function first(text: string, asked: Parameters<typeof check>[1] = {}): Promise<CheckedFigure> {
  const [figure] = (await check(text, asked)).figures;
  if (!figure) throw new Error(`no figure in ${text}`);
  return figure;
}

describe("a stated figure", () => {
  test("that the records give is consistent, with all that it takes to ask again", async () => {
    expect(await first("齐县经开区走访企业3家。")).toMatchObject({
      verdict: "consistent", definition: "visits.visitedEnterprises", expected: 3,
      basis: { zoneId: qi.id, zoneCode: qi.code, zoneName: qi.name, name: "走访企业数", version: 1, unit: "家", asOf: "2025-04-14", records: 3 },
    });
  });
  test("that the records give at the stated decimals is consistent after rounding", async () => {
    const figure = await first("总投资17亿元的年产2万吨高端玻璃器皿项目开工。");
    expect(figure).toMatchObject({ verdict: "consistentAfterRounding", expected: 16.5 * YI, basis: { projectName: "年产2万吨高端玻璃器皿项目", zoneName: qi.name, records: 1 } });
  });
  test("that the records give otherwise is different, with what they give", async () => {
    expect(await first("齐县经开区走访企业7家。")).toMatchObject({ verdict: "different", expected: 3, basis: { records: 3 } });
  });
  test("that another definition of like words gives is defined differently, and that one is named", async () => {
    expect(await first("齐县经开区走访企业4家。")).toMatchObject({ verdict: "definedDifferently", definition: "visits.visitedEnterprises", expected: 3, candidates: [{ definition: "visits.count", value: 4 }] });
  });
  test("that was right on an earlier day is stale, with the latest such day and its records", async () => {
    expect(await first("齐县经开区走访企业2家。")).toMatchObject({ verdict: "stale", expected: 3, staleAsOf: "2025-04-09", basis: { asOf: "2025-04-09", records: 2 } });
  });
  test("of which the ledgers hold nothing is not in the ledgers, and has no rows", async () => {
    for (const text of ["绿化率达到35%。", "齐县经开区召开企业座谈会2次。", "榆关经济技术开发区走访企业3家。", "榆关重工有限公司总投资2亿元。"]) {
      expect(Object.keys(await first(text))).not.toContain("basis");
      expect(await first(text)).toMatchObject({ verdict: "notInLedgers" });
    }
  });
  test("of one of two things of one name is ambiguous, unless the text says which", async () => {
    expect(await first("冷链物流中心项目总投资1亿元。")).toMatchObject({ verdict: "ambiguous" });
    expect(await first("冷链物流中心项目总投资1亿元。", { zone: qi })).toMatchObject({ verdict: "consistent", basis: { zoneName: qi.name } });
  });
  test("of months is asked of those months, and the months themselves are checked", async () => {
    const said = async (months: string) => (await check(`灵泉经济技术开发区${months}工业增加值完成11亿元，同比增长13.8%。`)).figures.map(({ text, verdict, expected }) => [text, verdict, expected]);
    expect(await said("1至2月")).toEqual([["1至2月", "consistent", "2025-01/2025-02"], ["11亿元", "consistent", 11 * YI], ["13.8%", "consistent", 13.8]]);
    expect(await said("1至3月")).toEqual([["1至3月", "different", "2025-01/2025-02"], ["11亿元", "notInLedgers", undefined], ["13.8%", "notInLedgers", undefined]]);
  });
  test("of a day is asked as of that day", async () => {
    expect(await first("截至3月31日，齐县经开区走访企业2家。")).toMatchObject({ text: "3月31日" });
    const [, visited] = (await check("截至3月31日，齐县经开区走访企业2家。")).figures;
    expect(visited).toMatchObject({ verdict: "consistent", basis: { asOf: "2025-03-31" } });
  });
  test("that is a capacity or a plan of a project is held against the project's own", async () => {
    const { figures } = await check("年产3万吨高端玻璃器皿项目预计6月底前投产。");
    expect(figures.map(({ verdict, definition, expected }) => [verdict, definition, expected])).toEqual([["different", "projects.capacity", 20_000], ["consistentAfterRounding", "projects.plannedProduction", "2025-06-18"]]);
  });
});

describe("a check", () => {
  test("as of an earlier day knows no later record", async () => {
    expect(await check("齐县经开区走访企业2家。", { asOf: "2025-04-01" })).toMatchObject({ asOf: "2025-04-01", figures: [{ verdict: "consistent", basis: { asOf: "2025-04-01" } }] });
  });
  test("of one zone takes no other zone's word for its own", async () => {
    const { figures } = await check("齐县经开区走访企业3家。灵泉经济技术开发区走访企业3家。东原市走访企业3家。全市走访企业3家。", { zone: qi, who: leader });
    expect(figures.map(({ verdict }) => verdict)).toEqual(["consistent", "notInLedgers", "notInLedgers", "notInLedgers"]);
  });
  test("tells the reading's findings and day with it", async () => {
    const { day, findings } = await check("2025年4月14日\n齐县经开区预计3月底前完成走访企业3家。");
    expect([day, findings.map(({ code }) => code)]).toEqual([{ day: "2025-04-14", stated: true }, ["forecastDatePassed"]]);
  });
  test("finds every figure at its place in the text", async () => {
    const text = "齐县经开区走访企业3家，\t收集问题5个。\r\n另：１２个项目。";
    for (const { start, end, text: own } of (await check(text)).figures) expect(text.slice(start, end)).toBe(own);
  });
});

describe("what cannot be checked is refused", () => {
  const refusal = (body: { readonly text: string; readonly asOf?: string }, zoneId = city.id, who = coordinator) => who.refusal(checkText, { params: { zoneId }, body });
  test.each([
    ["a day after the zone's", { text: "走访企业3家", asOf: "2025-04-15" }, 422, "asOfInFuture"],
    ["a day that is none", { text: "走访企业3家", asOf: "2025-02-30" }, 400, "invalidInput"],
    ["nothing", { text: "" }, 400, "invalidInput"],
    ["blanks alone", { text: " \n\t " }, 400, "invalidInput"],
    ["control characters", { text: "走访\u0000企业3家" }, 400, "invalidInput"],
    ["marks that turn the reading order", { text: "走访\u202e企业3家" }, 400, "invalidInput"],
    ["half a character", { text: "走访企业3家\ud800" }, 400, "invalidInput"],
    ["a text that is too long", { text: "三".repeat(LONGEST_TEXT + 1) }, 400, "invalidInput"],
  ] as const)("%s", async (_name, body, status, code) => {
    expect(await refusal(body)).toMatchObject({ status, code });
  });
  test("more than any text is", async () => {
    expect(await refusal({ text: "三".repeat(LONGEST_TEXT * 4) })).toMatchObject({ status: 413 });
  });
  test("a zone out of sight, and whoever may not read figures", async () => {
    expect(await refusal({ text: "走访企业3家" }, ling.id, leader)).toMatchObject({ status: 404, code: "zoneNotFound" });
    const agent = await app.as({ role: "approvalAgent", zoneId: qi.id });
    expect(await refusal({ text: "走访企业3家" }, qi.id, agent)).toMatchObject({ status: 403, code: "notPermitted" });
    expect(await app.nobody().refusal(checkText, { params: { zoneId: qi.id }, body: { text: "走访企业3家" } })).toMatchObject({ status: 401 });
  });
});

test("a text is read without any ledger by whoever is signed in, from the day given", async () => {
  const agent = await app.as({ role: "approvalAgent", zoneId: qi.id });
  const { day, figures } = await agent.call(readText, { body: { text: "2月11日，走访企业3家。", day: "2024-05-01" } });
  expect(day).toEqual({ day: "2024-05-01", stated: false });
  expect(figures.map(({ text, value }) => [text, value])).toEqual([["2月11日", "2024-02-11"], ["3家", 3]]);
  expect(await agent.refusal(readText, { body: { text: "走访\u0007企业3家" } })).toMatchObject({ status: 400, code: "invalidInput" });
  expect(await app.nobody().refusal(readText, { body: { text: "走访企业3家" } })).toMatchObject({ status: 401 });
});

test("a text of the greatest length, a sentence without an end, and a figure a line are checked like any other", async () => {
  const prose = `${"齐县经开区深入企业开展调研走访工作。".repeat(LONGEST_TEXT).slice(0, LONGEST_TEXT - 12)}齐县走访企业3家。`;
  expect((await check(prose)).figures.map(({ verdict }) => verdict)).toEqual(["consistent"]);
  for (const piece of ["齐县走访企业3家、", "齐县经开区走访企业3家。\n"]) {
    const { figures } = await check(piece.repeat(2000));
    expect([figures.length, new Set(figures.map(({ verdict }) => verdict))]).toEqual([2000, new Set(["consistent"])]);
  }
  for (const sign of ["三", "1"]) expect((await check(sign.repeat(LONGEST_TEXT / 4))).figures).toEqual([]);
});
