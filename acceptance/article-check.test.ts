import { readFileSync } from "node:fs";
import { beforeAll, describe, expect } from "vitest";
import type { CheckedFigure, Verdict } from "../src/capabilities/briefings/contract/check.ts";
import { articleClaims, claimedOn, unanswerable, type ArticleClaim } from "../src/testing/article-claims.ts";
import { articlePath, articleTest } from "../src/testing/article.ts";
import type { HttpSession } from "../src/testing/http-session.ts";
import { zoneId } from "./ledger-reading.ts";
import { openStage } from "./stage.ts";

// 承诺：「把报道逐个数与台账核对：台账能支持的都相符并指到记录，支持不了的说查无，改动任何一个数都查得出来」。
const stage = openStage();
let city: HttpSession;
let cityId: string;
beforeAll(async () => {
  city = await stage.session("shiji");
  cityId = await zoneId(city, "jinzhong");
});

const article = (): string => readFileSync(articlePath ?? "", "utf8");
/** Where the figure stands: 2个 is not the end of 12个. */
const placeOf = ({ text, quote }: { readonly text: string; readonly quote: string }): number =>
  article().indexOf(quote) + ([...quote.matchAll(/\d+|\D/g)].find(({ index }) => quote.startsWith(text, index))?.index ?? 0);

async function check(text: string): Promise<readonly CheckedFigure[]> {
  const { status, body } = await city.post(`zones/${cityId}/checks`, { body: { text, asOf: claimedOn } });
  expect(status).toBe(200);
  return (body as { readonly figures: readonly CheckedFigure[] }).figures;
}

const at = (figures: readonly CheckedFigure[], place: number): CheckedFigure | undefined => figures.find(({ start }) => start === place);
/** A slogan (2+5) is counted by its sentence, but is no figure to be read. */
const read = (claims: readonly ArticleClaim[]): readonly ArticleClaim[] => claims.filter(({ figure }) => !/^enterprises\.(leading|supporting)Industries$/.test(figure));

describe("the article, held against the demo as of its day", () => {
  articleTest("every claim that the ledgers support is consistent, by the definition, the zone and the cut that it means, and rests on records", async () => {
    const figures = await check(article());
    const zones = new Map((await city.get("zones").then(({ body }) => (body as { rows: { id: string; code: string }[] }).rows)).map(({ id, code }) => [id, code]));
    for (const claim of read(articleClaims)) {
      const found = at(figures, placeOf(claim));
      expect([claim.text, found?.text, found?.verdict, found?.definition]).toEqual([claim.text, claim.text, claim.holds === "impossibleShare" ? "different" : "consistent", claim.figure]);
      expect(zones.get(found?.basis?.zoneId ?? "")).toBe(claim.zone);
      expect(found?.basis?.projectName).toBe(claim.project);
      expect(found?.basis?.enterpriseName).toBe(claim.enterprise);
      expect(found?.basis?.records).toBeGreaterThan(0);
      if (claim.holds === undefined) expect(found?.expected).toBe(claim.expected);
      if (found?.kind === "count" && typeof found.expected === "number") expect(found.basis?.records).toBe(found.expected);
    }
  });

  articleTest("30 % of twelve is told to be four of twelve", async () => {
    const claim = articleClaims.find(({ holds }) => holds === "impossibleShare");
    expect(claim && at(await check(article()), placeOf(claim))).toMatchObject({ verdict: "different", basis: { numerator: 4, denominator: 12, records: 12 } });
  });

  articleTest("what no ledger can answer is said not to be in them, and nothing else is said of the article", async () => {
    const figures = await check(article());
    for (const one of unanswerable) expect([one.text, at(figures, placeOf(one))?.verdict]).toEqual([one.text, "notInLedgers"]);
    const known = [...read(articleClaims), ...unanswerable].map(placeOf);
    expect(figures.filter(({ start }) => !known.includes(start)).map(({ text }) => text)).toEqual([]);
    expect(figures.length).toBe(known.length);
  });
});

/** The text with one digit of a figure raised by one, for every digit of it that then still is a number. */
function altered(text: string, figure: CheckedFigure): readonly string[] {
  return Array.from(figure.text).flatMap((sign, offset) => {
    const isLeading = !/\d/.test(figure.text.charAt(offset - 1));
    const next = String((Number(sign) + 1) % 10);
    if (!/\d/.test(sign) || (isLeading && next === "0")) return [];
    const place = figure.start + offset;
    return [text.slice(0, place) + next + text.slice(place + 1)];
  });
}

const told: readonly Verdict[] = ["different", "definedDifferently", "stale"];

articleTest("whichever digit of a supported figure is changed, the change is told", async () => {
  const text = article();
  const supported = (await check(text)).filter(({ verdict }) => verdict === "consistent");
  expect(supported.length).toBeGreaterThan(30);
  const untold: (readonly [string, string, string | undefined])[] = [];
  let changed = 0;
  for (const figure of supported) {
    for (const other of altered(text, figure)) {
      const found = at(await check(other), figure.start);
      // 2月29日 of 2025, 28时 and 2至2月 are no time at all, and so no such figure.
      if (found?.kind !== figure.kind || found.unit !== figure.unit || found.end !== figure.end) continue;
      changed += 1;
      if (!told.includes(found.verdict)) untold.push([figure.text, found.text, found.verdict]);
    }
  }
  expect(untold).toEqual([]);
  expect(changed).toBeGreaterThan(60);
});
