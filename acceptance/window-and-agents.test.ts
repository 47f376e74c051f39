import { beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { phone } from "../src/testing/browser.ts";
import { button, choose, formOf, submit } from "./journey.ts";
import { figureOf, zoneId } from "./ledger-reading.ts";
import { openStage } from "./stage.ts";

// 承诺：「窗口只进一扇门：咨询用键盘速录，多个事项一次收件、共用材料只收一次，告知书当场打印；代办员凭委托代办；
// 企业联系人看得到还差什么、找谁问，并评价服务」。
const stage = openStage();
let [agent, contact]: Page[] = [];
const of = (page: Page | undefined): Page => {
  if (!page) throw new Error("nobody has signed in");
  return page;
};
interface Own { readonly id: string; readonly cases: readonly { readonly item: string; readonly name: string; readonly state: string }[] }
let own: Own = { id: "", cases: [] };
let free: readonly { readonly item: string; readonly name: string }[] = [];

beforeAll(async () => {
  [agent, contact] = await Promise.all([stage.enter({ account: "daiban" }), stage.enter({ account: "qiye" }, phone)]);
  const session = await stage.session("qiye");
  const { rows } = (await session.get(`zones/${await zoneId(session, "qixian")}/own-projects`)).body as { rows: readonly Own[] };
  own = rows[0] ?? own;
  free = own.cases.filter(({ state }) => state === "notBegun" || state === "preparing").slice(0, 3);
});

test("the clerk logs one enquiry after another by keyboard, and each is counted", async () => {
  const page = of(agent);
  const count = async () => Number((await figureOf(await stage.session("xiangmu"), { zone: "qixian", id: "approvals.windowEnquiries" })).value);
  const before = await count();
  await page.goto(stage.address("window-desk"));
  for (const question of ["临时用水怎样报装？", "排水许可要几天？"]) {
    await page.getByLabel("咨询内容").fill(question);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("region", { name: "本次已登记" }).getByRole("link", { name: question }).waitFor();
  }
  expect(await count()).toBe(before + 2);
});

test("one visit takes in three items: a shared material is ticked once, and the notice tells what is missing", async () => {
  const page = of(agent);
  expect(free).toHaveLength(3);
  await page.goto(stage.address(`window-intake?project=${own.id}&items=${free.map(({ item }) => item).join(",")}`));
  await page.getByRole("table", { name: "事项情况" }).waitFor();
  for (const name of ["企业营业执照副本", "竣工图"]) {
    await page.getByLabel("材料名称", { exact: true }).fill(name);
    await button(page, "添加材料").click();
  }
  await page.getByLabel("本次收到：企业营业执照副本").check();
  await page.getByLabel("递交人").fill("企业经办人");
  await button(page, "收件并出具告知书").click();
  await page.getByText(/已收件：登记申报 0 项，列入准备 3 项/).waitFor();
  await page.getByRole("link", { name: "查看并打印告知书" }).click();
  const paper = page.getByRole("region", { name: "一次性告知书" });
  await paper.getByText(/还差材料：.*竣工图/).waitFor();
  expect(await paper.innerText()).toMatch(/企业营业执照副本[\s\S]*已收：2025-04-14，窗口收件〔2025〕1号/);
  await button(page, "打印").waitFor();
});

test("the agent acts in the enterprise's name only under a mandate in force", async () => {
  const page = of(agent);
  await page.goto(stage.address(`projects/${own.id}?tab=services`));
  const enter = async () => {
    await button(page, "登记帮代办服务").click();
    const form = formOf(page, "登记帮代办服务");
    await choose(page, form, "服务方式", "代办");
    await choose(page, form, "代办员", "代办员（示例）");
    await form.getByLabel("服务内容").fill("代为递交排水许可申请");
    await form.getByLabel("完成日期").fill("2025-04-14");
    return form;
  };
  const refused = await enter();
  await button(refused, "保存").click();
  await refused.getByText(/代办须有有效的企业委托/).first().waitFor();
  await page.goto(stage.address(`projects/${own.id}?tab=mandates`));
  await button(page, "登记代办委托").click();
  const mandate = formOf(page, "登记代办委托");
  await mandate.getByLabel("委托人").fill("企业法定代表人");
  await choose(page, mandate, "代办员", "代办员（示例）");
  await submit(mandate, "保存");
  await page.goto(stage.address(`projects/${own.id}?tab=services`));
  await submit(await enter(), "保存");
  await page.getByRole("link", { name: "代为递交排水许可申请" }).waitFor();
});

test("the enterprise's contact sees on the phone what is missing and rates the service", async () => {
  const page = of(contact);
  await page.goto(stage.address("own-projects"));
  await page.getByText(/还差：.*竣工图/).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  const row = page.getByRole("row").filter({ hasText: "代为递交排水许可申请" });
  await button(row, "评价").click();
  const form = formOf(page, "评价帮代办服务");
  await choose(page, form, "服务评价", /^满意$/);
  await submit(form, "提交评价");
  await row.getByText(/^满意/).waitFor();
  await page.getByRole("button", { name: /告知〔2025〕1号/ }).click();
  await page.getByRole("region", { name: "一次性告知书" }).getByText("竣工图").first().waitFor();
});

test("an intake taken in by mistake is declared void: it is struck on the project's page, and its notice says so", async () => {
  const page = of(agent);
  await page.goto(stage.address(`projects/${own.id}?tab=window`));
  const intakes = page.getByRole("table", { name: "窗口收件" });
  await button(intakes, "作废").click();
  const form = formOf(page, "作废窗口收件〔2025〕1号");
  await form.getByLabel("作废原因").fill("收错了项目");
  await submit(form, "作废");
  await intakes.getByText(/已作废：2025-04-14，.*，收错了项目/).waitFor();
  await page.getByRole("table", { name: "一次性告知书" }).getByRole("link", { name: "告知〔2025〕1号" }).click();
  await page.getByRole("heading", { name: "一次性告知书（已作废）" }).waitFor();
});

test("no page asked another host for anything, and none threw", () => {
  expect(stage.noise()).toEqual([]);
});
