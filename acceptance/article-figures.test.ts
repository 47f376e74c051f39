import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { articleClaims, claimedOn, unanswerable, type ArticleClaim } from "../src/testing/article-claims.ts";
import { articlePath, articleTest } from "../src/testing/article.ts";
import type { HttpSession } from "../src/testing/http-session.ts";
import { guatu } from "../src/testing/product.ts";
import { figureOf, rowsOf, zoneId, type Figure } from "./ledger-reading.ts";
import { openStage } from "./stage.ts";

// 承诺：「报道中凡台账能支持的数字，都能按报道之日由台账算出，并列出所依据的记录」。
const stage = openStage();
let city: HttpSession;
beforeAll(async () => { city = await stage.session("shiji"); });

/** What the records say, against what the article says. */
function expectToHold(claim: ArticleClaim, answer: Pick<Figure, "value" | "numerator" | "denominator"> & { readonly period: string }): void {
  const said = claim.part === "period" ? answer.period : answer.value;
  if (claim.holds === "over") {
    expect(said).toBeGreaterThan(Number(claim.expected));
    expect(said).toBeLessThan(Number(claim.expected) + 10);
  } else if (claim.holds === "impossibleShare") {
    expect(Number.isInteger((answer.denominator ?? 0) * Number(claim.expected) / 100)).toBe(false);
    expect([answer.numerator, answer.denominator]).toEqual([4, 12]);
  } else {
    expect(said).toBe(claim.expected);
  }
}

/** Counts count their records; a value, a sum or a share rests on at least one. */
const counted = new Set(["个", "家", "次", "件", "件次", "项", "户"]);

async function idNamed(zone: string, path: "projects" | "enterprises", name: string): Promise<string> {
  const found = (await rowsOf(city, `zones/${await zoneId(city, zone)}/${path}?text=${encodeURIComponent(name)}`)).find((row) => row.name.includes(name));
  if (!found) throw new Error(`${zone} has no ${path} of ${name}`);
  return found.id;
}

async function cutOf({ zone, project, enterprise }: ArticleClaim): Promise<string> {
  if (project !== undefined) return `&projectId=${await idNamed(zone, "projects", project)}`;
  return enterprise === undefined ? "" : `&enterpriseId=${await idNamed(zone, "enterprises", enterprise)}`;
}

const named = (claim: ArticleClaim) => [`${claim.zone} ${claim.figure} ${claim.text}`, claim] as const;

describe("as of the article's day", () => {
  test.each(articleClaims.map(named))("%s", async (_, claim) => {
    const answer = await figureOf(city, { zone: claim.zone, id: claim.figure, query: `asOf=${claimedOn}${await cutOf(claim)}` });
    expectToHold(claim, answer);
    expect(answer.ids.length).toBe(answer.total);
    expect(new Set(answer.ids).size).toBe(answer.total);
    expect(answer.total).toBeGreaterThan(0);
    if (counted.has(answer.unit) && typeof answer.value === "number") expect(answer.total).toBe(answer.value);
  });
});

describe("at the command line", () => {
  /** One of each kind: a count, a sum of money, a growth, a moment, a project's value, a share. */
  const kinds = ["visits.visitedEnterprises", "batches.roundInvestment", "indicators.industrialValueAddedGrowth", "operations.restartedAt", "projects.promisedTax", "approvals.readyProjects"];
  const chosen = kinds.map((id) => articleClaims.find(({ figure }) => figure === id)).filter((claim) => claim !== undefined);

  test("six of them are told with their records, as JSON and as text", async () => {
    expect(chosen.map(({ figure }) => figure)).toEqual(kinds);
    for (const claim of chosen) {
      const { figure, zone, project, enterprise } = claim;
      const cut = [...(project === undefined ? [] : ["--project", project]), ...(enterprise === undefined ? [] : ["--enterprise", enterprise])];
      const { code, stdout } = await guatu(stage.product().dataDir, "figure", figure, "--zone", zone, "--as-of", claimedOn, ...cut, "--json");
      expect(code).toBe(0);
      const answer = JSON.parse(stdout) as Figure & { readonly records: readonly unknown[] };
      expectToHold(claim, answer);
      expect(answer.records).toHaveLength(answer.total);
    }
    const { stdout } = await guatu(stage.product().dataDir, "figure", "operations.outageDays", "--zone", "jiexiu", "--enterprise", "山西新泰钢铁有限公司");
    expect(stdout).toMatch(/检修历时 45天/);
  });
});

articleTest("every quote stands in the article, and holds the figure as it is written there", () => {
  const article = readFileSync(articlePath ?? "", "utf8");
  for (const { text, quote } of [...articleClaims, ...unanswerable]) {
    expect(article).toContain(quote);
    expect(quote).toContain(text);
  }
});
