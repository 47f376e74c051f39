import { beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { phone } from "../src/testing/browser.ts";
import { button, choose, find, formOf, submit } from "./journey.ts";
import { figureOf, rowsOf, zoneId } from "./ledger-reading.ts";
import { openStage } from "./stage.ts";

// 承诺：「企业联系人在手机上提出本企业的诉求，看得到办到哪一步，办得满不满意由企业自己确认；看不到别家企业的任何内容」。
const stage = openStage();
const [request, department] = ["施工用电容量不足，请协调增容", "祁县行政审批服务管理局"];
let [contact, officer, handler]: Page[] = [];
const of = (page: Page | undefined): Page => {
  if (!page) throw new Error("nobody has signed in");
  return page;
};
/** Names of the contact's enterprise and of all others; ids of what others asked for. */
let own: readonly string[] = [];
let strangers: readonly string[] = [];
let ofOthers: readonly string[] = [];
let before = 0;
const received = async (): Promise<number> => Number((await figureOf(await stage.session("xiangmu"), { zone: "qixian", id: "problems.received" })).value);

beforeAll(async () => {
  [contact, officer, handler] = await Promise.all([
    stage.enter({ account: "qiye" }, phone), stage.enter({ account: "xiangmu" }), stage.enter({ account: "jingban" }),
  ]);
  const [mine, all] = [await stage.session("qiye"), await stage.session("xiangmu")];
  const zone = await zoneId(all, "qixian");
  const { roles } = (await mine.get("session")).body as { roles: { enterpriseId: string }[] };
  const enterprises = await rowsOf(all, `zones/${zone}/enterprises`);
  own = enterprises.filter(({ id }) => id === roles[0]?.enterpriseId).map(({ name }) => name);
  const others = enterprises.filter(({ name }) => !own.includes(name));
  strangers = others.map(({ name }) => name);
  // Somebody else's request in the same zone, which the contact must not see.
  const made = await all.post(`zones/${zone}/problems`, { body: { raisedOn: "2025-04-11", origin: "hotline", category: "utilities", content: "别家企业的用水问题", enterpriseId: others[0]?.id } });
  expect(made.status).toBeLessThan(300);
  ofOthers = (await rowsOf(all, `zones/${zone}/problems`)).filter(({ enterpriseName }) => enterpriseName !== own[0]).map(({ id }) => id);
  before = await received();
});

const expectToFit = async (page: Page) => {
  expect(await page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth))).toBeLessThanOrEqual(phone.width);
};

async function openRequest(page: Page): Promise<void> {
  await page.goto(stage.address("problems?zone=qixian"));
  await page.getByRole("main").getByRole("link", { name: request }).click();
  await page.getByRole("heading", { name: request }).waitFor();
}

test("the contact enters a request on the phone; it stands in the ledger and in the count of problems", async () => {
  const page = of(contact);
  expect(own).toHaveLength(1);
  await page.goto(stage.address("own-projects"));
  await button(page, "提出诉求").first().click();
  const form = formOf(page, "登记问题");
  await find(page, form, "问题类别", "水电路气");
  await form.getByLabel("问题诉求").fill(request);
  await expectToFit(page);
  await submit(form, "保存");
  await page.goto(stage.address("problems"));
  await page.getByRole("main").getByRole("link", { name: request }).waitFor();
  await expectToFit(page);
  expect(await received()).toBe(before + 1);
});

test("the contact sees the own request alone; another's is not to be found, and nothing can be assigned or closed out", async () => {
  const page = of(contact);
  await page.getByText("共 1 条").waitFor();
  const shown = await page.locator("main").innerText();
  for (const name of strangers) expect(shown).not.toContain(name);
  await page.goto(stage.address(`problems/${ofOthers[0] ?? ""}`));
  await page.getByText("problemNotFound").waitFor();
  await openRequest(page);
  for (const action of ["交办", "反馈结果", "销号"]) expect(await button(page, action).count(), action).toBe(0);
});

test("the officer assigns it, the department answers", async () => {
  const desk = of(officer);
  await openRequest(desk);
  await button(desk, "交办").click();
  const assigning = formOf(desk, "交办");
  await find(desk, assigning, "责任单位", department);
  await assigning.getByLabel("完成时限").fill("2025-04-30");
  await submit(assigning, "交办");

  const page = of(handler);
  await openRequest(page);
  await button(page, "反馈结果").click();
  const answering = formOf(page, "反馈结果");
  await choose(page, answering, "办理结果", "已解决");
  await answering.getByLabel("办理情况").fill("供电公司已批复增容方案。");
  await submit(answering, "反馈结果");
});

test("a dissatisfied enterprise keeps it from being closed out; once done again and confirmed, the officer may", async () => {
  const [page, desk] = [of(contact), of(officer)];
  const confirm = async (answer: RegExp, opinion: string) => {
    await openRequest(page);
    await button(page, "登记企业确认").click();
    const form = formOf(page, "登记企业确认");
    await choose(page, form, "企业是否满意", answer);
    await form.getByLabel("确认人").fill("企业总经理");
    await form.getByLabel("企业意见").fill(opinion);
    await expectToFit(page);
    await submit(form, "登记企业确认");
  };
  await confirm(/^不满意$/, "方案批了，施工还没有排期。");
  await button(desk, "重办").waitFor({ timeout: 20_000 });
  expect(await button(desk, "销号").count()).toBe(0);
  await confirm(/^满意$/, "施工已排期，四月底送电。");
  await button(desk, "销号").click({ timeout: 20_000 });
  await submit(formOf(desk, "销号"), "销号");
  await desk.getByText("已销号（已解决）").first().waitFor();
  await page.getByText("已销号（已解决）").first().waitFor({ timeout: 20_000 });
});

test("no page asked another host for anything, and none threw", () => {
  expect(stage.noise()).toEqual([]);
});
