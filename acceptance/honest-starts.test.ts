import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { button, formOf, submit } from "./journey.ts";
import { openStage } from "./stage.ts";

// 承诺：「具备开工条件还差什么、谁来登记，页面写明；手续没办完就开工的，照实登记并标为未批先建，不计入已开工；领导打开开工预测，读到带区间的一句话」。
const stage = openStage();
const name = "年产5万吨畜禽饲料加工项目";

async function openProject(page: Page): Promise<void> {
  await page.goto(stage.address("projects"));
  await page.getByRole("link", { name }).first().click();
  await page.getByRole("tab", { name: /手续进度/ }).click();
  await page.getByRole("heading", { name: "开工条件和开工情况" }).waitFor();
}

const startedCount = async (page: Page) => {
  await page.goto(stage.address("figures/approvals.startedProjects"));
  return page.getByText(/^2\s*个$/).first().waitFor();
};

test("an officer sees what is missing, enters a site condition, and records a start that was too early: it is marked and counts nowhere", async () => {
  const page = await stage.enter({ account: "xiangmu" });
  await openProject(page);
  const states = page.getByRole("table", { name: "开工条件和开工情况" });
  await states.getByText("尚缺 5 项施工条件：").waitFor();
  await states.getByText("落实后由项目专员登记，须有佐证材料。").waitFor();
  await button(states, "登记施工条件").click();
  const condition = formOf(page, "登记进展");
  await condition.getByLabel("佐证材料").fill("施工总承包合同");
  await submit(condition, "登记");
  await states.getByText("尚缺 4 项施工条件：").waitFor();

  await button(page, "登记开工").click();
  const start = formOf(page, "登记开工");
  await start.getByText(/如确已开工，请按实际登记/).waitFor();
  await start.getByLabel("实质性开工依据").fill("现场影像：基槽已开挖");
  await start.getByLabel("核实人").fill("建设局");
  await submit(start, "登记");
  await states.getByText("未批先建").waitFor();
  await states.getByText(/开工当日.*未办结。不计入“已开工”，事后补办也不改变/).waitFor();

  await page.goto(stage.address("projects"));
  await page.getByRole("row").filter({ hasText: name }).getByText("未批先建").waitFor();
  await startedCount(page);
  await page.goto(stage.address("figures/approvals.builtBeforeApproval"));
  await page.getByRole("row").filter({ hasText: name }).waitFor();
});

test("the leader opens the forecast and reads one sentence with its range", async () => {
  const page = await stage.enter({ account: "lingdao" });
  await page.getByRole("link", { name: "开工预测" }).first().click();
  await page.getByText(/^预计二季度末具备开工条件的项目 \d+\/12 个（80% 区间 \d+–\d+）。$/).waitFor();
  await page.getByRole("table", { name: "各项目" }).getByRole("row").filter({ hasText: name }).waitFor();
  await page.getByRole("link", { name: "预测回测" }).click();
  await page.getByText(/^样本不足/).waitFor();
  expect(stage.noise()).toEqual([]);
});
