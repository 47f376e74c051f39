import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, plainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import { addWorkingDays } from "../../../kernel/working-days.ts";
import { certain } from "../../../engines/simulation/distribution.ts";
import { readShippedCatalogue } from "../../../main/catalogue.ts";
import { seeded } from "../../../main/demo/seed.ts";
import { SiteCondition } from "../../projects/contract/fact.ts";
import { forecastStatement } from "../messages/forecast.ts";
import { backtestMonth, backtestTotal, readyDay, type PastProject } from "./backtest.ts";
import type { StandingFact } from "./case-progress.ts";
import { conditionsBy, finishedBy, type CaseSpan } from "./finished-cases.ts";
import { countSummary, forecastProject, nextQuarterEnd } from "./forecast.ts";
import { forecastNetwork, type ForecastGround } from "./forecast-network.ts";
import { projectOn, type DatedProject } from "./forecast-project.ts";
import { itemsByCode } from "./item.ts";
import { learnedDurations } from "./learned-durations.ts";
import { barringItems } from "./readiness.ts";

const { calendar, items: catalogue, forecast: terms } = await readShippedCatalogue();
const items = itemsByCode(catalogue);
const barring = barringItems(catalogue.items);
const listed = ["investFiling", "designSchemeReview", "eiaForm", "projectPlanningPermit", "landPlanningPermit", "constructionPermit"];

type Random = () => number;
const between = (random: Random, least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
/** Mostly short, now and then long, as offices are. */
const skewed = (random: Random, usual: number): number => Math.max(1, Math.round(usual * (0.5 + random()) * (random() < 0.15 ? 2.5 : 1)));
const usualDays: Readonly<Record<string, number>> = { investFiling: 1, designSchemeReview: 9, eiaForm: 14, projectPlanningPermit: 8, landPlanningPermit: 4, constructionPermit: 3 };

/** A project from its filing to its permit, as it went. */
function history(id: string, begun: PlainDate, random: Random): DatedProject & { readonly spans: CaseSpan[] } {
  const ends = new Map<string, PlainDate>();
  const after = (day: PlainDate, days: number) => addWorkingDays(calendar, day, days);
  const conditions = SiteCondition.enum.map((condition) => ({ condition, on: after(begun, between(random, 10, 70)) }));
  const cases = listed.map((item) => {
    const awaited = (items.get(item)?.prerequisites ?? []).flatMap((one) => ends.get(one) ?? []);
    const days = item === "constructionPermit" ? [...awaited, ...conditions.map(({ on }) => on)] : awaited;
    const possible = days.reduce((most, day) => (day > most ? day : most), begun);
    const submitted = item === "investFiling" ? begun : after(possible, between(random, 0, 15));
    const accepted = item === "investFiling" ? submitted : after(submitted, between(random, 0, 4));
    const decided = after(accepted, skewed(random, usualDays[item] ?? 5));
    ends.set(item, decided);
    const steps: StandingFact[] = [{ kind: "submitted", occurredOn: submitted }, { kind: "accepted", occurredOn: accepted }, { kind: "decided", occurredOn: decided }];
    return { item, departmentId: null, steps };
  });
  const spans = [
    ...cases.map(({ item, steps }) => ({ projectId: id, item, departmentId: null, submittedOn: steps[0]?.occurredOn ?? null, acceptedOn: steps[1]?.occurredOn ?? null, decidedOn: steps[2]?.occurredOn ?? null, finishedOn: steps[2]?.occurredOn ?? null })),
    ...conditions.map(({ condition, on }) => ({ projectId: id, item: condition, departmentId: null, submittedOn: null, acceptedOn: null, decidedOn: null, finishedOn: on })),
  ];
  return { id, conditions, cases, spans };
}

const groundOn = (asOf: PlainDate, spans: readonly CaseSpan[]): ForecastGround => ({
  asOf, calendar, items, barring, learned: learnedDurations({ cases: finishedBy(asOf, spans, items), conditions: conditionsBy(asOf, spans) }, items, terms, calendar),
});
const asOf = plainDate("2024-09-30");
const run = { seed: 1, samples: 400, gainSamples: 100 };
const world = (seed: number, count: number, first = plainDate("2023-03-01"), days = 600) => {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, place) => history(`p${String(place)}`, addDays(first, between(random, 0, days)), random));
};

describe("on simulated histories", () => {
  const projects = world(11, 400, plainDate("2023-01-10"), 620);
  const spans = projects.flatMap((project) => project.spans);
  const today = plainDate("2025-09-30");
  const present = groundOn(today, []);
  const months = ["2024-03-31", "2024-04-30", "2024-05-31", "2024-06-30", "2024-07-31", "2024-08-31", "2024-09-30", "2024-10-31"].map(plainDate).map((day) => {
    const ground = groundOn(day, spans);
    const begun = projects.filter(({ cases }) => (cases[0]?.steps[0]?.occurredOn ?? "9999") <= day);
    return backtestMonth(begun.map((project): PastProject => ({
      then: projectOn(project, false, day, ground), plannedOn: null,
      readyOn: readyDay(projectOn(project, false, today, present), null, barring),
    })), ground, terms, today);
  });
  const total = backtestTotal(months, today);

  test("four in five projects are ready by their P80, and the chances are better than the plan by promised limits", () => {
    expect(total.checked).toBeGreaterThan(300);
    expect(total.covered / total.checked).toBeGreaterThan(0.75);
    expect(total.covered / total.checked).toBeLessThan(0.85);
    expect(total.scored).toBe(total.open);
    expect(total.brier ?? 1).toBeLessThan((total.planBrier ?? 0) * 0.7);
  });
  test("what cannot be checked yet is left out", () => {
    const [first] = projects;
    if (!first) throw new Error("no project");
    const ground = groundOn(plainDate("2025-09-01"), spans);
    const waiting = { ...first, cases: first.cases.map((one) => ({ ...one, steps: one.item === "constructionPermit" ? [] : one.steps })) };
    expect(backtestMonth([{ then: projectOn(waiting, false, ground.asOf, ground), plannedOn: null, readyOn: null }], ground, terms, ground.asOf))
      .toMatchObject({ open: 1, checked: 0, scored: 0, brier: null, planBrier: null });
  });
});

describe("a project's forecast", () => {
  const [one] = world(3, 1, plainDate("2024-08-20"), 0);
  const learnedFrom = world(5, 60).flatMap(({ spans }) => spans);
  const ground = groundOn(asOf, learnedFrom);
  const by = plainDate("2024-12-31");
  const of = (project: DatedProject) => forecastProject(projectOn(project, false, asOf, ground), ground, run, by, new Uint16Array(run.samples)).row;

  test("tells when it is ready, what is missing and where a day saved is worth most", () => {
    if (!one) throw new Error("no project");
    const row = of(one);
    expect(row.ready).toBe(false);
    expect(row.items).toContain("constructionPermit");
    expect(row.p50 !== null && row.p80 !== null && asOf < row.p50 && row.p50 <= row.p80).toBe(true);
    expect(row.gain?.days).toBeGreaterThan(1);
    expect(of(one)).toEqual(row);
  });

  test("never becomes later, in likelihood or by its days, when an open item or condition is finished today", () => {
    const made = world(21, 30, plainDate("2024-06-01"), 110);
    fc.assert(fc.property(fc.constantFrom(...made), fc.constantFrom(...listed, ...SiteCondition.enum), (project, piece) => {
      const before = of(project);
      if (!before.items.includes(piece) && !before.conditions.some((condition) => condition === piece)) return;
      const finished = {
        ...project,
        conditions: [...project.conditions.filter(({ condition }) => condition !== piece), ...SiteCondition.enum.filter((condition) => condition === piece).map((condition) => ({ condition, on: asOf }))],
        cases: project.cases.map((own) => (own.item === piece ? { ...own, steps: [{ kind: "replaced" as const, occurredOn: asOf }] } : own)),
      };
      const later = of(finished);
      if (later.ready) return;
      expect(later.chance).toBeGreaterThanOrEqual(before.chance);
      expect((later.p80 ?? "") <= (before.p80 ?? "")).toBe(true);
    }), { numRuns: 60 });
  });

  test("rests on the limits alone where nothing has been finished, and waits for prerequisites and site conditions", () => {
    const bare = groundOn(asOf, []);
    expect(bare.learned.finished).toBe(0);
    expect(bare.learned.fromAcceptance("constructionPermit", null).length).toBeLessThan(12);
    const network = forecastNetwork(projectOn({ id: "p", conditions: [], cases: listed.map((item) => ({ item, departmentId: null, steps: [] })) }, false, asOf, bare), bare);
    const permit = network.activities.find(({ key }) => key === "constructionPermit");
    expect(permit?.after.toSorted()).toEqual(["landPlanningPermit", "projectPlanningPermit", ...SiteCondition.enum].toSorted());
    expect(network.activities.some(({ key }) => key === "designSchemeReview")).toBe(true);
  });

  test("counts what has passed: what has been in hand for longer is sooner over, and what is overdue has its own remainder", () => {
    const inHand = (acceptedOn: PlainDate) => {
      const project: DatedProject = { id: "p", conditions: SiteCondition.enum.map((condition) => ({ condition, on: "2024-01-10" })), cases: [{ item: "constructionPermit", departmentId: null, steps: [{ kind: "submitted", occurredOn: acceptedOn }, { kind: "accepted", occurredOn: acceptedOn }] }] };
      const overdue = { ...ground, learned: { ...ground.learned, overdue: certain(7) } };
      return forecastNetwork(projectOn(project, false, asOf, overdue), overdue).activities[0]?.durations ?? new Uint16Array();
    };
    expect(Math.max(...inHand(addDays(asOf, -3)))).toBeLessThan(Math.max(...inHand(asOf)));
    expect(new Set(inHand(plainDate("2023-09-30")))).toEqual(new Set([7]));
  });
});

test("the count's middle and range are quantiles of the samples, and its shares come to one", () => {
  const counts = Uint16Array.from([...Array.from({ length: 15 }, () => 3), ...Array.from({ length: 70 }, () => 5), ...Array.from({ length: 15 }, () => 8)]);
  const summary = countSummary(counts, 12);
  expect(summary).toMatchObject({ likely: 5, low: 3, high: 8 });
  expect(summary.counts).toHaveLength(13);
  expect(summary.counts.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
});

test.each([["2025-04-14", "2025-06-30"], ["2025-03-31", "2025-06-30"], ["2025-12-31", "2026-03-31"], ["2025-10-01", "2025-12-31"], ["2025-02-28", "2025-03-31"]])("after %s the next end of a quarter is %s", (day, end) => {
  expect(nextQuarterEnd(plainDate(day))).toBe(end);
});

test.each([
  ["2025-03-31", 2025, "预计一季度末具备开工条件的项目 4/12 个（80% 区间 3–5）"],
  ["2026-06-30", 2025, "预计2026年二季度末具备开工条件的项目 4/12 个（80% 区间 3–5）"],
  ["2025-05-10", 2025, "预计2025年5月10日具备开工条件的项目 4/12 个（80% 区间 3–5）"],
])("by %s the statement reads as a report does", (by, year, statement) => {
  expect(forecastStatement({ by: plainDate(by), year, total: 12, likely: 4, low: 3, high: 5 })).toBe(statement);
});
