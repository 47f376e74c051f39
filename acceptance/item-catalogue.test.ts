import { expect, test } from "vitest";
import { phone } from "../src/testing/browser.ts";
import { button, choose, formOf, submit } from "./journey.ts";
import { openStage } from "./stage.ts";

// 承诺：「本区公布了新的办事指南，系统管理员据此改承诺时限；正在办理的办件按受理当日有效的时限重新计算，逐件列出」。
// 承诺：「项目专员登记项目的申报条件，生成办件清单，每项都写明所据条件和依据」。
const { address, enter, noise } = openStage();

test("an administrator changes a promised limit from the zone's guide; a running case is counted again and listed for the officer", async () => {
  const administrator = await enter({ account: "guanli" });
  await administrator.goto(address("/approval-items/roadRelated?zone=qixian"));
  await button(administrator, "调整").first().click();
  const form = formOf(administrator, "登记事项调整");
  await form.getByLabel("起用日期").fill("2025-03-01");
  await form.getByLabel("承诺时限", { exact: true }).fill("6");
  await form.getByLabel("依据").fill("祁县经济开发区办事指南（2025年版）");
  await form.getByLabel("调整原因").fill("本区公布了新的办事指南");
  await submit(form, "保存");
  await administrator.getByText("本区已调整").first().waitFor();
  await administrator.getByRole("tab", { name: /各期版本/ }).click();
  await administrator.getByText(/承诺时限：.+→ 6 个工作日/).waitFor();
  await administrator.getByRole("tab", { name: "调整记录" }).click();
  await administrator.getByText("1 件").first().waitFor();

  const officer = await enter({ account: "xiangmu" });
  const listed = officer.getByRole("table", { name: "重新计算后变动的应办结日期" }).getByRole("row").filter({ hasText: "涉路施工" });
  await listed.getByRole("link").first().click();
  await officer.getByText(/按受理当日（2025-03-2\d）有效的时限/).first().waitFor();
  await officer.getByText(/祁县经济开发区办事指南（2025年版）（未核实）/).first().waitFor();
});

test("an officer enters a project's conditions and generates its list; every line says why, and what is settled is not asked again", async () => {
  const officer = await enter({ account: "xiangmu" });
  await officer.goto(address("/projects?zone=pingyao"));
  await officer.getByRole("row").getByRole("link").first().click();
  await officer.getByRole("tab", { name: "申报条件" }).click();
  await button(officer, "登记申报条件").click();
  const form = formOf(officer, "登记申报条件");
  await form.getByLabel("征占地面积").fill("3.2");
  await form.getByLabel("挖填土石方总量").fill("800");
  await form.getByLabel("年综合能源消费量").fill("1200");
  await choose(officer, form, "环评类别", "报告表");
  await submit(form, "保存");
  await officer.getByText("1200 吨标准煤").waitFor();

  await officer.getByRole("tab", { name: "手续进度" }).click();
  await officer.getByRole("link", { name: "生成办件清单" }).click();
  const line = officer.getByRole("row").filter({ hasText: "节能审查" });
  await line.getByText(/年综合能源消费量 1200 吨标准煤（要求不低于 1000 吨标准煤）：满足/).waitFor();
  await officer.getByLabel("认定人").fill("项目专员（示例）");
  await officer.getByRole("button", { name: /保存 \d+ 项/ }).click();
  await officer.getByText("办件清单已保存").waitFor();
  await officer.getByText("没有待确认的事项").waitFor();

  await officer.getByRole("link", { name: "返回项目" }).click();
  await officer.getByRole("tab", { name: "手续进度" }).click();
  await officer.getByRole("link", { name: /节能审查/ }).first().waitFor();
  const out = officer.getByRole("row").filter({ hasText: "水土保持方案报告书" });
  await out.getByText("不涉及").waitFor();
});

test("on a phone the catalogue, an item and the list are read without scrolling sideways", async () => {
  const officer = await enter({ account: "xiangmu" }, phone);
  for (const path of ["/approval-items?zone=qixian", "/approval-items/projectPlanningPermit?zone=qixian", "/item-arrangements?zone=qixian"]) {
    await officer.goto(address(path));
    await officer.getByText("建设工程规划许可证").first().waitFor();
    expect(await officer.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  }
});

test("no page asked another host for anything, and none threw", () => {
  expect(noise()).toEqual([]);
});
