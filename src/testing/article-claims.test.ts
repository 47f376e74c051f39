import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { articleClaims, unanswerable } from "./article-claims.ts";
import { articlePath, articleTest } from "./article.ts";

interface Annotated {
  readonly quote: string;
  readonly text: string;
  readonly kind: string;
  readonly value?: number | string;
}

articleTest("every figure of the text is either claimed with the value that its annotation gives or told to be unanswerable", () => {
  const file = path.join(path.dirname(articlePath ?? ""), "figures.jsonl");
  const figures = readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line) as Annotated).filter(({ kind }) => kind !== "not-a-figure");
  const keyOf = ({ quote, text }: { readonly quote: string; readonly text: string }) => `${quote} ${text}`;
  // 2+5 is annotated as a slogan; its two numbers are claims all the same.
  const claims = articleClaims.filter(({ text }) => text !== "2+5");
  expect([...claims, ...unanswerable].map(keyOf).sort()).toEqual(figures.map(keyOf).sort());
  const annotated = new Map(figures.map((figure) => [keyOf(figure), figure.value]));
  expect(claims.filter((claim) => claim.expected !== annotated.get(keyOf(claim)))).toEqual([]);
});
