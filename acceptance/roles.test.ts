import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { openBrowser, type Browser } from "../src/testing/browser.ts";
import { openDemoSession } from "../src/testing/http-session.ts";
import { signIn } from "./journey.ts";
import { rowsOf, zoneId } from "./ledger-reading.ts";
import { newDataDir, removeDataDir, startProductProcess, type Product } from "../src/testing/product.ts";

// 承诺：「各人只见其职责所需：企业联系人只见本企业，审计员只看不改，系统管理员不看业务」。
let product: Product;
const browsers: Browser[] = [];

beforeAll(async () => {
  product = await startProductProcess({ dataDir: await newDataDir() });
});
afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  await product.stop();
  await removeDataDir(product.dataDir);
});

async function as(account: string): Promise<Page> {
  const browser = await openBrowser(product.address);
  browsers.push(browser);
  await signIn(browser.page, product.address, { account });
  return browser.page;
}

interface Row { readonly id: string; readonly name: string }
/** What the project officer, who sees all of the zone, finds under this address. */
async function all(path: string): Promise<readonly Row[]> {
  const officer = await openDemoSession(product.address, "xiangmu");
  const { rows: zones } = (await officer.get("zones")).body as { rows: { id: string; code: string }[] };
  return ((await officer.get(`zones/${zones.find(({ code }) => code === "qixian")?.id ?? ""}/${path}?limit=100`)).body as { rows: Row[] }).rows;
}

/** Names of the zone's enterprises and projects: the contact's own, and all others. */
async function names(): Promise<{ readonly own: readonly string[]; readonly others: readonly string[] }> {
  const [contact, officer] = [await openDemoSession(product.address, "qiye"), await openDemoSession(product.address, "xiangmu")];
  const zone = await zoneId(officer, "qixian");
  const { roles } = (await contact.get("session")).body as { roles: { enterpriseId: string }[] };
  const [enterprises, projects] = [await rowsOf(officer, `zones/${zone}/enterprises`), await rowsOf(officer, `zones/${zone}/projects`)];
  const isOwn = ({ id, enterpriseId }: { readonly id: string; readonly [column: string]: unknown }) => [id, enterpriseId].includes(roles[0]?.enterpriseId);
  const all = [...enterprises, ...projects];
  return { own: all.filter(isOwn).map(({ name }) => name), others: all.filter((row) => !isOwn(row)).map(({ name }) => name) };
}

const menu = (page: Page) => page.getByRole("navigation", { name: "功能菜单" }).getByRole("link").allInnerTexts();
const open = async (page: Page, path: string) => { await page.goto(product.address + path); };
/** Words of the buttons that would write. */
const writing = /^(新\s*增|登\s*记|更\s*正|撤\s*销|列\s*入|授\s*予|收\s*回|重置密码|停\s*用|恢\s*复|设\s*立|认\s*定|保\s*存|责任单位和办件号)/;
const writingButtons = (page: Page) => page.getByRole("button", { name: writing });

describe("the contact of an enterprise", () => {
  let page: Page;
  beforeAll(async () => { page = await as("qiye"); });

  test("finds in the menu what an enterprise may see, and nothing else", async () => {
    expect((await menu(page)).toSorted()).toEqual(["工作台", "我的项目", "问题台账"].toSorted());
  });
  test.each(["problems", "own-projects"])("finds no other enterprise and none of its projects under /%s", async (path) => {
    const { own, others } = await names();
    expect(others.length).toBeGreaterThan(0);
    await open(page, path);
    await page.getByText(/共 \d+ [条项]|尚无/).first().waitFor();
    const shown = await page.getByRole("main").innerText();
    for (const name of others) expect(shown, name).not.toContain(name);
    if (path === "own-projects") expect(own.filter((name) => shown.includes(name)).length).toBeGreaterThan(0);
  });
  test.each(["projects", "enterprises", "qualifications", "pairings", "operation-events", "environmental-commitments", "approval-items", "wall-chart", "agent-services", "batch-entries", "figures", "audit/history", "audit/permissions", "settings/users", "settings/zones"])("is told so where /%s is asked for", async (path) => {
    await open(page, path);
    await page.getByText("您没有查看此页面的权限").waitFor();
  });
});

describe("the auditor", () => {
  let page: Page;
  beforeAll(async () => { page = await as("shenji"); });

  test("searches the history of every record by its kind", async () => {
    await open(page, "audit/history");
    // The head stands in a table of its own, above the rows that scroll.
    const rows = page.locator("tbody").filter({ hasText: /\d{4}-\d{2}-\d{2} \d{2}:\d{2}/ }).last();
    await rows.waitFor();
    expect(await rows.innerText()).not.toContain("新增企业");
    await open(page, "audit/history?table=enterprise");
    await expect.poll(async () => rows.innerText(), { timeout: 10_000 }).toContain("新增企业");
    expect(await rows.innerText()).not.toMatch(/环节|授权/);
  });
  test("reads from the matrix which role may do what", async () => {
    await open(page, "audit/permissions");
    const row = page.getByRole("row").filter({ hasText: "登记企业" }).first();
    await row.waitFor();
    await row.getByRole("cell", { name: "项目专员：可办理", exact: true }).waitFor();
    await row.getByRole("cell", { name: "审计员：不可办理", exact: true }).waitFor();
    const writes = page.getByRole("row").filter({ has: page.getByRole("cell", { name: "写入", exact: true }) });
    expect(await writes.count()).toBeGreaterThan(10);
    expect(await writes.getByRole("cell", { name: "审计员：可办理", exact: true }).count()).toBe(0);
  });
  test("finds no button to write on any page", async () => {
    const [project] = await all("projects");
    const [enterprise] = await all("enterprises");
    const paths = ["", "wall-chart", "projects", `projects/${project?.id ?? ""}`, "enterprises", `enterprises/${enterprise?.id ?? ""}`, "problems", "visits", "meetings", "settings/users", "audit/history", "audit/permissions"];
    for (const path of paths) {
      await open(page, `${path}?zone=qixian`);
      await page.locator("main h1, main table, main [role=grid], main .list").first().waitFor();
      await page.waitForLoadState("networkidle");
      expect(await page.getByText("您没有查看此页面的权限").count(), path).toBe(0);
      expect(await writingButtons(page).allInnerTexts(), path).toEqual([]);
    }
  });
});

describe("the administrator", () => {
  let page: Page;
  beforeAll(async () => { page = await as("guanli"); });

  test("finds set-up and the catalogue's own edits in the menu, and no business but the enterprises that a contact is named for", async () => {
    expect((await menu(page)).toSorted()).toEqual(["事项调整", "材料调整", "企业", "区域与单位", "审批事项目录", "审批安排", "工作台", "权限矩阵", "用户与授权"].toSorted());
    expect(await page.getByText("临期和超期办件").count()).toBe(0);
  });
  test.each(["wall-chart", "projects", "figures", "audit/history"])("is told so where /%s is asked for", async (path) => {
    await open(page, path);
    await page.getByText("您没有查看此页面的权限").waitFor();
  });
  test("sees no project of an enterprise, and may not change it", async () => {
    const [enterprise] = await all("enterprises");
    await open(page, `enterprises/${enterprise?.id ?? ""}?zone=qixian`);
    await page.getByRole("heading", { name: enterprise?.name ?? "" }).waitFor();
    expect(await page.getByRole("tab").allInnerTexts()).toEqual([]);
    expect(await writingButtons(page).count()).toBe(0);
  });
});

test("no page asked another host for anything, and none threw", () => {
  expect(browsers.flatMap((browser) => browser.strangers())).toEqual([]);
  expect(browsers.flatMap((browser) => browser.faults()).filter((fault) => !/status of (401|404)/.test(fault))).toEqual([]);
});
