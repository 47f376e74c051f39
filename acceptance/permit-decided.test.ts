import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { openBrowser, type Browser } from "../src/testing/browser.ts";
import { newDataDir, removeDataDir, startProductProcess, type Product } from "../src/testing/product.ts";

// 承诺：「项目专员登记一件手续办结，挂图随即变化，另一台开着的屏幕也变化；打开那个数，看到它所依据的记录」。
let product: Product;
let officer: Browser;
let leader: Browser;

beforeAll(async () => {
  product = await startProductProcess({ dataDir: await newDataDir() });
  [officer, leader] = [await openBrowser(product.address), await openBrowser(product.address)];
});
afterAll(async () => {
  await Promise.all([officer.close(), leader.close()]);
  await product.stop();
  await removeDataDir(product.dataDir);
});

async function signIn(page: Page, account: string): Promise<void> {
  await page.goto(product.address);
  await page.getByLabel("账号").fill(account);
  await page.getByLabel("密码", { exact: true }).fill("Guatu-demo-2025");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /·\s*工作台/ }).waitFor();
}

const lampCount = (page: Page, lamp: string) => page.getByRole("list", { name: "图例" }).getByRole("listitem").filter({ hasText: lamp });

test("an officer records a decision; the chart, another open screen and the figure with its records follow", async () => {
  await signIn(leader.page, "lingdao");
  await leader.page.goto(`${product.address}wall-chart`);
  await lampCount(leader.page, "已办结").waitFor();
  expect(await lampCount(leader.page, "已办结").innerText()).toMatch(/53/);

  await signIn(officer.page, "xiangmu");
  await officer.page.goto(`${product.address}wall-chart`);
  await officer.page.getByText("已受理").first().click();
  await officer.page.getByRole("button", { name: "登记办结" }).click();
  await officer.page.getByLabel("文号").fill("祁审批〔2025〕18号");
  await officer.page.getByRole("button", { name: /^登\s*记$/ }).click();
  await officer.page.getByText("祁审批〔2025〕18号").waitFor();

  await expect.poll(async () => lampCount(leader.page, "已办结").innerText(), { timeout: 10_000 }).toMatch(/54/);

  await officer.page.goto(`${product.address}figures/approvals.decidedItems`);
  await officer.page.getByText(/39\s*件/).first().waitFor();
  await officer.page.getByRole("button", { name: /下一页/ }).click();
  const record = officer.page.getByRole("row").filter({ hasText: "祁审批〔2025〕18号" });
  await record.getByRole("link").first().click();
  await officer.page.waitForURL(/\/cases\//);
  await officer.page.locator("span").filter({ hasText: "文号：祁审批〔2025〕18号" }).first().waitFor();
  // 操作记录 of the case tells the same change.
  await officer.page.locator("ins").filter({ hasText: "祁审批〔2025〕18号" }).waitFor();

  await officer.page.goto(`${product.address}figures/approvals.readyProjects`);
  await officer.page.getByText(/4\s*\/\s*12/).first().waitFor();
});

test("no page asked another host for anything, and none threw", () => {
  expect([...officer.strangers(), ...leader.strangers()]).toEqual([]);
  expect([...officer.faults(), ...leader.faults()].filter((fault) => !/401/.test(fault))).toEqual([]);
});

test("someone without the permission finds no button to record with", async () => {
  await leader.page.goto(`${product.address}wall-chart`);
  await leader.page.getByText("已申报").first().click();
  await leader.page.getByText("办理环节").first().waitFor();
  expect(await leader.page.getByRole("button", { name: /^登记/ }).count()).toBe(0);
});
