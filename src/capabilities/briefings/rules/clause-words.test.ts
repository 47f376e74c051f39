import { expect, test } from "vitest";
import { clausePieces, placesIn } from "./clause-words.ts";

test("a clause is words and figures in their order", () => {
  expect(clausePieces("其中领导带队走访{visits.leaderVisits}")).toEqual([{ words: "其中领导带队走访" }, { figure: "visits.leaderVisits", part: "value" }]);
});

test("of a share a clause may take both numbers, counted in their own unit", () => {
  expect(placesIn("{a.rate:denominator:个}项目中{a.rate:numerator:个}已开工，开工率{a.rate}")).toEqual([
    { figure: "a.rate", part: "denominator", unit: "个" }, { figure: "a.rate", part: "numerator", unit: "个" }, { figure: "a.rate", part: "value" },
  ]);
});

test.each([
  ["without a figure", "走访企业"],
  ["with a brace that is left open", "走访企业{visits.count"],
  ["with a part that no figure has", "走访{visits.count:half:次}"],
  ["with a part without its unit", "走访{visits.count:numerator}"],
  ["with what is no figure's id", "走访{visits}企业{visits.count}"],
])("a clause %s is no clause", (_name, clause) => {
  expect(clausePieces(clause)).toBeUndefined();
});
