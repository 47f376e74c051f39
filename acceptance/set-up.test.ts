import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type Browser } from "../src/testing/browser.ts";
import { button, choose, enterCredentials, faultsOf, formOf, signIn, submit } from "./journey.ts";
import { newDataDir, removeDataDir, startProductProcess, type Product } from "../src/testing/product.ts";

// 承诺：「一个新区从空库开始：管理员用一次性密码登录，设立开发区和单位，登记用户；项目专员登录后登记企业、项目，列入事项，逐步登记办理环节，每一步都留有操作记录」。
let product: Product;
let administrator: Browser;
let officer: Browser;

beforeAll(async () => {
  product = await startProductProcess({ dataDir: await newDataDir(), flags: ["--empty"] });
  [administrator, officer] = [await openBrowser(product.address), await openBrowser(product.address)];
});
afterAll(async () => {
  await Promise.all([administrator.close(), officer.close()]);
  await product.stop();
  await removeDataDir(product.dataDir);
});

const passwords = { administrator: "Zone-2025-keeper", officer: "Ledger-2025-writer" } as const;
const zoneName = "青川经济技术开发区";
/** The day in China: an empty product's zones go by the real calendar. */
const chinaDay = (daysOn = 0): string => new Date(Date.now() + 8 * 3600_000 + daysOn * 86_400_000).toISOString().slice(0, 10);
/** Check characters after GB 32100-2015; the second differs in the last one alone. */
const creditCode = { right: "91350100M000100Y43", wrong: "91350100M000100Y44" } as const;

const given = { officer: "" };

async function changePassword(browser: Browser, old: string, next: string): Promise<void> {
  const { page } = browser;
  await page.getByLabel("原密码").fill(old);
  await page.getByLabel("新密码", { exact: true }).fill(next);
  await page.getByLabel("再次输入").fill(next);
  await button(page, "修改密码").click();
}

describe("the administrator", () => {
  test("signs in with the one-time password of the console, and gets nowhere before changing it", async () => {
    const { page } = administrator;
    const password = /一次性密码\s*(\S+?)（/.exec(product.console())?.[1] ?? "";
    expect(password).toMatch(/^[a-z0-9-]{10,}$/);
    await page.goto(product.address);
    await enterCredentials(page, { account: "admin", password });
    await page.getByText("首次登录须先修改初始密码").waitFor();
    await page.goto(`${product.address}settings/users`);
    await page.getByText("首次登录须先修改初始密码").waitFor();

    for (const [weak, words] of [["short1a", "密码不得少于10个字符"], ["onlyletters", "密码须同时含有字母和数字"], ["my-admin-2025", "密码不得包含账号"], [password, "新密码不得与原密码相同"]] as const) {
      await changePassword(administrator, password, weak);
      await page.getByText(words, { exact: true }).and(faultsOf(page.locator("form"))).waitFor();
    }
    await changePassword(administrator, password, passwords.administrator);
    // Where the address led before the password had to be changed.
    await button(page, "新增用户").waitFor();
  });

  test("names the first zone and sets up a development zone below it, with a department", async () => {
    const { page } = administrator;
    await page.goto(`${product.address}settings/zones`);
    await button(page, "更正").click();
    const naming = formOf(page, /更正区域/);
    await naming.getByLabel("区域名称").fill("青川市");
    await naming.getByLabel("更正原因").fill("首次设置");
    await submit(naming, "保存");
    await page.getByRole("heading", { name: "青川市" }).waitFor();

    await button(page, "设立下级区域").click();
    const founding = formOf(page, /设立区域/);
    await founding.getByLabel("区域名称").fill(zoneName);
    await founding.getByLabel("区域代码").fill("Qingchuan");
    await button(founding, "设立").click();
    await founding.getByText("小写字母开头").and(faultsOf(founding)).waitFor();
    await founding.getByLabel("区域代码").fill("qingchuan");
    await submit(founding, "设立");
    await page.getByRole("heading", { name: zoneName }).waitFor();

    await button(page, "新增单位").click();
    const department = formOf(page, "新增单位");
    await department.getByLabel("单位名称").fill("行政审批局");
    await choose(page, department, "单位类别", /./);
    await submit(department, "保存");
    await page.getByRole("cell", { name: "行政审批局" }).waitFor();
  });

  test("registers a project officer, whose one-time password is shown once", async () => {
    const { page } = administrator;
    await page.goto(`${product.address}settings/users`);
    await button(page, "新增用户").click();
    const form = formOf(page, "新增用户");
    await form.getByLabel("账号").fill("li.ming");
    await form.getByLabel("姓名").fill("李明");
    await button(form, "登记并发给一次性密码").click();
    const shown = formOf(page, "一次性密码");
    given.officer = await shown.locator("code").innerText();
    expect(given.officer).toMatch(/^[a-z0-9-]{10,}$/);
    await button(shown, "我已记下").click();
    await shown.waitFor({ state: "hidden" });
    await page.reload();
    await page.getByRole("link", { name: "li.ming" }).click();
    await button(page, "授予角色").click();
    expect(await page.content()).not.toContain(given.officer);
    const grant = formOf(page, /授予角色/);
    await choose(page, grant, "角色", "项目专员");
    await choose(page, grant, "区域", zoneName);
    await submit(grant, "授予");
    await page.getByText(`项目专员（${zoneName}）`).first().waitFor();
  });
});

describe("the project officer", () => {
  test("signs in with the one-time password, changes it, and it opens nothing more", async () => {
    const { page } = officer;
    await page.goto(product.address);
    await enterCredentials(page, { account: "li.ming", password: given.officer });
    await page.getByText("首次登录须先修改初始密码").waitFor();
    await changePassword(officer, given.officer, passwords.officer);
    await page.getByRole("heading", { name: `${zoneName} · 工作台` }).waitFor();
    await officer.context.clearCookies();
    await page.goto(product.address);
    await enterCredentials(page, { account: "li.ming", password: given.officer });
    await page.getByText("账号或密码不正确").waitFor();
    await signIn(page, product.address, { account: "li.ming", password: passwords.officer });
  });

  test("registers an enterprise; a wrong check character is refused at its field", async () => {
    const { page } = officer;
    await page.goto(`${product.address}enterprises`);
    await button(page, "新增企业").click();
    const form = formOf(page, "新增企业");
    await form.getByLabel("企业名称").fill("青川精密铸造有限公司");
    await form.getByLabel("统一社会信用代码").fill(creditCode.wrong);
    await button(form, "保存").click();
    await form.getByText("末位与校验码相符").and(faultsOf(form)).waitFor();
    await form.getByLabel("统一社会信用代码").fill(creditCode.right);
    await submit(form, "保存");
    await page.getByRole("heading", { name: "青川精密铸造有限公司" }).waitFor();
  });

  test("puts its address right with a reason, and the record's own history tells what it was", async () => {
    const { page } = officer;
    await button(page, "更正").click();
    const form = formOf(page, /更正企业信息/);
    await form.getByLabel("地址").fill("青川县迎宾路8号");
    await button(form, "保存").click();
    await form.getByText("请填写更正原因").and(faultsOf(form)).waitFor();
    await form.getByLabel("更正原因").fill("按营业执照补登");
    await submit(form, "保存");
    await page.getByRole("tab", { name: /操作记录/ }).click();
    const history = page.getByRole("tabpanel", { name: /操作记录/ });
    await history.getByText("青川县迎宾路8号").first().waitFor();
    expect(await history.innerText()).toMatch(/李明[\s\S]*按营业执照补登/);
  });

  test("registers a project of it and puts items of the catalogue on its list", async () => {
    const { page } = officer;
    await page.goto(`${product.address}projects`);
    await button(page, "新增项目").click();
    const form = formOf(page, "新增项目");
    await form.getByLabel("项目名称").fill("年产2万吨精密铸件项目");
    await choose(page, form, "业主", "青川精密铸造有限公司");
    await form.getByLabel("行业").fill("装备制造");
    await choose(page, form, "建设性质", /./);
    await form.getByLabel("总投资（万元）").fill("12000.5");
    await submit(form, "保存");
    await page.getByRole("heading", { name: "年产2万吨精密铸件项目" }).waitFor();
    await page.getByText(/12,?000\.5/).first().waitFor();

    await page.getByRole("tab", { name: /手续进度/ }).click();
    await page.getByText("尚未列入审批事项").waitFor();
    await button(page, "列入事项").click();
    const items = formOf(page, "为项目列入审批事项");
    await choose(page, items, "事项", "备案");
    await page.keyboard.press("Escape");
    await submit(items, "列入事项");
    await page.getByRole("link", { name: /备案/ }).first().waitFor();
  });

  test("records it submitted, accepted and decided; a day to come, or one before the last step, is refused", async () => {
    const { page } = officer;
    await page.getByRole("link", { name: /备案/ }).first().click();
    const step = async (action: string, label: string, day: string) => {
      await button(page, action).click();
      const form = formOf(page, new RegExp(`^${action}`));
      await form.getByLabel(label).fill(day);
      return form;
    };
    const early = await step("登记申报", "申报日期", chinaDay(1));
    await button(early, "登记").click();
    await early.getByText(`不得晚于 ${chinaDay()}`).and(faultsOf(early)).waitFor();
    await early.getByLabel("申报日期").fill(chinaDay(-6));
    await submit(early, "登记");

    const before = await step("登记受理", "受理日期", chinaDay(-7));
    await button(before, "登记").click();
    await before.getByText(`不得早于 ${chinaDay(-6)}`).and(faultsOf(before)).waitFor();
    await before.getByLabel("受理日期").fill(chinaDay(-5));
    await submit(before, "登记");

    const decided = await step("登记办结", "办结日期", chinaDay(-1));
    await decided.getByLabel("文号").fill("青审备〔2026〕1号");
    await submit(decided, "登记");
    await page.getByText("青审备〔2026〕1号").first().waitFor();
    for (const day of [-6, -5, -1]) await page.getByText(chinaDay(day)).first().waitFor();
  });

  test("the server too refuses a day to come, whatever a page allows", async () => {
    const caseId = officer.page.url().split("/").at(-1)?.replace(/\?.*/, "") ?? "";
    const answer = await officer.page.evaluate(async ({ id, day }) => {
      const read = async (path: string) => (await fetch(`/api/${path}`)).json() as Promise<never>;
      const { rows } = (await read("zones")) as { rows: { id: string; kind: string }[] };
      const zoneId = rows.find(({ kind }) => kind === "developmentZone")?.id ?? "";
      const { case: { version } } = (await read(`zones/${zoneId}/cases/${id}`)) as { case: { version: number } };
      const reply = await fetch(`/api/zones/${zoneId}/cases/${id}/facts`, {
        method: "POST", headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
        body: JSON.stringify({ kind: "delivered", occurredOn: day, version }),
      });
      return (await reply.json()) as { code: string; title: string };
    }, { id: caseId, day: chinaDay(1) });
    expect(answer.code).toBe("dateInFuture");
    expect(answer.title).toMatch(/[\u4e00-\u9fff]/);
  });
});

test("no page asked another host for anything, and none threw", () => {
  expect([...administrator.strangers(), ...officer.strangers()]).toEqual([]);
  // The browser itself reports the refusals that the pages are shown: 401 before the sign-in, 422 of what was refused.
  expect([...administrator.faults(), ...officer.faults()].filter((fault) => !/status of (401|403|422)/.test(fault))).toEqual([]);
});
