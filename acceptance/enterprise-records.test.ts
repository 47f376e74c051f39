import { beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { phone } from "../src/testing/browser.ts";
import { button, choose, find, formOf, submit } from "./journey.ts";
import { figureOf, rowsOf, shownFigure, zoneId } from "./ledger-reading.ts";
import { openStage } from "./stage.ts";

// 承诺：「检修保供、经济指标、企业资质都按日期登记；右上角换一个截至日期，就看到那一天的情况；
// 一家企业的全部往来在一条时间线上」。
const stage = openStage();
let [officer, statistician]: Page[] = [];
const of = (page: Page | undefined): Page => {
  if (!page) throw new Error("nobody has signed in");
  return page;
};
const steelworks = "山西新泰钢铁有限公司";

beforeAll(async () => {
  [officer, statistician] = await Promise.all([stage.enter({ account: "xiangmu" }), stage.enter({ account: "tongji" })]);
});

/** Chooses the as-of day in the top bar, within the month that stands open there. */
async function lookBack(page: Page, day: string): Promise<void> {
  await page.getByRole("button", { name: /截至日期/ }).click();
  await page.locator(`.day-calendar td[title="${day}"]`).click();
  await page.getByRole("button", { name: `截至日期 ${day}` }).waitFor();
}

describe("an outage", () => {
  test("of the demo: 45 days from its begin to the restart at 18:36", async () => {
    const page = of(officer);
    expect(await shownFigure(page, stage.address("figures/operations.outageDays?zone=jiexiu"))).toBe("45");
    await page.locator("main a[href*='/operation-events/']").first().click();
    await page.getByText("2025-02-19 18:36").first().waitFor();
    const facts = page.locator("header.record-head");
    await facts.getByText("45 天").waitFor();
    await facts.getByText("历时按结束日期减开始日期计算").waitFor();
    await facts.getByRole("link", { name: steelworks }).waitFor();
  });

  test("is entered with its materials; the page says for how many days they last, and whether that is enough", async () => {
    const page = of(officer);
    await page.goto(stage.address("operation-events?zone=jiexiu"));
    await button(page, "登记检修停产记录").click();
    const form = formOf(page, "登记检修停产记录");
    await find(page, form, "企业", steelworks);
    await form.getByLabel("设备或生产线").fill("2#高炉");
    for (const [label, day] of [["计划开始", "2025-04-07"], ["计划结束", "2025-05-10"], ["实际开始", "2025-04-07"]] as const) await form.getByLabel(label).fill(day);
    await button(form, "添加物料").click();
    const material = form.getByRole("group", { name: /^物料 1/ });
    for (const [label, text] of [["物料名称", "耐火浇注料"], ["计量单位", "吨"], ["日用量", "8"], ["库存量", "100"], ["库存日期", "2025-04-10"]] as const) {
      await material.getByLabel(label).fill(text);
    }
    await submit(form, "保存");
    await page.getByRole("link", { name: "2#高炉" }).click();
    const row = page.getByRole("table", { name: "保供物料" }).getByRole("row").filter({ hasText: "耐火浇注料" });
    // 100 t at 8 t a day last 12.5 days from the 10th: to the 22nd, and the outage is planned to the 10th of May.
    await row.getByText("12.5").waitFor();
    await row.getByText("2025-04-22").waitFor();
    await row.getByText("不足").waitFor();
  });

  test("ends with the moment of the restart, which needs its day", async () => {
    const page = of(officer);
    await button(page, "更正").click();
    const form = formOf(page, "更正检修停产记录");
    await form.getByLabel("点火（复产）时刻").fill("09:20");
    await form.getByLabel("更正原因").fill("提前完成检修");
    await button(form, "保存").click();
    await form.getByText("填写时刻须同时填写实际结束日期").waitFor();
    await form.getByLabel("实际结束").fill("2025-04-14");
    await submit(form, "保存");
    await page.getByText("2025-04-14 09:20").first().waitFor();
    await page.locator("header.record-head").getByText("7 天").waitFor();
    expect((await figureOf(await stage.session("xiangmu"), { zone: "jiexiu", id: "operations.outages" })).total).toBe(2);
  });
});

describe("an indicator that is published again", () => {
  test("is entered as a revision of its own; the day decides which of the two holds", async () => {
    const page = of(statistician);
    const id = "indicators.industrialValueAdded";
    const figure = (asOf: string) => stage.address(`figures/${id}?zone=qixian&asOf=${asOf}`);
    const earlier = await shownFigure(page, figure("2025-04-13"));
    await page.locator("main a[href*='/indicator-observations/']").first().click();
    await button(page, "修订").click();
    const form = formOf(page, "登记指标数据");
    await form.getByLabel(/^总量/).fill("3.45");
    await form.getByLabel("公布同比（%）").fill("6.9");
    await form.getByLabel("来源", { exact: true }).fill("祁统函〔2025〕8号（修订）");
    await submit(form, "保存");
    expect(await shownFigure(page, stage.address(`figures/${id}?zone=qixian`))).toBe("3.45");
    expect(await shownFigure(page, figure("2025-04-13"))).toBe(earlier);
    expect(earlier).not.toBe("3.45");
    await page.goto(stage.address(`figures/${id}Growth?zone=qixian`));
    await page.locator(".figure-big").getByText("+6.9").waitFor();
  });

  test("keeps both publications side by side on its page", async () => {
    const page = of(statistician);
    await page.locator("main a[href*='/indicator-observations/']").first().click();
    const versions = page.getByRole("tabpanel", { name: /本期历次发布/ });
    await versions.getByText("修订").first().waitFor();
    await versions.getByText("初步核算").first().waitFor();
  });
});

describe("a qualification", () => {
  const id = "enterprises.highTechEnterprises";
  test("is entered with its term, and counts on the days within it alone", async () => {
    const page = of(statistician);
    const session = await stage.session("tongji");
    const holders = new Set((await figureOf(session, { zone: "heshun", id })).ids);
    const enterprise = (await rowsOf(session, `zones/${await zoneId(session, "heshun")}/enterprises`)).find((one) => !holders.has(one.id));
    const before = Number(await shownFigure(page, stage.address(`figures/${id}?zone=heshun`)));
    await page.goto(stage.address("qualifications?zone=heshun"));
    await button(page, "登记资质荣誉").click();
    const form = formOf(page, "登记资质荣誉");
    await choose(page, form, "资质", "高新技术企业");
    await choose(page, form, "级别", "国家级");
    await find(page, form, "获得企业", enterprise?.name ?? "");
    await form.getByLabel("认定日期").fill("2022-04-11");
    await form.getByLabel("有效期至").fill("2025-04-10");
    await form.getByLabel("文号或证书编号").fill("GR202214000888");
    await submit(form, "保存");

    await page.goto(stage.address("qualifications?zone=heshun&text=GR202214000888"));
    const row = page.getByRole("row").filter({ hasText: "GR202214000888" });
    await row.getByText("已过有效期").waitFor();
    await lookBack(page, "2025-04-10");
    await row.getByText(/有效，剩 0 天/).waitFor();

    expect(await shownFigure(page, stage.address(`figures/${id}?zone=heshun`))).toBe(String(before));
    await lookBack(page, "2025-04-10");
    await expect.poll(() => page.locator(".figure-big strong").innerText()).toBe(String(before + 1));
    await page.getByRole("link", { name: enterprise?.name ?? "" }).waitFor();
  });
});

describe("the page of an enterprise", () => {
  const openSteelworks = async (page: Page) => {
    await page.goto(stage.address(`enterprises?zone=jiexiu&text=${encodeURIComponent(steelworks)}`));
    await page.getByRole("main").getByRole("link", { name: steelworks }).click();
    await page.getByRole("heading", { name: steelworks }).waitFor();
  };
  const line = (page: Page) => page.getByRole("list", { name: "时间线" });

  test("tells what several ledgers know of it on one line, the latest first, filtered by ledger", async () => {
    const page = of(officer);
    await openSteelworks(page);
    const events = line(page).getByRole("listitem");
    await events.filter({ hasText: "1#高炉 检修开始" }).waitFor();
    const days = await line(page).locator("time").allInnerTexts();
    expect(days).toEqual(days.toSorted().reverse());
    const kinds = new Set(await line(page).locator(".event-kind").allInnerTexts());
    expect(kinds.size).toBeGreaterThan(1);

    const boxes = page.getByRole("group", { name: "显示哪些台账" }).or(page.locator("[aria-label='显示哪些台账']"));
    for (const box of await boxes.getByRole("checkbox").all()) await box.uncheck();
    expect(await events.count()).toBe(0);
    await boxes.getByRole("checkbox", { name: /检修/ }).check();
    await events.filter({ hasText: "1#高炉 恢复生产" }).getByRole("link").click();
    await page.getByText("2025-02-19 18:36").first().waitFor();
  });

  test("on an earlier day tells nothing that came after it; and it fits a phone", async () => {
    const page = of(officer);
    await openSteelworks(page);
    await page.goto(`${page.url()}&asOf=2025-02-18`);
    await line(page).getByText("1#高炉 检修开始").waitFor();
    expect(await line(page).getByText("1#高炉 恢复生产").count()).toBe(0);
    await page.setViewportSize(phone);
    await line(page).waitFor();
    expect(await page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth))).toBeLessThanOrEqual(phone.width);
  });
});

test("no page asked another host for anything, and none threw", () => {
  expect(stage.noise()).toEqual([]);
});
