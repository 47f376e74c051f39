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

/** Names of the enterprises and projects of the zone that are in this account's sight. */
async function rowsSeenBy(account: string): Promise<readonly string[]> {
  const session = await openDemoSession(product.address, account);
  const zone = await zoneId(session, "qixian");
  return [...await rowsOf(session, `zones/${zone}/enterprises`), ...await rowsOf(session, `zones/${zone}/projects`)].map(({ name }) => name);
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
    const ledgers = ["问题台账", "环境承诺", "检修停产", "资质荣誉", "四上企业", "产业体系", "包联"];
    expect((await menu(page)).toSorted()).toEqual(["企业", "审批事项目录", "工作台", "我的项目", "项目", ...ledgers].toSorted());
  });
  test.each(["problems", "environmental-commitments", "operation-events", "qualifications"])("finds no other enterprise and none of its projects under /%s", async (path) => {
    const own = new Set(await rowsSeenBy("qiye"));
    const others = (await rowsSeenBy("xiangmu")).filter((name) => !own.has(name));
    expect(others.length).toBeGreaterThan(0);
    await open(page, path);
    await page.getByText(/共 \d+ 条|尚无/).first().waitFor();
    const shown = await page.getByRole("main").innerText();
    for (const name of others) expect(shown).not.toContain(name);
  });
  test("sees the own enterprise and its projects alone, on the lists and on the page of own projects", async () => {
    await open(page, "enterprises");
    await page.getByText("共 1 条").waitFor();
    await open(page, "projects");
    await page.locator("a[href*='/projects/']").first().waitFor();
    const seen = await page.locator("a[href*='/projects/']").allInnerTexts();
    const projects = await all("projects");
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.length).toBeLessThan(projects.length);
    await open(page, "own-projects");
    await page.getByText("办理进度").first().waitFor();
    const shown = await page.getByRole("main").innerText();
    for (const { name } of projects) expect(shown.includes(name), name).toBe(seen.includes(name));
    expect(await writingButtons(page).count()).toBe(0);
  });
  test("another's project and enterprise are not there, even by their address", async () => {
    await open(page, "projects");
    await page.locator("a[href*='/projects/']").first().waitFor();
    const seen = await page.locator("a[href*='/projects/']").allInnerTexts();
    const other = (await all("projects")).find(({ name }) => !seen.includes(name));
    await open(page, `projects/${other?.id ?? ""}`);
    await page.getByText("projectNotFound").waitFor();
    expect(await page.locator("body").innerText()).not.toContain(other?.name ?? "");
    await open(page, "enterprises");
    const own = (await page.locator("a[href*='/enterprises/']").first().innerText()).trim();
    const stranger = (await all("enterprises")).find(({ name }) => name !== own);
    await open(page, `enterprises/${stranger?.id ?? ""}`);
    await page.getByText("enterpriseNotFound").waitFor();
  });
  test.each(["wall-chart", "agent-services", "batch-entries", "figures", "audit/history", "audit/permissions", "settings/users", "settings/zones"])("is told so where /%s is asked for", async (path) => {
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
    expect((await menu(page)).toSorted()).toEqual(["事项调整", "企业", "区域与单位", "审批事项目录", "审批安排", "工作台", "权限矩阵", "用户与授权"].toSorted());
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
