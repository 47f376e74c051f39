import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mayStand } from "../../capabilities/approvals/rules/case-state.ts";
import { daysOf } from "../../capabilities/approvals/rules/case-days.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../catalogue.ts";
import { demoCases } from "./demo-cases.ts";
import { readDemo } from "./demo-files.ts";
import { seeded } from "./seed.ts";

const { calendar, items: { items } } = await readShippedCatalogue();
const itemOf = new Map(items.map((item) => [item.code, item]));
const demo = readDemo();
const asOf = plainDate(demo.asOf);
const casesOf = (seed: number) => demoCases(demo.projects, items, { calendar, random: seeded(seed), asOf });

describe("the demo's cases", () => {
  test("are the same for the same seed", () => {
    expect(casesOf(7)).toEqual(casesOf(7));
  });
  test("stand by the product's own rules, with 38 decided this year, whatever the seed", () => {
    fc.assert(fc.property(fc.integer(), (seed) => {
      const cases = casesOf(seed);
      for (const { item, facts } of cases) {
        const found = itemOf.get(item);
        if (!found) throw new Error(`not in the catalogue: ${item}`);
        expect(mayStand(facts, { item: found, calendar, today: asOf }), `${item} ${JSON.stringify(facts)}`).toEqual({ allowed: true });
      }
      const decided = cases.flatMap(({ item, facts }) => {
        const found = itemOf.get(item);
        return found ? [daysOf(facts, found, calendar).decidedOn] : [];
      });
      expect(decided.filter((day) => day !== null && day >= "2025-01-01" && day <= asOf)).toHaveLength(38);
    }), { numRuns: 30 });
  });
  test("are never recorded before they happened, nor after the demo's day", () => {
    for (const { facts } of casesOf(2025)) for (const fact of facts) {
      expect(fact.recordedOn >= fact.occurredOn && fact.recordedOn <= asOf).toBe(true);
    }
  });
});
