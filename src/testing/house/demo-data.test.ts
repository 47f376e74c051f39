import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ApprovalItem } from "../../capabilities/approvals/contract/item.ts";
import type { TimeLimit } from "../../capabilities/approvals/contract/time-limit.ts";
import { SiteCondition } from "../../capabilities/projects/contract/fact.ts";
import { addDays, plainDate, type PlainDate } from "../../kernel/plain-date.ts";
import { addWorkingDays, explainDays, isWorkingDay, workingDaysBetween } from "../../kernel/working-days.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { mayStand } from "../../capabilities/problems/rules/step.ts";
import { plannedVisits } from "../../main/demo/city/contact.ts";
import { readEnterprises, readRounds } from "../../main/demo/city/files.ts";
import { enterprisesOf } from "../../main/demo/city/load-enterprises.ts";
import { courseOf, stepsOf as problemSteps } from "../../main/demo/city/problem-steps.ts";
import { readContact, readServices } from "../../main/demo/city/service-files.ts";
import { seeded } from "../../main/demo/seed.ts";
import { readDemo, readDemoZones, type DemoProgress, type ItemState, type Tells, type Window } from "../../main/demo/demo-files.ts";

const { calendar, items: { items } } = await readShippedCatalogue();
const itemOf = new Map(items.map((item) => [item.code, item]));
const { asOf: asOfText, projects } = readDemo();
const asOf = plainDate(asOfText);

const windowOf = ([first, last]: Window): readonly [PlainDate, PlainDate] => [plainDate(first), plainDate(last)];
/** The steps of a case in their order, as far as it came. */
const stepsOf = (state: ItemState): Window[] => [
  ..."submitted" in state ? [state.submitted] : [],
  ..."accepted" in state ? [state.accepted] : [],
  ..."decided" in state ? [state.decided] : [],
];
const windowsOf = (state: ItemState): Window[] => (state.state === "replaced" ? [state.on] : stepsOf(state));

interface Cell { readonly project: DemoProgress; readonly item: ApprovalItem; readonly state: ItemState; readonly at: string }
const cells: Cell[] = projects.flatMap((project) => Object.entries(project.states).flatMap(([code, state]) => {
  const item = itemOf.get(code);
  return item ? [{ project, item, state, at: `${project.project.key} ${code}` }] : [];
}));
const atFault = (wrong: (cell: Cell) => boolean) => cells.filter(wrong).map(({ at }) => at);

/** The last day of what settles an item, whatever the seed; null where it stays open. */
function settledBy(state: ItemState): PlainDate | null {
  if (state.state === "notApplicable") return plainDate("2000-01-01");
  if (state.state === "replaced") return plainDate(state.on[1]);
  return state.state === "decided" ? plainDate(state.decided[1]) : null;
}
const conditionsBy = ({ project: { conditions = [] } }: DemoProgress, day: PlainDate): boolean =>
  SiteCondition.enum.every((wanted) => conditions.some(({ kind, on }) => kind === wanted && on <= day));
const readyBy = (progress: DemoProgress, day: PlainDate): boolean => conditionsBy(progress, day) && barsPastBy(progress, day);
const barsPastBy = ({ states }: DemoProgress, day: PlainDate): boolean => items.filter(({ barsStart }) => barsStart).every(({ code }) => {
  const settled = states[code] ? settledBy(states[code]) : null;
  return settled !== null && settled <= day;
});

const dueOf = (limit: TimeLimit, accepted: PlainDate): PlainDate =>
  limit.unit === "workday" ? addWorkingDays(calendar, accepted, limit.n) : addDays(accepted, limit.n);
function tells(limit: TimeLimit | undefined, accepted: PlainDate): Tells {
  if (!limit) return "none";
  const due = dueOf(limit, accepted);
  if (due < asOf) return "overdue";
  return workingDaysBetween(calendar, asOf, due) <= 3 ? "near" : "onTime";
}

/** GB 32100-2015: 31 signs without I, O, S, V and Z; weights are powers of 3 modulo 31. GB 11714 checks the body of nine. */
const signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const sumOf = (text: string, weightAt: (place: number) => number, valueOf: (sign: string) => number) =>
  text.split("").reduce((sum, sign, place) => sum + valueOf(sign) * weightAt(place), 0);
const creditCheck = (text: string) => signs.charAt((31 - (sumOf(text, (place) => 3 ** place % 31, (sign) => signs.indexOf(sign)) % 31)) % 31);
const bodyCheck = (text: string) => "0123456789X".charAt((11 - (sumOf(text, (place) => [3, 7, 9, 10, 5, 8, 4, 2][place] ?? 0, (sign) => parseInt(sign, 36)) % 11)) % 11);
const isSoundCode = (code: string) => code.charAt(17) === creditCheck(code.slice(0, 17)) && code.charAt(16) === bodyCheck(code.slice(8, 16));

describe("the demo's projects", () => {
  test("are twelve, told apart, and every row says that it is an example", () => {
    expect(projects).toHaveLength(12);
    for (const value of ["key", "name", "projectCode"] as const) expect(new Set(projects.map(({ project }) => project[value])).size).toBe(12);
    expect(projects.map(({ project }) => project.example)).toEqual(projects.map(() => true));
    expect(projects.every(({ project }) => project.owner.name.endsWith("有限公司（示例）"))).toBe(true);
  });

  test("carry national codes whose month is that of the filing, for any seed", () => {
    for (const { project, states } of projects) {
      expect(project.projectCode).toMatch(/^\d{4}-140727-89-01-1\d{5}$/);
      const filing = states["investFiling"];
      const months = filing && "decided" in filing ? filing.decided.map((day) => day.slice(2, 4) + day.slice(5, 7)) : [];
      expect(months).toEqual([project.projectCode.slice(0, 4), project.projectCode.slice(0, 4)]);
    }
  });

  test("have owners whose credit codes' check digits are right and whose bodies are no real ones", () => {
    for (const { project: { owner: { creditCode } } } of projects) {
      expect(creditCode).toMatch(/^91140727EXAMPL\d{2}[0-9X][0-9A-Y]$/);
      expect(isSoundCode(creditCode)).toBe(true);
    }
  });

  test("name parks, parcels and departments of the zone, with the parcel's area", () => {
    const { zones, departments, parks, parcels, decidingOrgans } = readDemoZones();
    const known = new Set(departments.filter(({ zone }) => zone === "qixian").map(({ code }) => code));
    for (const rows of [departments, parks]) expect(new Set(rows.map(({ zone, code }) => `${zone}/${code}`)).size).toBe(rows.length);
    expect(zones.map(({ name, divisionCode, division }) => [name, divisionCode ?? division?.code])).toEqual([
      ["晋中市", "140700"], ["祁县经济开发区", "140727"], ["灵石经济技术开发区", "140729"], ["介休经济技术开发区", "140781"],
      ["平遥经济技术开发区", "140728"], ["和顺经济技术开发区", "140723"], ["太谷经济技术开发区", "140703"],
    ]);
    expect(zones.every(({ clock }) => clock === asOf)).toBe(true);
    for (const { project } of projects) {
      expect(parks.filter(({ zone }) => zone === "qixian").map(({ code }) => code)).toContain(project.park);
      if (project.parcel !== undefined) expect(parcels.find(({ code }) => code === project.parcel)).toMatchObject({ park: project.park, areaMu: project.landMu });
      if (project.started) expect(known).toContain(project.started.verifier);
    }
    expect(decidingOrgans.flatMap(({ fallback, items: own }) => [fallback, ...Object.values(own)]).filter((code) => !known.has(code))).toEqual([]);
    expect(decidingOrgans.flatMap(({ items: own }) => Object.keys(own)).filter((code) => !itemOf.has(code))).toEqual([]);
  });

  test("plan no more this year than in all, and move the planned day only forward, before it is due", () => {
    for (const { project: { totalInvestment, annualPlan, plannedProduction: { first, changes } } } of projects) {
      expect(annualPlan.investment).toBeLessThanOrEqual(totalInvestment);
      let planned = first;
      for (const { on, to } of changes) {
        expect(on <= asOf && on < planned && to > planned).toBe(true);
        planned = to;
      }
    }
    expect(projects.some(({ project }) => project.plannedProduction.changes.length > 0)).toBe(true);
  });
});

describe("the demo's progress", () => {
  test("gives every item of the catalogue a state in every project, and no other", () => {
    const codes = [...itemOf.keys()].sort();
    for (const { states } of projects) expect(Object.keys(states).sort()).toEqual(codes);
  });

  test("makes exactly 38 decisions this year, and some before, for any seed", () => {
    const decided = cells.flatMap(({ state }) => (state.state === "decided" ? [state.decided] : []));
    const within = ([first, last]: Window, from: string, to: string) => from <= first && last <= to;
    expect(decided.filter((window) => within(window, "2025-01-01", "2025-04-14"))).toHaveLength(38);
    expect(decided.filter((window) => within(window, "2024-01-01", "2024-12-31"))).toHaveLength(15);
    expect(decided).toHaveLength(53);
  });

  test("has two started projects and four ready by the bars, of which three at the quarter's end", () => {
    const keysOf = (of: readonly DemoProgress[]) => of.map(({ project }) => project.key);
    const ready = projects.filter((project) => readyBy(project, asOf));
    const started = projects.filter(({ project }) => project.started !== undefined);
    expect(keysOf(started)).toEqual(["qx01", "qx04"]);
    expect(keysOf(ready)).toEqual(keysOf(projects.filter(({ track }) => track === "ready" || track === "started")));
    expect(ready).toHaveLength(4);
    expect(projects.filter((project) => readyBy(project, plainDate("2025-03-31")))).toHaveLength(3);
    for (const project of started) expect(readyBy(project, plainDate(project.project.started?.on ?? "2000-01-01"))).toBe(true);
    expect(started.every(({ track }) => track === "started")).toBe(true);
  });

  test("has windows in order that begin and end on working days, within a year, a quarter and the demo's today", () => {
    expect(atFault(({ state }) => windowsOf(state).some(([first, last]) =>
      first > last || last > asOf || first.slice(0, 4) !== last.slice(0, 4) || (first <= "2025-03-31" && last > "2025-03-31")))).toEqual([]);
    expect(atFault(({ state }) => windowsOf(state).some((window) => !windowOf(window).every((day) => isWorkingDay(calendar, day))))).toEqual([]);
    expect(atFault(({ state }) => stepsOf(state).some(([first], place, all) => place > 0 && first < (all[place - 1]?.[1] ?? "")))).toEqual([]);
  });

  test("settles the prerequisites of whatever is applied for no later than the application", () => {
    const late = cells.flatMap(({ project: { states }, item, state, at }) => {
      const applied = stepsOf(state)[0]?.[0];
      return applied === undefined ? [] : item.prerequisites.filter((code) => {
        const settled = states[code] ? settledBy(states[code]) : null;
        return settled === null || settled > applied;
      }).map((code) => `${at} → ${code}`);
    });
    expect(late).toEqual([]);
  });

  test("replaces an item only in ways that the catalogue knows", () => {
    expect(atFault(({ item, state }) => state.state === "replaced" && !item.replaceableBy.some(({ way }) => way === state.way))).toEqual([]);
  });

  test("accepts within the five working days of 行政许可法 §32 and decides within the legal limit", () => {
    expect(atFault(({ state }) => {
      const submitted = "submitted" in state ? state.submitted[0] : undefined;
      if (submitted === undefined) return false;
      const accepted = "accepted" in state ? plainDate(state.accepted[1]) : asOf;
      return workingDaysBetween(calendar, plainDate(submitted), accepted) > 5;
    })).toEqual([]);
    // Limits in calendar days are those of 建筑法 §8 and 环境影响评价法 §22, which run from receipt.
    expect(atFault(({ item: { statutoryLimit: limit }, state }) => {
      const from = state.state === "decided" ? (limit?.unit === "calendarDay" ? stepsOf(state)[0] : state.accepted)?.[0] : undefined;
      return limit !== undefined && from !== undefined && state.state === "decided" && plainDate(state.decided[1]) > dueOf(limit, plainDate(from));
    })).toEqual([]);
  });

  test("shows every lamp on the demo's today, by either clock and for any seed", () => {
    const inHand = cells.flatMap(({ item, state, at }) => (state.state === "accepted" ? [{ item, state, at }] : []));
    for (const { item, state, at } of inHand) {
      for (const accepted of windowOf(state.accepted)) {
        const promised = item.promisedLimit ?? item.statutoryLimit;
        expect({ at, statutory: tells(item.statutoryLimit, accepted), promised: tells(promised, accepted) }).toEqual({ at, ...state.tells });
      }
    }
    for (const clock of ["statutory", "promised"] as const) {
      expect(new Set(inHand.map(({ state }) => state.tells[clock]))).toEqual(new Set(["overdue", "near", "onTime", "none"]));
    }
    expect(new Set(cells.map(({ state }) => state.state)).size).toBe(6);
  });

  test("any choice of working days inside the windows keeps each case in order", () => {
    const cases = cells.filter(({ state }) => stepsOf(state).length > 1);
    fc.assert(fc.property(fc.constantFrom(...cases), fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), ({ state }, seeds) => {
      const chosen = stepsOf(state).map((window, step) => {
        const days = explainDays(calendar, ...windowOf(window)).filter(({ working }) => working);
        return days[(seeds[step] ?? 0) % days.length]?.day ?? "";
      });
      expect(chosen).toEqual([...chosen].sort());
      expect(chosen).not.toContain("");
    }));
  });
});

describe("the city's enterprises", () => {
  const { zones } = readEnterprises();
  const made = Object.entries(zones).map(([zone, file]) => ({ zone, file, enterprises: enterprisesOf(file) }));

  test("carry codes of their division that no real enterprise has, each once, with right check digits", () => {
    for (const { file, enterprises } of made) {
      for (const { row: { creditCode } } of enterprises) {
        expect(creditCode).toMatch(new RegExp(`^91${file.division}EXAMPL[0-9A-HJ-NPQRTUWXY]\\d[0-9X][0-9A-Y]$`));
        expect(isSoundCode(creditCode)).toBe(true);
      }
      expect(new Set(enterprises.map(({ row }) => row.creditCode)).size).toBe(enterprises.length);
      expect(new Set(enterprises.map(({ row }) => row.name)).size).toBe(enterprises.length);
      expect(file.made.filter(({ count, sized }) => sized > count)).toEqual([]);
    }
    expect(made.find(({ zone }) => zone === "lingshi")?.enterprises.length).toBeGreaterThanOrEqual(100);
  });

  test("are examples, and say so in their names unless the article names them", () => {
    for (const { file, enterprises } of made) {
      const named = new Set(file.named.map(({ name }) => name));
      expect(enterprises.filter(({ row }) => row.example !== true)).toEqual([]);
      expect(enterprises.filter(({ row: { name } }) => !name.endsWith("有限公司（示例）") && !named.has(name))).toEqual([]);
    }
  });
});

describe("the city's contact with enterprises", () => {
  const words = readContact();
  const count = 108;

  test("visits exactly 88 enterprises this year, some twice, on working days, for any seed", () => {
    fc.assert(fc.property(fc.integer(), (seed) => {
      const visits = plannedVisits(count, words, { calendar, random: seeded(seed) });
      const thisYear = visits.filter(({ on }) => on >= "2025");
      expect(new Set(thisYear.map(({ enterprise }) => enterprise)).size).toBe(88);
      expect(thisYear.length).toBe(102);
      expect(visits.every(({ on }) => isWorkingDay(calendar, on) && on <= asOf)).toBe(true);
      const early = visits.filter(({ on }) => on < "2025").map(({ enterprise }) => enterprise);
      expect(thisYear.filter(({ enterprise }) => early.includes(enterprise))).toEqual([]);
    }), { numRuns: 30 });
  });

  test("takes problems only along courses that the rules allow, whenever they were raised", () => {
    const courses = Array.from({ length: 60 }, (_, number) => courseOf(number, 60));
    expect(new Set(courses).size).toBeGreaterThanOrEqual(10);
    for (const course of new Set(courses)) {
      for (const on of ["2025-01-24", "2025-02-05", "2025-03-14"]) {
        const steps = problemSteps(course, { on: plainDate(on), departmentId: "department", calendar, words });
        expect(mayStand(steps, { raisedOn: on, today: asOf }), `${course} ${on}`).toEqual({ allowed: true });
      }
    }
  });
});

describe("the city's rounds", () => {
  test("come to 99.24亿元 and fifty projects on 2025-02-11, each once", () => {
    const round = readRounds().find(({ heldOn }) => heldOn === "2025-02-11");
    const entries = round?.entries ?? [];
    expect(entries).toHaveLength(50);
    expect(new Set(entries.map(({ zone, name, project }) => `${zone}/${name ?? project ?? ""}`)).size).toBe(50);
    expect(entries.reduce((sum, { investment }) => sum + investment, 0)).toBe(992_400);
    expect(entries.every(({ name, project, owner }) => (name === undefined) === (project !== undefined) && (owner === undefined) === (name === undefined))).toBe(true);
    expect(entries.filter(({ name }) => name?.endsWith("（示例）") === false)).toEqual([]);
  });

  test("give a project no later stage than its track has left to reach, and not before the round", () => {
    for (const { heldOn, entries } of readRounds()) for (const { track, later, verifiedOn } of entries) {
      if (later?.started !== undefined) expect(track).toBe("signed");
      if (later?.producing !== undefined) expect(track).toBe("started");
      for (const day of [later?.started, later?.producing, verifiedOn]) if (day !== undefined) expect(day >= heldOn && day <= asOf).toBe(true);
    }
  });
});

describe("Qixian's services", () => {
  const { enquiries, seminars, agentServices } = readServices();
  test("are 21 to 29 enquiries, two seminars and 23 services to all twelve projects, by known items and not before the project was signed", () => {
    const signedOn = new Map(projects.map(({ project }) => [project.key, project.signedOn]));
    expect(enquiries.length).toBeGreaterThan(20);
    expect(enquiries.length).toBeLessThan(30);
    expect(seminars).toHaveLength(2);
    expect(agentServices).toHaveLength(23);
    expect(new Set(agentServices.map(({ project }) => project)).size).toBe(12);
    const asked = enquiries.flatMap(({ project, items = [""], on }) => (project === undefined ? [] : items.map((item) => ({ project, item, on }))));
    expect([...asked, ...agentServices].filter(({ project, item, on }) => !itemOf.has(item) || !((signedOn.get(project) ?? "9999") <= on))).toEqual([]);
  });
});
