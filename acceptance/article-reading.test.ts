import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { plainDate } from "../src/kernel/plain-date.ts";
import { articlePath, articleTest } from "../src/testing/article.ts";
import { shippedReader } from "../src/testing/shipped-reader.ts";

// 承诺：「报道中的每一个数都读得出来，不是数的不当作数；一句话自己算不通的，读出来就指明」。
const reader = await shippedReader();
/** Long after the article: the day must come from its own head. */
const longAfter = plainDate("2026-11-26");

interface Annotated {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly value?: number | string;
  readonly unit?: string;
  readonly qualifier?: string;
  readonly period?: string;
}

const beside = (name: string): string => path.join(path.dirname(articlePath ?? ""), name);
const annotated = (): Annotated[] => readFileSync(beside("figures.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line) as Annotated);
const article = (): string => readFileSync(articlePath ?? "", "utf8");

describe("the article", () => {
  articleTest("has its figures beside it", () => { expect(existsSync(beside("figures.jsonl"))).toBe(true); });

  articleTest("every annotated figure is found where it stands, with its value, unit, kind and qualifier, and nothing else is", () => {
    const wanted = annotated().filter(({ kind }) => kind !== "not-a-figure");
    const found = reader.read(article(), longAfter).figures.map(({ text, start, end, value, unit, kind, qualifier }) => ({ text, start, end, value, unit, kind, qualifier }));
    expect(found).toEqual(wanted.map(({ text, start, end, value, unit, kind, qualifier }) => ({ text, start, end, value, unit, kind, qualifier })));
  });

  articleTest("every figure is placed in the time that it is of", () => {
    const { figures } = reader.read(article(), longAfter);
    expect(figures.map(({ text, period }) => [text, period])).toEqual(annotated().filter(({ kind }) => kind !== "not-a-figure").map(({ text, period }) => [text, period]));
  });

  articleTest("none of its names, idioms and page numbers is taken for a figure", () => {
    const { figures } = reader.read(article(), longAfter);
    const traps = annotated().filter(({ kind }) => kind === "not-a-figure");
    expect(traps.length).toBeGreaterThan(20);
    expect(traps.filter((trap) => figures.some(({ start, end }) => start < trap.end && end > trap.start))).toEqual([]);
  });

  articleTest("a share of twelve that is no whole number of projects, and a forecast for a day that has passed, are told, and no more", () => {
    const { figures, findings, day } = reader.read(article(), longAfter);
    expect(day).toEqual({ day: "2025-04-14", stated: true });
    expect(findings.map(({ code, figures: of, expected }) => [code, of.map((index) => figures[index]?.text), expected])).toEqual([
      ["impossibleShare", ["30%", "12个"], [25, 33.3]],
      ["forecastDatePassed", ["一季度末"], "2025-04-14"],
    ]);
  });
});

describe("the annotated figures of other zones' reports", () => {
  const folder = articlePath === undefined ? "" : path.join(path.dirname(articlePath), "..", "figures");
  /** The days on which they came out, as their addresses and texts give them. */
  const published: Readonly<Record<string, string>> = { "06": "2011-04-19", 19: "2024-08-21", 20: "2019-06-01", 24: "2021-07-20", 48: "2023-02-23" };

  interface Quoted {
    readonly quote: string;
    readonly text: string;
    readonly kind: string;
    readonly value?: number | string;
    readonly unit?: string;
  }
  const quoted = (file: string): Quoted[] => readFileSync(path.join(folder, `${file}.figures.jsonl`), "utf8").trim().split("\n").slice(1).map((line) => JSON.parse(line) as Quoted);

  articleTest("are read from their quotes with value, unit and kind; their traps are not", () => {
    for (const [file, day] of Object.entries(published)) {
      for (const { quote, text, kind, value, unit } of quoted(file)) {
        const found = reader.read(quote, plainDate(day)).figures.filter((figure) => figure.text === text).map((figure) => [figure.value, figure.unit, figure.kind]);
        const place = `${file}: ${quote}`;
        if (kind === "not-a-figure") expect(found, place).toEqual([]);
        else expect(found, place).toContainEqual([value, unit, kind]);
      }
    }
  });
});

test("the lexicon holds official words, none of the article's own names", async () => {
  const lexicon = readFileSync(new URL("../catalogue/reading.yaml", import.meta.url), "utf8");
  for (const name of ["晋中", "灵石", "介休", "平遥", "和顺", "祁县", "太谷", "亮宇", "新泰", "鼎晟", "丰实", "佳味佳", "晋润"]) expect(lexicon).not.toContain(name);
  expect((await shippedReader()).read("", longAfter).figures).toEqual([]);
});
