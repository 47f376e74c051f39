import { expect, test } from "vitest";
import { stepsOfPaper } from "./void-paper.ts";

const step = (kind: string, part: { readonly documentNumber?: string; readonly sourceRef?: string } = {}) => ({ kind, documentNumber: null, sourceRef: null, ...part });
const mine = { sourceRef: "收1号" };

test.each([
  ["nothing of the paper", [step("submitted")], 0, false],
  ["a preparation and an application of the paper", [step("preparing", mine), step("submitted", mine)], 2, false],
  ["an application of another paper after the preparation", [step("preparing", mine), step("submitted", { sourceRef: "收2号" })], 1, true],
  ["an acceptance after the application", [step("submitted", mine), step("accepted")], 1, true],
  ["steps before the paper's alone", [step("submitted"), step("refused"), step("submitted", mine)], 1, false],
  ["an acceptance that names the paper as its source, which is no step of it", [step("accepted", mine)], 0, false],
  ["a correction that was asked by the paper's number", [step("submitted"), step("correctionAsked", { documentNumber: "收1号" })], 1, false],
  ["the correction that was asked, and made", [step("correctionAsked", { documentNumber: "收1号" }), step("corrected")], 1, true],
] as const)("of a case with %s", (_, facts, own, later) => {
  const found = stepsOfPaper(facts, "收1号");
  expect([found.own.length, found.later]).toEqual([own, later]);
});
