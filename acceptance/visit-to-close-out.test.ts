import { beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { phone } from "../src/testing/browser.ts";
import { openHttpSession } from "../src/testing/http-session.ts";
import { button, choose, find, formOf, submit } from "./journey.ts";
import { figureOf, rowsOf, shownFigure, zoneId } from "./ledger-reading.ts";
import { openStage } from "./stage.ts";

// 承诺：「包联干部走访企业，听到的问题一次登记即入台账，交办、反馈、回访、销号步步留痕；
// 没有佐证也未经企业确认的，不能销号；每个数字随之变化，并能打开所依据的记录；
// 两人同时更正同一次走访，后保存的人看到双方的内容，谁填的都不会丢失」。
const stage = openStage();
const department = "灵石县工业和信息化局";
const [first, second] = ["铁路专用线装车能力不足，成品外运排队（走访反映）", "技改设备奖补申报条件不清楚（走访反映）"];
const figures = ["visits.visitedEnterprises", "visits.count", "problems.received", "problems.resolved", "problems.inHand"] as const;

type Values = Readonly<Record<(typeof figures)[number], number>>;
async function valuesNow(): Promise<Values> {
  const officer = await stage.session("xiangmu");
  const entries = await Promise.all(figures.map(async (id) => [id, (await figureOf(officer, { zone: "lingshi", id })).value] as const));
  return Object.fromEntries(entries) as Values;
}

/** An officer of a department of Lingshi, registered and given the role by the administrator, with a password of their own. */
async function registerHandler(): Promise<{ readonly account: string; readonly password: string }> {
  const [administrator, officer] = [await stage.session("guanli"), await stage.session("xiangmu")];
  const zone = await zoneId(officer, "lingshi");
  const departmentId = (await rowsOf(officer, `zones/${zone}/departments`)).find(({ name }) => name === department)?.id ?? "";
  const [account, password] = ["lingshi.gongxin", "Lingshi-Gongxin-2025"];
  const { user, oneTimePassword } = (await administrator.post("users", { body: { account, name: "工信局经办" } })).body as { user: { id: string }; oneTimePassword: string };
  const granted = await administrator.post(`users/${user.id}/grants`, { body: { role: "departmentHandler", zoneId: zone, departmentId } });
  expect(granted.status).toBe(200);
  const own = openHttpSession(stage.product().address);
  await own.post("sign-in", { body: { account, password: oneTimePassword } });
  expect((await own.post("session/password", { body: { oldPassword: oneTimePassword, newPassword: password } })).status).toBe(200);
  return { account, password };
}

const reach = (page: Page) => page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth));
const expectToFit = async (page: Page) => { expect(await reach(page)).toBeLessThanOrEqual(phone.width); };

let [cadre, officer, handler]: Page[] = [];
const of = (page: Page | undefined): Page => {
  if (!page) throw new Error("nobody has signed in");
  return page;
};
let before: Values;
let enterprise = "";

beforeAll(async () => {
  before = await valuesNow();
  const person = await registerHandler();
  [cadre, officer, handler] = await Promise.all([
    stage.enter({ account: "baolian" }, phone), stage.enter({ account: "xiangmu" }), stage.enter(person),
  ]);
  // Of the enterprises paired with the cadre, one that nobody has visited this year: the count of enterprises is to rise.
  const [mine, all] = [await stage.session("baolian"), await stage.session("xiangmu")];
  const unvisited = new Set((await figureOf(all, { zone: "lingshi", id: "visits.notVisited" })).ids);
  const paired = await rowsOf(mine, `zones/${await zoneId(mine, "lingshi")}/enterprises`);
  enterprise = paired.find(({ id }) => unvisited.has(id))?.name ?? "";
  expect(enterprise).not.toBe("");
});

/** Opens a problem from the ledger of the zone, as its reader finds it. */
async function openProblem(page: Page, content: string): Promise<void> {
  await page.goto(stage.address("problems?zone=lingshi"));
  // Pages opened before stand as links above the page itself.
  await page.getByRole("main").getByRole("link", { name: content }).click();
  await page.getByRole("heading", { name: content }).waitFor();
}

describe("the paired cadre, on a phone", () => {
  test("registers a visit with two problems; the form fits and asks for no place, no photograph and no moment", async () => {
    const page = of(cadre);
    await page.goto(stage.address("visits"));
    await button(page, "登记走访").click();
    const form = formOf(page, "登记走访");
    await find(page, form, "走访企业", enterprise);
    await form.getByText("台账中没有该企业的走访记录").or(form.getByText("近期走访")).first().waitFor();
    await form.locator("label").filter({ hasText: /^服务$/ }).click();
    await form.getByLabel("其他走访人员").fill("王晓东（灵石县工信局）");
    await form.getByLabel("生产经营或建设情况").fill("订单饱满，成品外运不畅。");
    for (const [place, content, category] of [[1, first, "原料物流"], [2, second, "政策"]] as const) {
      await button(form, "添加问题").click();
      const problem = form.getByRole("group", { name: new RegExp(`^问题 ${String(place)}`) });
      await problem.getByLabel("问题诉求").fill(content);
      await find(page, problem, "类别", category);
    }
    await expectToFit(page);
    expect(await form.getByText(/定位|签到|拍照|照片/).count()).toBe(0);
    await submit(form, "保存");
    await page.getByRole("link", { name: enterprise }).first().waitFor();
    await expectToFit(page);
  });

  test("finds both problems in the ledger, with the visit as their origin", async () => {
    const page = of(cadre);
    await openProblem(page, first);
    const facts = page.locator("header");
    await facts.getByText("走访", { exact: true }).waitFor();
    await facts.getByRole("link", { name: enterprise }).waitFor();
    await page.getByText("待交办").first().waitFor();
    await expectToFit(page);
    await openProblem(page, second);
  });
});

describe("the problem goes its way", () => {
  test("the officer assigns it with a day to be done by", async () => {
    const page = of(officer);
    await openProblem(page, first);
    await button(page, "交办").click();
    const form = formOf(page, "交办");
    await find(page, form, "责任单位", department);
    await form.getByLabel("完成时限").fill("2025-04-30");
    await submit(form, "交办");
    await page.getByText("办理中").first().waitFor();
  });

  test("the department sees what it was charged with, and answers without proof", async () => {
    const page = of(handler);
    const all = await stage.session("xiangmu");
    const charged = (await rowsOf(all, `zones/${await zoneId(all, "lingshi")}/problems`)).filter(({ departmentName }) => departmentName === department);
    await page.goto(stage.address("problems?zone=lingshi"));
    await page.getByText(`共 ${String(charged.length)} 条`).waitFor();
    await openProblem(page, first);
    expect(await button(page, "销号").count()).toBe(0);
    await button(page, "反馈结果").click();
    const form = formOf(page, "反馈结果");
    await choose(page, form, "办理结果", "已解决");
    await form.getByLabel("办理情况").fill("已与铁路货运部门协调，增开装车时段。");
    await submit(form, "反馈结果");
    await page.getByText("已反馈待销号").first().waitFor();
  });

  test("it cannot be closed out yet: the page offers no way, and the server says why", async () => {
    const page = of(officer);
    await openProblem(page, first);
    await button(page, "登记企业确认").waitFor();
    expect(await button(page, "销号").count()).toBe(0);
    const session = await stage.session("xiangmu");
    const path = `zones/${await zoneId(session, "lingshi")}/problems/${new URL(page.url()).pathname.split("/").at(-1) ?? ""}`;
    const { problem } = (await session.get(`${path}/detail`)).body as { problem: { version: number } };
    const { status, body } = await session.post(`${path}/steps/closedOut`, { body: { occurredOn: "2025-04-14", version: problem.version } });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: "solutionUnproven", title: "报已解决的，须有佐证材料或企业满意确认方可销号" });
  });

  test("the cadre calls back on the phone, the enterprise is satisfied, and the officer closes it out", async () => {
    const page = of(cadre);
    await openProblem(page, first);
    await button(page, "登记企业确认").click();
    const confirming = formOf(page, "登记企业确认");
    await choose(page, confirming, "企业是否满意", /^满意$/);
    await confirming.getByLabel("确认人").fill("企业生产部张经理（回访）");
    await expectToFit(page);
    await submit(confirming, "登记企业确认");

    const desk = of(officer);
    await button(desk, "销号").click({ timeout: 20_000 });
    await submit(formOf(desk, "销号"), "销号");
    await desk.getByText("已销号（已解决）").first().waitFor();
    const course = desk.getByRole("tabpanel", { name: /办理经过/ });
    expect(await course.innerText()).toMatch(/交办[\s\S]*灵石县工业和信息化局[\s\S]*反馈[\s\S]*工信局经办[\s\S]*企业确认[\s\S]*回访[\s\S]*销号/);
  });
});

test("the figures have moved by what happened, and show the record", async () => {
  const expected = {
    "visits.visitedEnterprises": before["visits.visitedEnterprises"] + 1, "visits.count": before["visits.count"] + 1,
    "problems.received": before["problems.received"] + 2, "problems.resolved": before["problems.resolved"] + 1, "problems.inHand": before["problems.inHand"] + 1,
  };
  expect(await valuesNow()).toEqual(expected);
  const page = of(officer);
  for (const id of ["visits.visitedEnterprises", "problems.resolved"] as const) {
    expect(await shownFigure(page, stage.address(`figures/${id}?zone=lingshi&limit=100`))).toBe(String(expected[id]));
  }
  await page.getByRole("main").getByRole("link", { name: first }).click();
  await page.getByText("已销号（已解决）").first().waitFor();
});

describe("two people put the same visit right", () => {
  const [theirs, mine] = ["四月底前由工信局牵头再约一次铁路货运部门", "五月上旬到厂回访装车时段落实情况"];
  async function openCorrection(page: Page, visit: string, followUp: string) {
    await page.goto(visit);
    await button(page, "更正").click();
    const form = formOf(page, "更正走访");
    await form.getByLabel("下次跟进").fill(followUp);
    await form.getByLabel("更正原因").fill("补登下次跟进");
    return form;
  }

  test("the later one sees both versions, on the phone too, and nothing is taken before the choice", async () => {
    const [desk, page] = [of(officer), of(cadre)];
    await page.goto(stage.address("visits"));
    await page.getByRole("main").getByRole("link", { name: enterprise }).first().click();
    await page.waitForURL(/\/visits\/./);
    const visit = page.url();
    const [later, earlier] = [await openCorrection(page, visit, mine), await openCorrection(desk, `${visit}?zone=lingshi`, theirs)];
    await submit(earlier, "保存");
    await button(later, "保存").click();
    const conflict = page.getByRole("alert", { name: "他人已先行修改此记录" });
    await conflict.getByText(theirs).waitFor();
    await conflict.getByText(mine).waitFor();
    expect(await button(later, "保存").isDisabled()).toBe(true);
    await expectToFit(page);
    await button(conflict, "全部用我的").click();
    await button(conflict, "按所选内容继续").click();
    await submit(later, "保存");
    await desk.getByText(mine).first().waitFor();
  });

  test("what gave way stays in the history, and the visit's two problems stay with it", async () => {
    const desk = of(officer);
    await desk.getByRole("tab", { name: /反映的问题 2/ }).click();
    await desk.getByRole("tab", { name: /操作记录/ }).click();
    const history = desk.getByRole("tabpanel", { name: /操作记录/ });
    await history.locator("del").filter({ hasText: theirs }).waitFor();
    await history.locator("ins").filter({ hasText: mine }).waitFor();
  });
});

test("no page asked another host for anything, and none threw", () => {
  expect(stage.noise()).toEqual([]);
});
