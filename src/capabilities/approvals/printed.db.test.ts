import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { seeded } from "../../main/demo/seed.ts";
import { meansOf } from "../../main/means.ts";
import { pdfText } from "../../testing/pdf-text.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { recordProjectFact } from "../projects/service/fact.ts";
import { addProblems } from "../problems/service/problem.ts";
import { addDepartment } from "../zones/service/department.ts";
import { keyProjects, someCases } from "./builders.ts";
import { getWallChart } from "./contract/operations.ts";
import { getMetroMap, printMetroMap } from "./contract/metro-map.ts";
import { exportProjectSheet, exportWallChart, getProjectSheet, printProjectSheet, printWallChart } from "./contract/printed.ts";
import type { ChartAsked, WallChart } from "./contract/wall-chart.ts";
import { standingWord } from "./messages/standing.ts";
import { readChartFilter } from "./rules/chart-filter.ts";
import { chartView } from "./rules/chart-view.ts";
import { metroWords } from "./messages/metro-map.ts";
import { printedMetro, stationLines } from "./rules/printed-metro.ts";
import { cellDay, cellWord, listedChart, printedChart } from "./rules/printed-chart.ts";
import { approvalRoutes } from "./routes.ts";
import { loadCases } from "./service/load.ts";

const catalogue = await readShippedCatalogue();
const means = meansOf(catalogue);
const today = plainDate("2025-04-14");
const items = means.catalogue.items.slice(0, 24);

let app: TestApp;
let zone: { readonly id: string; readonly name: string };
let officer: SignedIn;
let statistician: SignedIn;
let projectIds: string[] = [];

beforeAll(async () => {
  app = await testApp((door) => { approvalRoutes(door, means); });
  zone = await app.zone({ clockDay: today });
  officer = await app.as({ role: "projectOfficer", zoneId: zone.id });
  statistician = await app.as({ role: "statistician", zoneId: zone.id });
  await app.asSystem([zone.id], async (tx) => {
    const { id: departmentId } = await addDepartment(tx, { params: { zoneId: zone.id }, body: { name: "行政审批局", kind: "decidingOrgan" } });
    projectIds = await keyProjects(tx, zone.id, { count: 9, year: 2025, enteredOn: plainDate("2025-01-01"), name: "玻璃项目" });
    await loadCases(tx, zone.id, someCases(projectIds, { items, calendar: means.calendar, today, random: seeded(5) }).map((one) => ({ ...one, departmentId })), means);
    await recordProjectFact(tx, zone.id, { projectId: projectIds[1] ?? "", kind: "started", occurredOn: "2025-04-01" });
    const problem = { raisedOn: "2025-03-03", origin: "visit" as const, category: "land" as const, projectId: projectIds[0] ?? "" };
    await addProblems(tx, zone.id, [{ ...problem, content: "用地指标不足", item: items[0]?.code ?? "" }, { ...problem, content: "门前道路狭窄" }]);
  });
});
afterAll(() => app.close());

const params = () => ({ zoneId: zone.id });
const chartAt = (): Promise<WallChart> => officer.call(getWallChart, { params: params(), query: {} });
const filters: readonly ChartAsked[] = [{}, { lamp: "overdue" }, { text: "项目3" }, { by: "stage", group: "land" }, { condition: "ready", items: "all" }];

async function sheetsIn(bytes: Uint8Array): Promise<readonly ExcelJS.Worksheet[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof book.xlsx.load>[0]);
  return book.worksheets;
}

test("what is drawn on paper has the rows, the order, the days and the lamps of the page under the same filter", async () => {
  const chart = await chartAt();
  for (const asked of filters) {
    const view = chartView(chart, readChartFilter(asked));
    const sheet = printedChart({ chart, asked, zoneName: "区", today });
    const first = sheet.columns.findIndex(({ group }) => group !== undefined);
    expect(sheet.rows.map(([, name]) => [name?.text, ...name?.lines ?? []])).toEqual(view.projects.map(({ name, irregular }) => [name, ...irregular.map(standingWord)]));
    expect(sheet.columns.slice(first < 0 ? sheet.columns.length : first).map(({ title }) => title)).toEqual(view.items.map(({ shortName }) => shortName));
    for (const [row] of view.projects.entries()) for (const [column] of view.items.entries()) {
      const [cell, printed] = [view.cellAt(row, column), sheet.rows[row]?.[first + column]];
      expect([printed?.text, printed?.day ?? null]).toEqual(cell ? [cellWord(cell), cellDay(cell)] : ["未列入", null]);
    }
  }
});

test("a start that counts as none is marked on the page's project, on paper and in both tables of the spreadsheet", async () => {
  const chart = await chartAt();
  const { projects } = chartView(chart, readChartFilter({}));
  const marked = projects.filter(({ irregular }) => irregular.length > 0);
  expect(marked.map(({ id, irregular: [event] }) => [id, event && standingWord(event)])).toEqual([[projectIds[1], expect.stringMatching(/^(未批先建|开工待核实)$/)]]);
  const word = standingWord(marked[0]?.irregular[0] ?? { kind: "started", standing: "regular" });
  expect(pdfText((await officer.call(printWallChart, { params: params(), body: { filter: {} } })).bytes).replace(/\s/g, "")).toContain(word);
  for (const sheet of await sheetsIn((await officer.call(exportWallChart, { params: params(), body: { filter: {} } })).bytes)) {
    expect(sheet.getSheetValues().some((row) => Array.isArray(row) && row.some((cell) => typeof cell === "string" && cell.includes(word)))).toBe(true);
  }
});

test("the PDF of the server holds the text of that sheet, whole, and says its day and its filter", async () => {
  const [chart, asked] = [await chartAt(), { lamp: "overdue" }];
  const { name, bytes } = await officer.call(printWallChart, { params: params(), body: { filter: asked } });
  expect(name).toBe(`${zone.name}2025年重点项目手续办理挂图（截至2025-04-14）.pdf`);
  const text = pdfText(bytes).replace(/\s/g, "");
  const sheet = printedChart({ chart, asked, zoneName: zone.name, today });
  const words = [sheet.title, ...sheet.notes, ...sheet.columns.map(({ title }) => title), ...sheet.rows.flatMap((row) => row.flatMap(({ text: own, lines = [] }) => [own, ...lines]))];
  expect(sheet.rows.length).toBeGreaterThan(1);
  expect(words.filter((word) => !text.includes(word.replace(/\s/g, "")))).toEqual([]);
  expect(text).toContain("查询条件：灯超期");
});

test("the spreadsheet holds days as days and numbers as numbers, its heads stay in sight, and it is set up for A3 paper", async () => {
  const chart = await chartAt();
  const { name, bytes } = await officer.call(exportWallChart, { params: params(), body: { filter: {} } });
  expect(name).toMatch(/\.xlsx$/);
  const [matrix, list] = await sheetsIn(bytes);
  const of = { chart, asked: {}, zoneName: zone.name, today };
  for (const [sheet, found] of [[printedChart(of), matrix], [listedChart(of), list]] as const) {
    if (!found) throw new Error("a sheet is missing");
    const head = 1 + sheet.notes.length + (sheet.columns.some(({ group }) => group !== undefined) ? 2 : 1);
    expect(found.name).toBe(sheet.name);
    expect(found.getCell(1, 1).value).toBe(sheet.title);
    expect(found.pageSetup).toMatchObject({ orientation: "landscape", paperSize: 8, fitToWidth: 1 });
    expect(found.views[0]).toMatchObject({ state: "frozen", ySplit: head });
    for (const [row, cells] of sheet.rows.entries()) for (const [column, cell] of cells.entries()) {
      const { value } = found.getCell(head + 1 + row, column + 1);
      const expected = cell.day !== undefined ? new Date(`${cell.day}T00:00:00Z`) : cell.number ?? ([cell.text, ...cell.lines ?? []].join("\n") || null);
      expect(value, `${String(row)},${String(column)}`).toEqual(expected);
    }
  }
});

test("a project's sheet has its six rows, its nodes, its problems under the item that they hold up, and three signatures", async () => {
  const { sheet } = await officer.call(getProjectSheet, { params: { ...params(), projectId: projectIds[0] ?? "" }, query: {} });
  expect(sheet.rows.map(([head]) => head?.text)).toEqual(["完成时限", "完成进度", "责任单位", "责任人", "问题", "解决情况"]);
  expect(sheet.signatures).toEqual(["业主", "责任单位", "挂钩领导"]);
  const problems = sheet.rows[4] ?? [];
  const place = (content: string) => sheet.columns[problems.findIndex(({ text, lines = [] }) => [text, ...lines].some((line) => line.includes(content)))]?.title;
  expect([place("用地指标不足"), place("门前道路狭窄")]).toEqual([items[0]?.shortName, "其他"]);
  const printed = pdfText((await officer.call(printProjectSheet, { params: { ...params(), projectId: projectIds[0] ?? "" }, body: {} })).bytes).replace(/\s/g, "");
  for (const word of ["前期工作台账", "完成时限", "用地指标不足", "挂钩领导："]) expect(printed).toContain(word);
  const [exported] = await sheetsIn((await officer.call(exportProjectSheet, { params: { ...params(), projectId: projectIds[0] ?? "" }, body: {} })).bytes);
  expect(exported?.getCell(1, 1).value).toBe(sheet.title);
});

test("the metro map on paper has the stations, days and lamps of the page, and each station stands after those that it waits for", async () => {
  const of = { ...params(), projectId: projectIds[0] ?? "" };
  const map = await officer.call(getMetroMap, { params: of, query: {} });
  expect(map.stations.length).toBeGreaterThan(5);
  expect(map.stations.every(({ after, column }) => after.every((place) => (map.stations[place]?.column ?? column) < column))).toBe(true);
  const printed = printedMetro(map);
  expect(printed.stations.map(({ name, lines }) => [name, ...lines])).toEqual(map.stations.map((station) => [station.shortName, ...stationLines(station)]));
  for (const paper of ["a3", "a0"] as const) {
    const text = pdfText((await officer.call(printMetroMap, { params: of, body: { paper } })).bytes).replace(/\s/g, "");
    const words = [metroWords.kind, ...printed.notes, ...printed.lines.map(({ name }) => name), ...printed.stations.flatMap(({ name, lines }) => [name, ...lines])];
    expect(words.filter((word) => !text.includes(word.replace(/\s/g, "")))).toEqual([]);
  }
});

test("who only reads the chart prints and exports nothing", async () => {
  expect(await statistician.refusal(printWallChart, { params: params(), body: { filter: {} } })).toMatchObject({ status: 403 });
  expect(await app.testDatabase.asOwner<{ title: string }>("select distinct title from export_record where zone_id = $1 order by 1", [zone.id])).toHaveLength(5);
});
