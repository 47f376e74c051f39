import { expect, test } from "vitest";
import { button, formOf, submit } from "./journey.ts";
import { openStage } from "./stage.ts";

const stage = openStage();

test("挂图按筛选打印和导出；改一个阈值，灯随之改变并写明条款", async () => {
  const page = await stage.enter({ account: "xiangmu" });
  await page.goto(stage.address("/wall-chart?lamp=overdue"));
  await page.getByText(/^3 个项目，/).first().waitFor();
  for (const [word, name] of [["打印 PDF", /挂图（截至2025-04-14）\.pdf$/], ["导出表格", /挂图（截至2025-04-14）\.xlsx$/]] as const) {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: word }).click();
    expect((await download).suggestedFilename()).toMatch(name);
  }
  await page.getByRole("link", { name: "台账", exact: true }).first().click();
  await page.getByText("解决情况").waitFor();
  expect(await page.locator(".sheet-signatures span").allTextContents()).toEqual(["业主：", "责任单位：", "挂钩领导："]);

  // A second screen stands open: it follows without being touched.
  const leader = await stage.enter({ account: "lingdao" });
  await leader.goto(stage.address("/lamp-rules"));
  const lampOfCarbon = leader.getByRole("row", { name: /年产8000吨碳素制品生产项目/ });
  await lampOfCarbon.getByText("黄灯", { exact: true }).waitFor();

  await page.goto(stage.address("/lamp-rules"));
  await button(page, "调整阈值").click();
  const form = formOf(page, "调整亮灯阈值");
  await form.getByLabel("办件时限黄灯").fill("0");
  await submit(form, "保存");
  await page.getByText("不多于0个工作日亮黄灯").first().waitFor();
  await lampOfCarbon.getByText("绿灯", { exact: true }).waitFor();
  await leader.getByText("（阈值由本区调整）").first().waitFor();
  expect(stage.noise()).toEqual([]);
});
