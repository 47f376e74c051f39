import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { articlePath, articleTest } from "../src/testing/article.ts";
import { guatu, newDataDir, removeDataDir } from "../src/testing/product.ts";

// 承诺：「文中祁县的手续和项目数字，都能由台账算出，并列出所依据的记录」。
interface Claim {
  readonly text: string;
  readonly value?: number;
  readonly measure?: string;
  readonly subject?: string;
  readonly start: number;
  readonly end: number;
}

/** What the text says of Qixian's permits and projects, by the measure that its annotation names. */
const figureOf = new Map([
  ["重点项目数", "projects.keyProjects"],
  ["已办结事项数", "approvals.decidedItems"],
  ["已开工项目数", "approvals.startedProjects"],
]);

let dataDir = "";
beforeAll(async () => { dataDir = await newDataDir(); });
afterAll(() => removeDataDir(dataDir));

articleTest("each claim on Qixian's projects and permits is the value of a figure with as many records", async () => {
  const article = readFileSync(articlePath ?? "", "utf8");
  const lines = readFileSync(path.join(path.dirname(articlePath ?? ""), "figures.jsonl"), "utf8").trim().split("\n");
  const claims = lines.map((line) => JSON.parse(line) as Claim).filter(({ subject, measure }) => (subject ?? "").startsWith("祁县") && figureOf.has(measure ?? ""));
  expect(new Set(claims.map(({ measure }) => measure))).toEqual(new Set(figureOf.keys()));
  for (const { text, value, measure, start, end } of claims) {
    expect(article.slice(start, end)).toBe(text);
    const { stdout } = await guatu(dataDir, "figure", figureOf.get(measure ?? "") ?? "", "--zone", "qixian", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ value, total: value });
  }
});

articleTest("the share of projects said to be ready cannot be of twelve, so the ledger says n of 12", async () => {
  const { stdout } = await guatu(dataDir, "figure", "approvals.readyProjects", "--zone", "qixian", "--json");
  const { numerator, denominator } = JSON.parse(stdout) as { numerator: number; denominator: number };
  expect(Number.isInteger(denominator * 0.3)).toBe(false);
  expect([numerator, denominator]).toEqual([4, 12]);
});
