import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CaseLamp, CaseState } from "../contract/fact.ts";
import { lampOrder, stateOrder, type WallChart } from "../contract/wall-chart.ts";
import { chartAsked, readChartFilter } from "./chart-filter.ts";
import { chartView } from "./chart-view.ts";

interface Cell { readonly project: number; readonly item: number; readonly lamp: CaseLamp; readonly state?: CaseState }

const items: WallChart["items"] = [
  { code: "energyReview", name: "节能审查", shortName: "节能", group: "energy", stage: "parallel", unverifiedLimit: false },
  { code: "investFiling", name: "企业投资项目备案", shortName: "备案", group: "initiation", stage: "landAndInitiation", unverifiedLimit: true },
  { code: "landSupply", name: "土地出让", shortName: "出让", group: "land", stage: "landAndInitiation", unverifiedLimit: true },
  { code: "landTitle", name: "不动产登记", shortName: "不动产", group: "land", stage: "parallel", unverifiedLimit: true },
];

function chart(cells: readonly Cell[]): WallChart {
  return {
    asOf: "2025-04-14",
    year: 2025,
    items,
    projects: {
      id: ["p0", "p1", "p2"], name: ["玻璃窑炉技改", "冷链物流园", "玻璃器皿产业园"], owner: ["红海玻璃", "千朝农谷", "大华公司"], industry: ["玻璃", "物流", "玻璃"],
      agent: ["李强", null, "赵敏"], started: [true, false, false], ready: [true, true, false], example: [false, true, true], leaders: [["王县长"], [], ["王县长", "李书记"]],
    },
    units: ["发改局"], lamps: [{ dimension: "start", lamp: [0, 3, 2] }, { dimension: "progress", lamp: [2, 5, 0] }],
    moved: { cell: [], first: [] }, irregular: [],
    cells: {
      id: cells.map((_, at) => `case${String(at)}`),
      project: cells.map(({ project }) => project),
      item: cells.map(({ item }) => item),
      state: cells.map(({ state = "accepted" }) => stateOrder.indexOf(state)),
      lamp: cells.map(({ lamp }) => lampOrder.indexOf(lamp)),
      day: cells.map(() => "2025-04-01"),
      due: cells.map(() => null),
      over: cells.map((_, at) => at),
      unit: cells.map((_, at) => (at === 0 ? 0 : null)),
    },
  };
}

const sample = chart([
  { project: 0, item: 1, lamp: "done", state: "decided" },
  { project: 0, item: 2, lamp: "overdue" },
  { project: 1, item: 2, lamp: "inHand" },
  { project: 1, item: 3, lamp: "notApplicable", state: "notApplicable" },
  { project: 2, item: 1, lamp: "replaced", state: "replaced" },
]);
const view = (values: Readonly<Record<string, string>> = {}, of = sample) => chartView(of, readChartFilter(values));
const names = (values: Readonly<Record<string, string>>) => view(values).projects.map(({ name }) => name);

describe("the chart as it is drawn", () => {
  test("columns stand in the order of the groups, whatever the order of the catalogue", () => {
    expect(view({ items: "all" }).groups.map(({ group, items: own }) => [group, own.map(({ code }) => code)])).toEqual([
      ["initiation", ["investFiling"]], ["land", ["landSupply", "landTitle"]], ["energy", ["energyReview"]],
    ]);
  });
  test("items that apply to no project shown have no column unless all are asked for", () => {
    expect(view().items.map(({ code }) => code)).toEqual(["investFiling", "landSupply"]);
  });
  test("a cell is found at its place, with the working days of its own case", () => {
    expect(view().cellAt(1, 1)).toMatchObject({ caseId: "case2", lamp: "inHand", over: 2 });
    expect(view().cellAt(1, 0)).toBeUndefined();
    expect(view().cellAt(9, 9)).toBeUndefined();
  });
  test("what is replaced counts as done and what does not apply is not counted at all", () => {
    expect(view().projects.map(({ done, applying }) => [done, applying])).toEqual([[1, 2], [0, 1], [1, 1]]);
  });
  test("a filter does not change how far a project has come", () => {
    expect(view({ lamp: "overdue" }).projects.map(({ done, applying }) => [done, applying])).toEqual([[1, 2]]);
  });
  test("a number that this release does not know leaves its cell out", () => {
    const broken = { ...sample, cells: { ...sample.cells, lamp: sample.cells.lamp.map(() => 99) } };
    expect(view({}, broken).cases).toBe(0);
  });
});

describe("the filter of the address", () => {
  test("text is looked for in the project's name and its owner's", () => {
    expect(names({ text: "玻璃" })).toEqual(["玻璃窑炉技改", "玻璃器皿产业园"]);
    expect(names({ text: "千朝" })).toEqual(["冷链物流园"]);
  });
  test("a project that has started is no longer one that is ready to start", () => {
    expect(names({ condition: "started" })).toEqual(["玻璃窑炉技改"]);
    expect(names({ condition: "ready" })).toEqual(["冷链物流园"]);
  });
  test("a lamp leaves the projects and items where it burns", () => {
    const { projects, items: left, counts } = view({ lamp: "overdue" });
    expect(projects.map(({ name }) => name)).toEqual(["玻璃窑炉技改"]);
    expect(left.map(({ code }) => code)).toEqual(["landSupply"]);
    expect(counts.overdue).toBe(1);
  });
  test("an item that does not apply can be looked for by its lamp", () => {
    expect(view({ lamp: "notApplicable" }).items.map(({ code }) => code)).toEqual(["landTitle"]);
  });
  test("industry, agent and group are taken together", () => {
    expect(names({ industry: "玻璃", agent: "赵敏" })).toEqual(["玻璃器皿产业园"]);
    expect(view({ group: "land" }).groups.map(({ group }) => group)).toEqual(["land"]);
  });
  test("a leader's projects are those whose owner is paired with them, also one of two", () => {
    expect(names({ leader: "王县长" })).toEqual(["玻璃窑炉技改", "玻璃器皿产业园"]);
    expect(names({ leader: "李书记" })).toEqual(["玻璃器皿产业园"]);
  });
  test("a project's own lamp is looked for in every dimension", () => {
    expect(names({ light: "yellow" })).toEqual(["玻璃窑炉技改", "玻璃器皿产业园"]);
    expect(names({ light: "red" })).toEqual(["冷链物流园"]);
  });
  test("columns may stand under the stages of approval, each item once", () => {
    expect(view({ items: "all", by: "stage" }).groups.map(({ group, items: own }) => [group, own.map(({ code }) => code)])).toEqual([
      ["landAndInitiation", ["investFiling", "landSupply"]], ["parallel", ["energyReview", "landTitle"]],
    ]);
    expect(view({ by: "stage" }).cases).toBe(view().cases);
  });
  test("an address is told to an export by what concerns the chart alone", () => {
    expect(chartAsked({ lamp: "near", case: "x", zone: "z", text: "", leader: "王县长" })).toEqual({ lamp: "near", leader: "王县长" });
  });
  test("a word that is no lamp, group or condition asks for nothing", () => {
    expect(readChartFilter({ lamp: "purple", group: "none", condition: "late" })).toEqual(readChartFilter({}));
  });
});

test("the counts of the legend add up to the cases shown, and each shown case is at exactly one place", () => {
  const cell = fc.record({ project: fc.nat(2), item: fc.nat(3), lamp: fc.constantFrom(...lampOrder) });
  const cells = fc.uniqueArray(cell, { selector: ({ project, item }) => project * 4 + item });
  const filter = fc.record({ lamp: fc.constantFrom("", ...lampOrder), group: fc.constantFrom("", "land", "energy"), text: fc.constantFrom("", "玻璃"), items: fc.constantFrom("", "all") });
  fc.assert(fc.property(cells, filter, (drawn, values) => {
    const { counts, cases, projects, items: columns, cellAt } = view(values, chart(drawn));
    const found = projects.flatMap((_, row) => columns.flatMap((__, column) => cellAt(row, column) ?? []));
    expect(new Set(found.map(({ caseId }) => caseId)).size).toBe(cases);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(cases);
    expect(found).toHaveLength(cases);
  }));
});
