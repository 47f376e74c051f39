import { beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { button, choose, find, formOf, submit } from "./journey.ts";
import { figureOf, rowsOf, shownFigure, zoneId } from "./ledger-reading.ts";
import { openStage } from "./stage.ts";

// 承诺：「综合窗口咨询、帮代办服务、环境承诺和企业座谈会都随手登记、可更正、可撤销，
// 谁在何时改了什么都查得到，件次、次数随即变化」。
const stage = openStage();
let [agent, officer]: Page[] = [];
const of = (page: Page | undefined): Page => {
  if (!page) throw new Error("nobody has signed in");
  return page;
};
const valueOf = async (id: string): Promise<number> => Number((await figureOf(await stage.session("xiangmu"), { zone: "qixian", id })).value);

/** The record's own history, unfolded. */
async function historyOn(page: Page): Promise<string> {
  await page.getByRole("tab", { name: /操作记录/ }).click();
  const panel = page.getByRole("tabpanel", { name: /操作记录/ });
  await panel.locator("time, ins, del, li").first().waitFor();
  return panel.innerText();
}

beforeAll(async () => {
  [agent, officer] = await Promise.all([stage.enter({ account: "daiban" }), stage.enter({ account: "xiangmu" })]);
});

describe("an enquiry at the window", () => {
  const question = "扩建厂房的施工许可能否与质量监督手续一并申请？";
  let before = 0;

  test("is entered by the agent before it is answered, and counted at once", async () => {
    before = await valueOf("approvals.windowEnquiries");
    const page = of(agent);
    await page.goto(stage.address("window-enquiries?zone=qixian"));
    await button(page, "登记窗口咨询").click();
    const form = formOf(page, "登记窗口咨询");
    await choose(page, form, "咨询渠道", "电话");
    await form.getByLabel("咨询人", { exact: true }).fill("企业经办人小李");
    await button(form, "保存").click();
    await form.getByText("请填写咨询内容").waitFor();
    await form.getByLabel("咨询内容").fill(question);
    await submit(form, "保存");
    const row = page.getByRole("row").filter({ hasText: question });
    await row.getByText("未答复").first().waitFor();
    expect(await valueOf("approvals.windowEnquiries")).toBe(before + 1);
  });

  test("is answered later by a correction, which asks why; an answer without its day is refused", async () => {
    const page = of(agent);
    await page.getByRole("link", { name: question }).click();
    await button(page, "更正").click();
    const form = formOf(page, "更正窗口咨询");
    await form.getByRole("textbox", { name: "答复", exact: true }).fill("可以合并申请，材料清单已发。");
    await form.getByLabel("更正原因").fill("次日已电话答复");
    await button(form, "保存").click();
    await form.locator(".form-problem, .ant-form-item-explain-error").first().waitFor();
    await form.getByLabel("答复日期").fill("2025-04-14");
    await submit(form, "保存");
    await page.getByText("可以合并申请，材料清单已发。").first().waitFor();
  });

  test("is withdrawn with a reason: it counts no more, stays readable, and its history tells all three", async () => {
    const page = of(agent);
    await button(page, "撤销").click();
    const form = formOf(page, "撤销误登的窗口咨询");
    await form.getByLabel("撤销原因").fill("与网上咨询重复登记");
    await submit(form, "撤销");
    await page.getByText("已撤销").first().waitFor();
    expect(await valueOf("approvals.windowEnquiries")).toBe(before);
    const desk = of(officer);
    await desk.goto(page.url());
    const told = await historyOn(desk);
    expect(told).toMatch(/与网上咨询重复登记[\s\S]*次日已电话答复/);
    expect(told).toContain("可以合并申请，材料清单已发。");
    expect(told).toContain("代办员（示例）");
    await page.goto(stage.address("window-enquiries?zone=qixian&withdrawn=only"));
    await page.getByRole("link", { name: question }).waitFor();
  });
});

describe("on a project's page", () => {
  const service = "代为申报供电接入方案并领取答复单";
  let [project, name] = ["", ""];
  beforeAll(async () => {
    const session = await stage.session("daiban");
    const [one] = await rowsOf(session, `zones/${await zoneId(session, "qixian")}/projects`);
    [project, name] = [one?.id ?? "", one?.name ?? ""];
  });

  test("a service of the agents is entered; one without an agent is refused", async () => {
    const before = await valueOf("approvals.agentServices");
    const page = of(agent);
    await page.goto(stage.address(`projects/${project}?zone=qixian&tab=services`));
    await page.getByRole("heading", { name }).waitFor();
    await button(page, "登记帮代办服务").click();
    const form = formOf(page, "登记帮代办服务");
    await choose(page, form, "服务方式", "帮办");
    await form.getByLabel("服务内容").fill(service);
    await button(form, "保存").click();
    await form.getByText("请选择代办员，或填写代办员姓名").waitFor();
    await choose(page, form, "代办员", "代办员（示例）");
    await submit(form, "保存");
    expect(await valueOf("approvals.agentServices")).toBe(before + 1);
    await page.getByRole("link", { name: service }).waitFor();
  });

  test("an environmental promise is entered, and kept only once evidence shows it", async () => {
    const [promised, met] = [await valueOf("approvals.environmentalCommitments"), await figureOf(await stage.session("xiangmu"), { zone: "qixian", id: "approvals.commitmentsMet" })];
    const page = of(officer);
    await page.goto(stage.address(`projects/${project}?zone=qixian&tab=commitments`));
    await button(page, "登记环境承诺").click();
    const form = formOf(page, "登记环境承诺");
    await choose(page, form, "承诺类别", /废水/);
    await form.getByLabel("承诺内容").fill("生产废水全部回用，不外排。");
    await form.getByLabel("承诺目标").fill("零排放");
    await form.getByLabel("兑现期限").fill("2025-06-30");
    await submit(form, "保存");
    await page.getByRole("link", { name: "生产废水全部回用，不外排。" }).click();
    await page.waitForURL(/environmental-commitments/);
    await button(page, "登记兑现佐证").first().click();
    const evidence = formOf(page, "登记兑现佐证");
    await choose(page, evidence, "佐证类型", /监测/);
    await choose(page, evidence, "兑现结果", /^达到/);
    await evidence.getByLabel("文号").fill("祁环监〔2025〕7号");
    await evidence.getByLabel("佐证内容").fill("总排口无水流，回用水池台账齐全。");
    await submit(evidence, "保存");
    await page.getByText("祁环监〔2025〕7号").first().waitFor();
    const now = await figureOf(await stage.session("xiangmu"), { zone: "qixian", id: "approvals.commitmentsMet" });
    expect([await valueOf("approvals.environmentalCommitments"), now.numerator, now.denominator]).toEqual([promised + 1, (met.numerator ?? 0) + 1, (met.denominator ?? 0) + 1]);
  });
});

describe("a seminar with enterprises", () => {
  const [title, decided] = ["节能审查专题企业座谈会", "对节能报告实行提前介入、一次会审"];

  test("is entered with who took part and what it decided; the count of seminars rises", async () => {
    const before = await valueOf("meetings.enterpriseSeminars");
    const page = of(officer);
    await page.goto(stage.address("meetings?zone=qixian"));
    await button(page, "登记会议").click();
    const form = formOf(page, "登记会议");
    await form.getByLabel("会议名称").fill(title);
    await choose(page, form, "会议类型", "座谈会");
    await form.getByLabel("组织单位").fill("管委会会同祁县行政审批服务管理局");
    await button(form, "添加参会方").click();
    await choose(page, form.getByRole("group", { name: /^参会方 1/ }), "企业", /./);
    await button(form, "添加参会方").click();
    await find(page, form.getByRole("group", { name: /^参会方 2/ }), "部门", "祁县行政审批服务管理局");
    await button(form, "添加议定事项").click();
    const decision = form.getByRole("group", { name: /^事项 1/ });
    await decision.getByLabel("议定事项").fill(decided);
    await find(page, decision, "责任单位", "祁县行政审批服务管理局");
    await decision.getByLabel("完成时限").fill("2025-04-30");
    await submit(form, "保存");
    await page.getByRole("link", { name: title }).waitFor();
    expect(await shownFigure(page, stage.address("figures/meetings.enterpriseSeminars?zone=qixian"))).toBe(String(before + 1));
    await page.getByRole("link", { name: title }).click();
    await page.getByRole("tab", { name: /参会单位和人员 2/ }).click();
    await page.getByRole("table", { name: "参会单位和人员" }).getByText("祁县行政审批服务管理局").waitFor();
  });

  test("its decision is completed with what came of it", async () => {
    const page = of(officer);
    await page.getByRole("tab", { name: /议定事项 1/ }).click();
    await page.getByRole("link", { name: decided }).click();
    await page.waitForURL(/meeting-decisions/);
    await button(page, "办结").click();
    const form = formOf(page, "办结议定事项");
    await form.getByLabel("办理结果").fill("已与县审批局签订会审规程。");
    await submit(form, "办结");
    await page.getByText("已与县审批局签订会审规程。").first().waitFor();
    await page.getByText("已办结").first().waitFor();
  });
});

test("no page asked another host for anything, and none threw", () => {
  expect(stage.noise()).toEqual([]);
});
