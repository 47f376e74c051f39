import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, phone, type Browser } from "../src/testing/browser.ts";
import { signIn, workbench } from "./journey.ts";
import { newDataDir, removeDataDir, startProductProcess, type Product } from "../src/testing/product.ts";

// 承诺：「领导在手机上（390 像素宽）登录、看工作台和挂图、打开办件，不需左右拖动页面」。
let product: Product;
let leader: Browser;

beforeAll(async () => {
  product = await startProductProcess({ dataDir: await newDataDir() });
  leader = await openBrowser(product.address, phone);
});
afterAll(async () => {
  await leader.close();
  await product.stop();
  await removeDataDir(product.dataDir);
});

/** How far the page reaches to the right, in CSS pixels; the chart scrolls within itself and does not count. */
const reach = () => leader.page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth));
const expectToFit = async () => { expect(await reach()).toBeLessThanOrEqual(phone.width); };

test("the sign-in page fits, and so does the workbench after it", async () => {
  const { page } = leader;
  await page.goto(product.address);
  await page.getByLabel("账号").waitFor();
  await expectToFit();
  await signIn(page, product.address, { account: "lingdao" });
  await page.getByRole("region", { name: "临期和超期办件" }).waitFor();
  await page.waitForLoadState("networkidle");
  await expectToFit();
});

test("the bar at the foot leads to the chart, which scrolls within itself", async () => {
  const { page } = leader;
  await page.getByRole("navigation", { name: "常用功能" }).getByRole("link", { name: "挂图作战" }).click();
  await page.getByRole("grid").getByText("已办结").first().waitFor();
  await expectToFit();
  const grid = await page.getByRole("grid").boundingBox();
  expect(grid?.width).toBeLessThanOrEqual(phone.width);
});

test("a touch of a cell opens its case over the whole screen; leaving it comes back to the chart", async () => {
  const { page } = leader;
  await page.getByRole("gridcell").filter({ hasText: "已办结" }).first().click();
  const drawer = page.getByRole("dialog", { name: "办件" });
  await drawer.getByText("办理环节").first().waitFor();
  await expect.poll(async () => (await drawer.boundingBox())?.x).toBe(0);
  expect((await drawer.boundingBox())?.width).toBe(phone.width);
  await expectToFit();
  await page.keyboard.press("Escape");
  await drawer.waitFor({ state: "hidden" });
  await page.getByRole("grid").waitFor();
});

test("a case on a page of its own fits, with its steps", async () => {
  const { page } = leader;
  await page.getByRole("gridcell").filter({ hasText: "已办结" }).first().click();
  await page.getByRole("link", { name: "办件页面" }).click();
  await page.waitForURL(/\/cases\//);
  await page.getByText("办理环节").first().waitFor();
  await expectToFit();
});

test.each(["projects", "enterprises", "figures", "approval-items"])("the page /%s fits", async (path) => {
  const { page } = leader;
  await page.goto(`${product.address}${path}`);
  await page.waitForLoadState("networkidle");
  await page.locator("main li, main table, main article").first().waitFor();
  await expectToFit();
});

test("the menu opens over the page and leads on to the workbench", async () => {
  const { page } = leader;
  await page.getByRole("button", { name: "打开菜单" }).click();
  await page.getByRole("dialog").getByRole("link", { name: "工作台" }).click();
  await workbench(page).waitFor();
  await expectToFit();
});

test("no page asked another host for anything, and none threw", () => {
  expect(leader.strangers()).toEqual([]);
  expect(leader.faults().filter((fault) => !/status of 401/.test(fault))).toEqual([]);
});
