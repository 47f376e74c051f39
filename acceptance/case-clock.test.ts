import { expect, test } from "vitest";
import type { Locator, Page } from "playwright-core";
import { phone } from "../src/testing/browser.ts";
import { button, choose, formOf, submit } from "./journey.ts";
import { openStage } from "./stage.ts";

// 承诺：「补正、特别程序、中止、延长、承诺改期都能登记，应办结日期逐条说明怎么算的；承诺改期保留首次日期，等待时间分清在等谁」。
const stage = openStage();
const pictures = process.env["GUATU_PICTURES"];
const keep = async (page: Page, name: string): Promise<void> => {
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

interface Chart {
  readonly projects: { readonly name: readonly string[] };
  readonly items: readonly { readonly code: string }[];
  readonly cells: { readonly id: readonly string[]; readonly project: readonly number[]; readonly item: readonly number[] };
}

/** Opens a case of the demo on its page. */
async function openCase(page: Page, project: string, item: string): Promise<void> {
  const session = await stage.session("xiangmu");
  const { rows } = (await session.get("zones")).body as { rows: { id: string; code: string }[] };
  const zoneId = rows.find(({ code }) => code === "qixian")?.id ?? "";
  const { projects, items, cells } = (await session.get(`zones/${zoneId}/wall-chart`)).body as Chart;
  const [row, column] = [projects.name.indexOf(project), items.findIndex(({ code }) => code === item)];
  const at = cells.id.findIndex((_, cell) => cells.project[cell] === row && cells.item[cell] === column);
  await page.goto(stage.address(`/cases/${cells.id[at] ?? ""}`));
  await page.getByRole("heading", { name: "时限计算" }).waitFor();
}

/** Chooses a step that stands in a menu. */
async function fromMenu(page: Page, menu: string, step: string): Promise<Locator> {
  await button(page, menu).click();
  await page.getByRole("menuitem", { name: step }).click();
  const form = formOf(page, new RegExp(`^${step}`));
  await form.waitFor();
  return form;
}

const clockOf = (page: Page, name: string) => page.locator(".case-clocks > li").filter({ hasText: name });

test("an officer enters a correction that is over, a review and a moved promise; each day explains itself and the first promise stays", async () => {
  const page = await stage.enter({ account: "xiangmu" });
  await openCase(page, "年产8000吨碳素制品生产项目", "energyReview");
  const before = await clockOf(page, "法定时限").locator(".case-clock-day").innerText();

  await button(page, "登记补正通知").click();
  const correction = formOf(page, /^登记补正通知/);
  await correction.getByLabel("通知日期").fill("2025-04-03");
  await correction.getByLabel("补正日期（已补正的填写）").fill("2025-04-08");
  await correction.getByLabel("理由").fill("补充用能设备清单");
  await submit(correction, "登记");
  await page.locator(".case-waits dl > div").filter({ hasText: "申请人" }).getByText(/5天/).waitFor();
  expect(await clockOf(page, "法定时限").locator(".case-clock-day").innerText()).toBe(before);

  await button(page, "登记特别程序").click();
  const review = formOf(page, /^登记特别程序/);
  await choose(page, review, "特别程序", /技术评审/);
  await review.getByLabel("开始日期").fill("2025-04-09");
  await review.getByLabel("结束日期（已结束的填写）").fill("2025-04-11");
  await submit(review, "登记");
  await clockOf(page, "法定时限").getByText(/4月9日至4月11日技术评审（首尾两日均在内），其中3个工作日不计入/).waitFor();
  const first = await clockOf(page, "承诺时限").locator(".case-clock-day").innerText();

  const move = await fromMenu(page, "其他环节", "改承诺日期");
  await move.getByLabel("改定的承诺日期").fill("2025-04-30");
  await move.getByLabel("理由").fill("评审后须修改报告");
  await move.getByLabel("批准人").fill("分管负责人");
  await submit(move, "登记");
  await clockOf(page, "承诺时限").getByText(/经分管负责人同意改为2025-04-30（理由：评审后须修改报告）/).waitFor();
  await page.getByText(first).first().waitFor();
  await keep(page, "case-desk");
});

test("an end without a beginning, or a stop over another, is refused in Chinese and the form keeps what was typed", async () => {
  const page = await stage.enter({ account: "xiangmu" });
  await openCase(page, "年产8000吨碳素制品生产项目", "energyReview");
  await button(page, "登记中止").click();
  const stop = formOf(page, /^登记中止/);
  await stop.getByLabel("中止日期").fill("2025-04-11");
  await stop.getByLabel("恢复日期（已恢复的填写）").fill("2025-04-14");
  await choose(page, stop, "等待对象", "申请人");
  await stop.getByLabel("理由").fill("企业申请暂缓");
  await button(stop, "登记").click();
  await stop.getByText("与另一段特别程序或中止的日期重叠").first().waitFor();
  expect(await stop.getByLabel("理由").inputValue()).toBe("企业申请暂缓");
  await keep(page, "case-refused");
});

test("who works faster than the page asks anew is in no conflict with the own last step", async () => {
  const page = await stage.enter({ account: "xiangmu" });
  await openCase(page, "年产1.5万吨酥梨饮料加工项目", "eiaForm");
  // What is asked of cases from here on waits until the steps are recorded.
  let release = (): void => undefined;
  const recorded = new Promise<void>((resolve) => { release = resolve; });
  await page.route(/\/api\/zones\/[^/]+\/cases\/[^/]+(\?.*)?$/, async (route) => {
    await recorded;
    await route.continue();
  });
  for (const [asked, corrected] of [["2025-04-09", "2025-04-10"], ["2025-04-11", "2025-04-12"]] as const) {
    await button(page, "登记补正通知").click();
    const correction = formOf(page, /^登记补正通知/);
    await correction.getByLabel("通知日期").fill(asked);
    await correction.getByLabel("补正日期（已补正的填写）").fill(corrected);
    await correction.getByLabel("理由").fill("补充监测方案");
    await submit(correction, "登记");
  }
  release();
  await page.getByText("2025-04-12").first().waitFor();
});

test("on a phone the examples show a review under way, an extension and a moved promise without dragging sideways", async () => {
  const page = await stage.enter({ account: "xiangmu" }, phone);
  for (const [project, item, shown] of [
    ["年产8000吨碳素制品生产项目", "eiaReport", "计时停止"],
    ["年产6000吨高纯石英砂新材料项目", "soilWaterPlanReport", "批准延长3个工作日"],
    ["年产1.5万吨酥梨饮料加工项目", "eiaForm", "首次承诺"],
  ] as const) {
    await openCase(page, project, item);
    await page.getByText(new RegExp(shown)).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    await keep(page, `case-phone-${shown}`);
  }
});

test("no page asked another host for anything, and none threw", () => { expect(stage.noise()).toEqual([]); });
