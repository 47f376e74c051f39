import { describe, expect, test } from "vitest";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Period } from "../../../kernel/period.ts";
import { readPeriod } from "../../../kernel/period.ts";
import { questionsOf } from "./brief-questions.ts";
import { readBriefingTemplate } from "./briefing-template.ts";

const sound = {
  edition: 1, validFrom: "2025-01-01",
  ledgers: [{ code: "visits", topic: "走访", evidence: ["visits.count", "projects.count"] }],
  sections: [{
    title: "走访",
    sentences: [
      { over: "period", ledger: "visits", clauses: ["走访企业{visits.visitedEnterprises}"] },
      { over: "asOf", clauses: ["在办问题{problems.inHand}"] },
      { indicator: "industrialValueAdded", level: "规上工业增加值完成", growth: "规上工业增加值" },
    ],
  }],
  leftOut: [],
};
const [section] = sound.sections;

describe("a template is refused, with its place,", () => {
  test.each([
    ["where it has no shape", { ...sound, sections: [] }, "malformedCatalogue", /sections/],
    ["where two ledgers have one code", { ...sound, ledgers: [...sound.ledgers, ...sound.ledgers] }, "duplicateCode", /^visits$/],
    ["where a sentence names a ledger that is none", { ...sound, ledgers: [] }, "unknownLedger", /^visits$/],
    ["where a clause cannot be read", { ...sound, sections: [{ ...section, sentences: [{ over: "asOf", clauses: ["在办问题{problems}"] }] }] }, "clauseNotUnderstood", /在办问题/],
  ])("%s", (_name, file, code, place) => {
    expect(readBriefingTemplate(file)).toMatchObject({ allowed: false, faults: [{ code, at: expect.stringMatching(place) as string }] });
  });
});

function period(text: string): Period {
  const reading = readPeriod(text);
  if (!reading.allowed) throw new Error(text);
  return reading.period;
}

describe("the questions of a briefing", () => {
  const asked = (text: string, asOf: string) => {
    const reading = readBriefingTemplate(sound);
    return reading.allowed ? questionsOf(reading.catalogue, { period: period(text), asOf: plainDate(asOf) }, (id) => (id === "projects.count" ? "stock" : "flow")).map(([id, over]) => `${over} ${id}`) : [];
  };
  test("each figure is asked over its time, an indicator for the newest and over the months of the period, a ledger over all time", () => {
    expect(asked("2025-02", "2025-04-14")).toEqual([
      "period visits.visitedEnterprises", "asOf problems.inHand", "asOf indicators.industrialValueAdded", "cumulated indicators.industrialValueAdded",
      "asOf indicators.industrialValueAddedGrowth", "cumulated indicators.industrialValueAddedGrowth", "ever visits.count", "asOf projects.count",
    ]);
  });
  test("a flow is asked up to the day too, where days of the same year follow the period", () => {
    expect(asked("2025-Q1", "2025-04-14")).toContain("asOf visits.visitedEnterprises");
    expect(asked("2025-Q1", "2025-03-31")).not.toContain("asOf visits.visitedEnterprises");
  });
});
