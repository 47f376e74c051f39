import { expect, test } from "vitest";
import { phone } from "../src/testing/browser.ts";
import { button, choose, find, formOf, submit } from "./journey.ts";
import { openStage } from "./stage.ts";

// 承诺：「本区公布了新的办事指南，系统管理员据此改承诺时限；正在办理的办件按受理当日有效的时限重新计算，逐件列出」。
// 承诺：「项目专员登记项目的申报条件，生成办件清单，每项都写明所据条件和依据」。
// 承诺：「可容缺的前置事项由本区按清单设定；前置未办结的，写明理由可以先受理，逐件列入容缺受理清单」。
const { address, enter, noise, session } = openStage();

interface Chart {
  readonly projects: { readonly name: readonly string[] };
  readonly items: readonly { readonly code: string }[];
  readonly cells: { readonly id: readonly string[]; readonly project: readonly number[]; readonly item: readonly number[] };
}

/** A case of this item in the demo's 祁县, of this project where one is named. */
async function aCaseOf(item: string, project?: string): Promise<string> {
  const reader = await session("xiangmu");
  const { rows } = (await reader.get("zones")).body as { rows: { id: string; code: string }[] };
  const { projects, items, cells } = (await reader.get(`zones/${rows.find(({ code }) => code === "qixian")?.id ?? ""}/wall-chart`)).body as Chart;
  const column = items.findIndex(({ code }) => code === item);
  return cells.id.find((_, cell) => cells.item[cell] === column && (project === undefined || projects.name[cells.project[cell] ?? -1] === project)) ?? "";
}

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

test("an administrator sets what may be handed in later; an officer then records an application without it, with the reason, and it is listed", async () => {
  const administrator = await enter({ account: "guanli" });
  await administrator.goto(address("/approval-items/drainagePermit?zone=qixian"));
  await button(administrator, "调整").first().click();
  const edit = formOf(administrator, "登记事项调整");
  await choose(administrator, edit, "调整哪些内容", /^申报前置事项/);
  await choose(administrator, edit, "调整哪些内容", "可容缺的前置事项");
  // A list of several stays open until one clicks beside it.
  const beside = () => edit.locator(".ant-drawer-title").click();
  await beside();
  await find(administrator, edit, "申报前置事项", "环境影响报告表");
  await beside();
  await find(administrator, edit, "可容缺的前置事项", "环境影响报告表");
  await beside();
  await edit.getByLabel("起用日期").fill("2025-04-01");
  await edit.getByLabel("依据").fill("祁县经济开发区容缺受理清单");
  await edit.getByLabel("调整原因").fill("公布了容缺受理清单");
  await submit(edit, "保存");
  await administrator.getByText(/可容缺的前置：.*环境影响报告表/).first().waitFor();
  await administrator.getByRole("tab", { name: "调整记录" }).click();
  await administrator.getByRole("row").filter({ hasText: "可容缺的前置事项" }).getByRole("link").first().click();
  await administrator.getByRole("tab", { name: "操作记录" }).click();
  await administrator.getByText(/可容缺的前置事项：.*环境影响报告表/).last().waitFor();

  const officer = await enter({ account: "xiangmu" });
  await officer.goto(address(`/cases/${await aCaseOf("drainagePermit", "年产1.5万吨酥梨饮料加工项目")}`));
  await button(officer, "登记申报").click();
  const form = formOf(officer, /^登记申报/);
  await form.getByLabel("容缺理由").fill("环评报告表已公示，承诺十日内补齐");
  await submit(form, "登记");
  await officer.getByText("已申报").first().waitFor();
  await officer.goto(address("/"));
  const listed = officer.getByRole("table", { name: "容缺受理清单" }).getByRole("row").filter({ hasText: "承诺十日内补齐" });
  await listed.getByText(/环境影响报告表/).waitFor();
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
