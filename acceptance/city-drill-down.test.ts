import { beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { phone } from "../src/testing/browser.ts";
import { openStage } from "./stage.ts";

// 承诺：「市级统筹打开总览，一区一行；点开任何一个数字，看到该区的这项数据、所依据的记录，直至记录本身，并能原路返回」。
const stage = openStage();
const zones = ["灵石经济技术开发区", "介休经济技术开发区", "平遥经济技术开发区", "和顺经济技术开发区", "祁县经济开发区", "太谷经济技术开发区"];
let coordinator: Page | undefined;
const city = (): Page => {
  if (!coordinator) throw new Error("nobody has signed in");
  return coordinator;
};
beforeAll(async () => { coordinator = await stage.enter({ account: "shiji" }); });

const rowOf = (page: Page, name: string) => page.locator("main table tbody tr").filter({ has: page.getByRole("rowheader", { name, exact: true }) });

describe("the overview of the city", () => {
  test("has a row for each zone, with what the zone stands for", async () => {
    const page = city();
    await page.goto(stage.address("overview"));
    await page.getByRole("heading", { name: "全市总览" }).waitFor();
    for (const name of zones) await rowOf(page, name).waitFor();
    await rowOf(page, "灵石经济技术开发区").getByRole("link", { name: /走访企业数：查看记录/ }).getByText("88").waitFor();
    await rowOf(page, "和顺经济技术开发区").getByRole("link", { name: /“四上”企业数：查看记录/ }).getByText("34").waitFor();
    await rowOf(page, "祁县经济开发区").getByRole("link", { name: /具备开工条件的项目占比：查看记录/ }).getByText("4/12").waitFor();
  });

  test("leads from a number to the figure of that zone, to its records, to a record, and back", async () => {
    const page = city();
    await rowOf(page, "灵石经济技术开发区").getByRole("link", { name: /走访企业数：查看记录/ }).click();
    await page.waitForURL(/figures\/visits\.visitedEnterprises.*zone=lingshi/);
    await page.locator(".figure-big").getByText("88").waitFor();
    await page.getByText("共 88 条").waitFor();
    const record = page.locator("main tbody a[href*='/enterprises/']").first();
    const name = (await record.innerText()).trim();
    await record.click();
    await page.getByRole("heading", { name }).waitFor();
    await page.getByRole("tab", { name: /走访/ }).click();
    await page.getByRole("tabpanel", { name: /走访/ }).locator("a[href*='/visits/']").first().waitFor();
    while (!page.url().includes("/figures/")) await page.goBack();
    await page.locator(".figure-big").getByText("88").waitFor();
    while (!new URL(page.url()).pathname.endsWith("/overview")) await page.goBack();
    await page.getByRole("heading", { name: "全市总览" }).waitFor();
  });

  test("leads by a zone's name to the zone's own overview, ledger by ledger", async () => {
    const page = city();
    await page.goto(stage.address("overview?zone=jinzhong"));
    await rowOf(page, "灵石经济技术开发区").getByRole("link", { name: "灵石经济技术开发区", exact: true }).click();
    await page.getByRole("heading", { name: "灵石经济技术开发区 · 总览" }).waitFor();
    await page.getByRole("region", { name: "包联走访与问题" }).getByRole("link", { name: /走访企业数/ }).getByText("88").waitFor();
  });

  test("of an earlier day tells what had happened by then", async () => {
    const page = city();
    await page.goto(stage.address("overview?zone=jinzhong&asOf=2025-02-28"));
    const cell = rowOf(page, "灵石经济技术开发区").getByRole("link", { name: /走访企业数：查看记录/ });
    await cell.waitFor();
    const [visited = 0] = (await cell.innerText()).match(/\d+/g)?.map(Number) ?? [];
    expect(visited).toBeGreaterThan(0);
    expect(visited).toBeLessThan(88);
  });
});

describe("the round of the eleventh of February", () => {
  test("holds 50 projects of 99.24亿元 in all, a row a track, each track with its projects over the zones", async () => {
    const page = city();
    await page.goto(stage.address("batch-rounds?zone=jinzhong"));
    await page.getByRole("row").filter({ hasText: "2025-02-11" }).getByRole("link").first().click();
    await page.waitForURL(/batch-rounds\//);
    const head = page.locator("header.record-head");
    await head.getByText("99.24").waitFor();
    await head.getByText("亿元").waitFor();
    const sums = page.getByRole("table", { name: "入批项目" });
    const cells = await sums.locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map(({ textContent }) => textContent)));
    const [signed, started, producing, sum] = cells.map(([track, projects, investment]) => ({ track, projects: Number(projects), investment: Number(investment?.replaceAll(",", "")) }));
    expect([signed, started, producing].map((one) => one?.track)).toEqual(["签约一批", "开工一批", "投产一批"]);
    expect([signed, started, producing].reduce((total, one) => total + (one?.projects ?? 0), 0)).toBe(50);
    expect(sum).toMatchObject({ projects: 50, investment: 992_400 });
    await page.getByText(/开工率 [\d.]+%（\d+\/\d+）/).waitFor();
    await page.getByRole("tab", { name: new RegExp(`开工一批 ${String(started?.projects)}`) }).click();
    await page.getByText(`共 ${String(started?.projects)} 条`).waitFor();
  });

  test("is what the figures of the three tracks rest on", async () => {
    const page = city();
    await page.goto(stage.address("figures/batches.roundInvestment?zone=jinzhong"));
    await page.locator(".figure-big").getByText("99.24").waitFor();
    await page.getByText("共 50 条").waitFor();
    await page.locator("main tbody a[href*='/projects/']").first().click();
    await page.waitForURL(/projects\//);
    await page.getByRole("tab", { name: /三个一批/ }).click();
    await page.getByRole("tabpanel", { name: /三个一批/ }).getByText("2025-02-11").first().waitFor();
  });
});

test("the overview fits a phone: the zones stand below each other", async () => {
  const page = city();
  await page.setViewportSize(phone);
  await page.goto(stage.address("overview?zone=jinzhong"));
  await page.getByText("灵石经济技术开发区").first().waitFor();
  expect(await page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth))).toBeLessThanOrEqual(phone.width);
});

test("no page asked another host for anything, and none threw", () => {
  expect(stage.noise()).toEqual([]);
});
