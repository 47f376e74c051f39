import { lampsOf } from "../src/capabilities/approvals/rules/project-lamp.ts";
import type { LampFacts } from "../src/capabilities/approvals/rules/lamp-measure.ts";
import { lampDay, lampOf } from "../src/capabilities/approvals/rules/lamp.ts";
import type { CaseState } from "../src/capabilities/approvals/contract/fact.ts";
import { addDays, plainDate } from "../src/kernel/plain-date.ts";
import { readShippedCatalogue } from "../src/main/catalogue.ts";
import { seeded } from "../src/main/demo/seed.ts";
import { print, timeInTurns } from "./bench-database.ts";

/** All lamps of 100,000 cases and of their 4,000 projects by Yinchuan's rules, against comparing 100,000 texts with a day. */
const [cases, projects, runs] = [100_000, 4_000, 15];
const { calendar, lampRules } = await readShippedCatalogue();
const random = seeded(3);
const today = plainDate("2025-04-14");
const states = ["accepted", "submitted", "decided", "notBegun", "accepted"] as const satisfies readonly CaseState[];
const rows = Array.from({ length: cases }, () => ({ state: states[Math.floor(random() * states.length)] ?? "accepted", due: addDays(today, Math.floor(random() * 60) - 30) }));
const rules = lampRules.sets.find(({ code }) => code === "yinchuan2025")?.rules ?? [];
const facts = Array.from({ length: projects }, (): LampFacts => ({
  plannedStart: addDays(today, Math.floor(random() * 300) - 200), firstPlannedStart: null, startedOn: random() < 0.5 ? addDays(today, -Math.floor(random() * 90)) : null, enteredOn: null,
  annualPlanFen: 1_200_000, months: [1, 2, 3].map((month) => ({ month: `2025-0${String(month)}`, plannedFen: null, completedFen: Math.floor(random() * 150_000) })), near: 1, overdue: 0, cases: 25,
}));

const ofCases = (): number => {
  const at = lampDay(lampRules, calendar, today);
  return rows.filter(({ state, due }) => lampOf(state, due, at) === "overdue").length;
};
const ofProjects = (): number => facts.filter((one) => lampsOf(rules, "project", one, [], today).some(({ lamp }) => lamp === "red")).length;
const bare = (): number => rows.filter(({ due }) => due < today).length;

const found = { cases: ofCases(), projects: ofProjects() };
const ms = await timeInTurns(runs, { cases: () => Promise.resolve(ofCases()), projects: () => Promise.resolve(ofProjects()), bare: () => Promise.resolve(bare()) });
const [lamps, all, least] = [ms["cases"] ?? 0, ms["projects"] ?? 0, ms["bare"] ?? 1];
print(`lamps of ${String(cases)} cases: ${lamps.toFixed(1)} ms (${String(found.cases)} overdue), comparing their days alone ${least.toFixed(1)} ms, ratio ${(lamps / least).toFixed(1)}`);
print(`three lamps each of ${String(projects)} projects with clause and inputs: ${all.toFixed(1)} ms (${String(found.projects)} with a red one)`);
