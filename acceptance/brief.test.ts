import { beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { phone } from "../src/testing/browser.ts";
import { guatu } from "../src/testing/product.ts";
import { button } from "./journey.ts";
import { openStage } from "./stage.ts";

// 承诺：「打开简报，看到本区最近一个季度的公文；换期、换日，点开任何一个数看到定义和记录，复制、打印、交去核对」。
const stage = openStage();
let opened: Page | undefined;
const page = (): Page => {
  if (!opened) throw new Error("nobody has signed in");
  return opened;
};
beforeAll(async () => { opened = await stage.enter({ account: "lingdao" }); });

const sheet = (of = page()) => of.getByRole("article", { name: /工作简报$/ });
const link = (text: string, name: string, of = page()) => sheet(of).getByRole("link", { name: `${text}（${name}，查看依据）` }).first();
const choosePeriod = async (label: string, option: string) => {
  await page().getByRole("combobox", { name: label }).click();
  await page().locator(".ant-select-dropdown:visible .ant-select-item-option").filter({ hasText: new RegExp(`^${option}$`) }).click();
};

/** Milliseconds in the browser from a click until the first row is drawn. */
const clickUntilRows = (figure: HTMLElement | SVGElement): Promise<number> => new Promise((done) => {
  const began = performance.now();
  const watch = new MutationObserver(() => {
    if (!document.querySelector("main tbody tr a")) return;
    watch.disconnect();
    requestAnimationFrame(() => { done(performance.now() - began); });
  });
  watch.observe(document.body, { childList: true, subtree: true });
  if (figure instanceof HTMLElement) figure.click();
});

describe("the secretary of a zone's leader", () => {
  test("finds the briefing in the menu: the zone's last quarter, as of its day", async () => {
    await page().getByRole("navigation", { name: "功能菜单" }).getByRole("link", { name: "简报" }).click();
    await sheet().getByRole("heading", { name: "祁县经济开发区2025年一季度工作简报" }).waitFor();
    const text = await sheet().innerText();
    expect(text).toContain("12个重点项目今年累计办结各类事项38件，12个重点项目中4个具备开工条件，占33.3%。");
    expect(text).toContain("一季度，接待综合窗口咨询24件次；提供帮代办服务22次，帮代办服务项目11个。截至4月14日，今年累计接待综合窗口咨询26件次");
    expect(text).toContain("台账中尚无包联、走访、问题的登记。");
    expect(text).toContain("本稿不得作为正式材料使用");
  });

  test("changes the period, which the address keeps, and the day", async () => {
    await choosePeriod("统计期", "1—2月");
    await sheet().getByRole("heading", { name: "祁县经济开发区2025年1—2月工作简报" }).waitFor();
    expect(new URL(page().url()).searchParams.get("period")).toBe("2025-01/2025-02");
    await choosePeriod("年度", "2024年");
    await sheet().getByRole("heading", { name: "祁县经济开发区2024年1—2月工作简报" }).waitFor();
    await page().goto(stage.address("brief?asOf=2025-02-28&period=2025-02"));
    await sheet().getByText("（统计期为2025年2月，截至2025年2月28日）").waitFor();
  });

  test("is told in Chinese why a period cannot be had, and chooses another one there", async () => {
    await page().goto(stage.address("brief?period=2025-09"));
    await page().getByRole("alert").getByText("所选统计期在截至日期时尚未开始").waitFor();
    await choosePeriod("统计期", "一季度");
    await sheet().getByText("38件").waitFor();
  });

  test("clicks a number to the page of its records, asked as the text asked, and from there to a record", async () => {
    await link("24件次", "综合窗口咨询件次").click();
    await page().getByRole("list", { name: "本页所限的范围" }).getByText("统计期：2025年1—3月").waitFor();
    await page().locator(".figure-big").getByText("24").waitFor();
    await page().getByText("共 24 条").waitFor();
    await page().locator("main tbody a[href*='/window-enquiries/']").first().click();
    await page().waitForURL(/window-enquiries\//);
    await page().goBack();
    await page().getByRole("button", { name: "取消限定：统计期" }).click();
    await page().locator(".figure-big").getByText("26").waitFor();
    await page().getByText("共 26 条").waitFor();
  });

  test("comes from each number to its rows by one click, and the run tells how long it took", async () => {
    const times: number[] = [];
    await page().goto(stage.address("brief"));
    for (const [text, name] of [["38件", "已办结各类事项"], ["12个", "重点项目数"], ["24件次", "综合窗口咨询件次"], ["4个", "具备开工条件的项目占比"]] as const) {
      await link(text, name).waitFor();
      await page().waitForLoadState("networkidle");
      times.push(await link(text, name).evaluate(clickUntilRows));
      await page().goBack();
    }
    process.stdout.write(`from a number of the briefing to its rows: ${times.map((ms) => ms.toFixed(0)).join(", ")} ms\n`);
    expect(times).toHaveLength(4);
  });

  test("copies the whole text, and hands it over to be checked", async () => {
    await page().goto(stage.address("brief"));
    await page().context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(page().url()).origin });
    await button(page(), "复制全文").click();
    await page().getByText("已复制全文").waitFor();
    const copied = await page().evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^祁县经济开发区2025年一季度工作简报\n（统计期为2025年一季度，截至2025年4月14日）\n　　一、三个一批\n/);
    await button(page(), "核对此稿").click();
    await page().waitForURL(/\/check/);
    expect(await page().getByRole("textbox", { name: "文稿" }).inputValue()).toBe(copied);
  });

  test("prints the document alone", async () => {
    await page().goto(stage.address("brief"));
    await sheet().waitFor();
    await page().emulateMedia({ media: "print" });
    for (const hidden of [button(page(), "复制全文"), page().getByRole("combobox", { name: "统计期" }), page().getByRole("navigation", { name: "功能菜单" })]) expect(await hidden.isVisible()).toBe(false);
    expect(await sheet().isVisible()).toBe(true);
    await page().emulateMedia({ media: null });
  });

  test("reaches the numbers by Tab, and opens one by Enter", async () => {
    await page().getByRole("combobox", { name: "统计期" }).focus();
    await page().keyboard.press("Tab");
    expect(await page().evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("2月11日（集中签约、开工、投产日期，查看依据）");
    await page().keyboard.press("Enter");
    await page().waitForURL(/figures\/batches\.roundDay/);
  });

  test("reads it on a phone without moving the page sideways", async () => {
    await page().setViewportSize(phone);
    await page().goto(stage.address("brief"));
    await sheet().getByText("38件").waitFor();
    expect(await page().evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth))).toBeLessThanOrEqual(phone.width);
    await link("38件", "已办结各类事项").click();
    await page().locator(".figure-big").getByText("38").waitFor();
    await page().setViewportSize({ width: 1366, height: 768 });
  });
});

test("the city's coordinator sees the city's sums and a paragraph for each zone, whose numbers open in that zone", async () => {
  const city = await stage.enter({ account: "shiji" });
  await city.goto(stage.address("brief"));
  await sheet(city).getByRole("heading", { name: "晋中市2025年一季度工作简报" }).waitFor();
  await link("99.24亿元", "集中签约、开工、投产项目总投资", city).waitFor();
  await sheet(city).getByText(/^介休经济技术开发区：/).getByRole("link", { name: /^45天/ }).click();
  await city.waitForURL(/figures\/operations\.outageDays.*zone=jiexiu/);
  await city.locator(".figure-big").getByText("45").waitFor();
  await city.getByRole("row").filter({ hasText: "1#高炉" }).waitFor();
});

describe("at the command line", () => {
  const run = (...words: readonly string[]) => guatu(stage.product().dataDir, "brief", ...words);
  test("the text, the HTML with a link a number, and the JSON with both are of the same briefing", async () => {
    const { code, stdout } = await run("--zone", "jinzhong", "--period", "2025-Q1");
    expect([code, stdout.split("\n")[0]]).toEqual([0, "晋中市2025年一季度工作简报"]);
    const json = JSON.parse((await run("--zone", "jinzhong", "--period", "2025-Q1", "--json")).stdout) as { readonly text: string; readonly sections: readonly { readonly paragraphs: readonly { readonly spans: readonly { readonly figure?: unknown }[] }[] }[] };
    expect(`${json.text}\n`).toBe(stdout);
    const html = (await run("--zone", "jinzhong", "--period", "2025-Q1", "--html", "--address", stage.product().address)).stdout;
    const figures = json.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ spans }) => spans)).filter(({ figure }) => figure !== undefined);
    expect(html.match(/<a href="\/figures\//g)?.length).toBe(figures.length);
    expect(html).toContain(`<base href="${stage.product().address}">`);
  });
  test.each([
    ["a period that cannot be read", ["--zone", "qixian", "--period", "一季度"], "periodNotUnderstood"],
    ["a period that has not begun", ["--zone", "qixian", "--period", "2025-Q4"], "periodNotBegun"],
    ["a zone that is not known", ["--zone", "nowhere"], "zoneNotFound"],
  ])("%s is refused in Chinese with exit code 1", async (_name, words, code) => {
    const result = await run(...words);
    expect([result.code, result.stdout]).toEqual([1, ""]);
    expect(result.stderr).toMatch(new RegExp(`[\u4e00-\u9fff].*${code}`));
  });
});

test("no page asked another host for anything, and none threw", () => {
  expect(stage.noise()).toEqual([]);
});
