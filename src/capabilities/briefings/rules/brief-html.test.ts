import { expect, test } from "vitest";
import type { Brief } from "../contract/brief.ts";
import { briefHtml, figureHref } from "./brief-html.ts";
import { briefText } from "./brief-text.ts";

const figure = {
  definition: "visits.visitedEnterprises", version: 1, name: "走访<企业>数", zoneId: "0190", zoneCode: "east", asOf: "2025-04-14", period: "2025-01/2025-03", part: "value", value: 88, unit: "家",
} as const;
const brief: Brief = {
  title: "甲<b>区</b>&\"乙\"简报", zone: { id: "0190", code: "east", name: "甲" }, period: "2025-01/2025-03", asOf: "2025-04-14", dateLine: "（截至2025年4月14日）",
  sections: [{ title: "走访", paragraphs: [{ spans: [{ text: "<script>走访企业" }, { text: "88家", figure }, { text: "。" }] }] }], missing: [], notes: ["示例"],
};

test("a number links to its figure with zone, day and period", () => {
  expect(figureHref(figure)).toBe("/figures/visits.visitedEnterprises?zone=east&asOf=2025-04-14&period=2025-01%2F2025-03");
  expect(briefHtml(brief)).toContain('<a href="/figures/visits.visitedEnterprises?zone=east&amp;asOf=2025-04-14&amp;period=2025-01%2F2025-03" title="走访&lt;企业&gt;数">88家</a>');
});

test("whatever stands in names is text and no tag", () => {
  const html = briefHtml(brief);
  expect(html).not.toMatch(/<script>|<b>/);
  expect(html).toContain("<title>甲&lt;b&gt;区&lt;/b&gt;&amp;&quot;乙&quot;简报</title>");
});

test("it is a whole document, and its links lead to the address given", () => {
  expect(briefHtml(brief)).toMatch(/^<!doctype html>\n<html lang="zh-CN">[\s\S]*<\/html>\n$/);
  expect(briefHtml(brief)).not.toContain("<base");
  expect(briefHtml(brief, 'http://a.example/"x')).toContain('<base href="http://a.example/&quot;x">');
});

test("read without its tags it is the text", () => {
  const body = /<body>([\s\S]*)<\/body>/.exec(briefHtml(brief))?.[1] ?? "";
  const read = body.replace(/<[^>]+>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  const lines = (text: string) => text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  expect(lines(read)).toEqual(lines(briefText(brief)));
});
