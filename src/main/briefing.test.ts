import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BriefingTemplate } from "../capabilities/briefings/contract/briefing-template.ts";
import { writeBrief } from "../capabilities/briefings/rules/brief-document.ts";
import { questionsOf } from "../capabilities/briefings/rules/brief-questions.ts";
import { figureKey, type EvaluatedFigure } from "../capabilities/briefings/rules/brief-value.ts";
import { placesIn } from "../capabilities/briefings/rules/clause-words.ts";
import type { ZoneTally } from "../kernel/figure.ts";
import { readPeriod } from "../kernel/period.ts";
import { plainDate } from "../kernel/plain-date.ts";
import { readShippedCatalogue } from "./catalogue.ts";
import { allFigures } from "./mounts.ts";

const catalogue = await readShippedCatalogue();
const template: BriefingTemplate = catalogue.briefing;
const figures = new Map(allFigures(catalogue).map((figure) => [figure.id, figure]));
const definition = (id: string) => {
  const found = figures.get(id);
  if (!found) throw new Error(`${id} is no figure of the product`);
  return found;
};
const sentences = template.sections.flatMap((section) => section.sentences);
const clauses = sentences.flatMap((sentence) => ("clauses" in sentence ? sentence.clauses.map((clause) => ({ over: sentence.over, clause })) : []));
const indicators = sentences.flatMap((sentence) => ("indicator" in sentence ? [sentence] : []));
const told = new Set([
  ...clauses.flatMap(({ clause }) => placesIn(clause).map(({ figure }) => figure)),
  ...indicators.flatMap(({ indicator, growth }) => [`indicators.${indicator}`, ...(growth === undefined ? [] : [`indicators.${indicator}Growth`])]),
]);
const leftOut = template.leftOut.flatMap((one) => one.figures);

describe("the shipped briefing", () => {
  test("tells every figure of the product, or says why not", () => {
    expect([...told, ...leftOut].filter((id) => !figures.has(id))).toEqual([]);
    expect([...figures.keys()].filter((id) => !told.has(id) && !leftOut.includes(id))).toEqual([]);
    expect(leftOut.filter((id) => told.has(id))).toEqual([]);
  });

  test("tells only figures that a zone has a value of", () => {
    expect([...told, ...template.ledgers.flatMap(({ evidence }) => evidence)].filter((id) => !definition(id).cuts.includes("zone"))).toEqual([]);
  });

  test("asks flows over the period and stocks on the day; only decided items are a flow of the year by their own definition", () => {
    const asked = (over: "period" | "asOf") => clauses.filter((one) => one.over === over).flatMap(({ clause }) => placesIn(clause).map(({ figure }) => definition(figure)));
    expect(asked("period").filter(({ nature }) => nature === "stock").map(({ id }) => id)).toEqual([]);
    expect(asked("asOf").filter(({ nature }) => nature === "flow").map(({ id }) => id)).toEqual(["approvals.decidedItems"]);
  });

  test("takes both numbers of shares alone, and every share with both", () => {
    for (const { clause } of clauses) {
      const places = placesIn(clause);
      const shares = places.filter(({ part, figure }) => part === "value" && definition(figure).reducer === "ratio").map(({ figure }) => figure);
      expect([clause, places.filter(({ part }) => part !== "value").map(({ figure }) => figure).toSorted()]).toEqual([clause, shares.flatMap((id) => [id, id])]);
    }
  });

  /** Names end in 数, 次数 or 家数 where they stand alone; beside a number that is left out. */
  const words = (id: string): readonly string[] => [definition(id).name, ...definition(id).aliases].flatMap((name) => [name, name.replace(/(家数|次数|件次|数)$/, ""), name.replace(/占比$/, "")]);
  const hasWord = (text: string, id: string) => words(id).some((word) => word !== "" && text.includes(word));

  test("names each figure beside its number by its name or a word of reports, so that the text can be read back", () => {
    for (const { clause } of clauses) for (const { figure, part } of placesIn(clause)) if (part === "value") expect([clause, hasWord(clause, figure)]).toEqual([clause, true]);
    for (const { indicator, level, growth } of indicators) {
      expect([level, hasWord(level, `indicators.${indicator}`)]).toEqual([level, true]);
      if (growth !== undefined) expect([growth, hasWord(growth, `indicators.${indicator}`)]).toEqual([growth, true]);
    }
  });
});

describe("whatever the ledgers hold", () => {
  const reading = readPeriod("2025-Q1");
  if (!reading.allowed) throw new Error("no period");
  const time = { period: reading.period, asOf: plainDate("2025-04-14") };
  const questions = questionsOf(template, time, (id) => definition(id).nature);
  const zone = { zoneId: "zone", code: "zone", name: "Zone", reach: new Set(["zone"]) };

  /** Nothing, zero, a value, or a statement without one. */
  const tally = fc.record({ records: fc.integer({ min: 0, max: 3 }), number: fc.integer({ min: 0, max: 500 }), isNull: fc.boolean() });
  function evaluated(id: string, { records, number, isNull }: { readonly records: number; readonly number: number; readonly isNull: boolean }): EvaluatedFigure {
    const head = definition(id);
    if (records === 0) return { head, tallies: [] };
    const value = head.kind === "date" ? "2025-02-11" : number;
    const tallies: readonly ZoneTally[] = [{ zoneId: "zone", records, value: isNull ? null : value, numerator: 0, denominator: isNull ? 0 : number, period: reading.allowed ? reading.period : time.period }];
    return { head, tallies };
  }

  test("each figure is told with its value or listed as missing", () => {
    fc.assert(fc.property(fc.array(tally, { minLength: questions.length, maxLength: questions.length }), (tallies) => {
      const made = new Map(questions.map(([id, over], at) => [figureKey(id, over), evaluated(id, tallies[at] ?? { records: 0, number: 0, isNull: true })]));
      const brief = writeBrief({ template, figures: made, time, whole: zone, below: [], kind: "developmentZone", clockDay: null, example: false });
      const spans = brief.sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.spans));
      const inText = new Set(spans.flatMap(({ figure }) => (figure?.part === "value" ? [figure.definition] : [])));
      const missing = new Set(brief.missing.map((one) => one.definition));
      for (const id of told) expect([id, inText.has(id) || missing.has(id)]).toEqual([id, true]);
      for (const { text, figure } of spans) if (figure) expect(text).not.toMatch(/null|NaN|undefined|e\+/);
    }), { numRuns: 60 });
  });
});
