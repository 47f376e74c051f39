import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type Browser } from "../src/testing/browser.ts";
import { button, signIn } from "./journey.ts";
import { newDataDir, removeDataDir, startProductProcess, type Product } from "../src/testing/product.ts";

// 承诺：「不用鼠标也能看挂图：Tab 到挂图，方向键移动，回车打开办件，Esc 关闭并回到原处」。
let product: Product;
let leader: Browser;

beforeAll(async () => {
  product = await startProductProcess({ dataDir: await newDataDir() });
  leader = await openBrowser(product.address);
});
afterAll(async () => {
  await leader.close();
  await product.stop();
  await removeDataDir(product.dataDir);
});

const grid = () => leader.page.getByRole("grid");
const role = () => leader.page.evaluate(() => document.activeElement?.getAttribute("role") ?? "");
/** Row and column of the cell that the grid names as the active one. */
const active = () => grid().evaluate((element) => {
  const cell = document.getElementById(element.getAttribute("aria-activedescendant") ?? "");
  return [Number(cell?.dataset["row"]), Number(cell?.dataset["column"])];
});
const press = (key: string) => leader.page.keyboard.press(key);

test("Tab reaches the chart from the top of the page", async () => {
  const { page } = leader;
  await signIn(page, product.address, { account: "lingdao" });
  await page.goto(`${product.address}wall-chart`);
  await grid().getByText("已办结").first().waitFor();
  await press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("跳到主要内容");
  await press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("page-content");
  for (let steps = 0; steps < 60 && await role() !== "grid"; steps += 1) await press("Tab");
  expect(await role()).toBe("grid");
  expect(await active()).toEqual([0, 0]);
});

test("the arrows move by one cell, Home and End to the row's ends, and never past the edge", async () => {
  await press("ArrowUp");
  await press("ArrowLeft");
  expect(await active()).toEqual([0, 0]);
  await press("ArrowDown");
  await press("ArrowRight");
  await press("ArrowRight");
  expect(await active()).toEqual([1, 2]);
  const columns = Number(await grid().getAttribute("aria-colcount"));
  await press("End");
  await expect.poll(active).toEqual([1, columns - 1]);
  await press("Home");
  await expect.poll(active).toEqual([1, 0]);
  await press("ArrowUp");
});

test("the active cell tells what it knows, and Enter opens its case; Escape closes it and the keys go on from there", async () => {
  const { page } = leader;
  const lamp = /已办结|已受理|已申报|剩\d+个工作日|超期/;
  const text = () => grid().evaluate((element) => document.getElementById(element.getAttribute("aria-activedescendant") ?? "")?.textContent ?? "");
  for (let steps = 0; steps < 40 && !lamp.test(await text()); steps += 1) await press("ArrowRight");
  expect(await text()).toMatch(lamp);
  const tip = page.locator(`[id="${await grid().getAttribute("aria-describedby") ?? ""}"]`);
  await tip.getByText("点击查看办理环节").waitFor();
  const place = await active();

  await press("Enter");
  const drawer = page.getByRole("dialog", { name: "办件" });
  await drawer.getByText("办理环节").first().waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".ant-drawer") !== null), { timeout: 5_000 }).toBe(true);
  await press("Escape");
  await drawer.waitFor({ state: "hidden" });
  await expect.poll(role, { timeout: 5_000 }).toBe("grid");
  expect(await active()).toEqual(place);
  await press("ArrowDown");
  expect(await active()).toEqual([(place[0] ?? 0) + 1, place[1]]);
});

test("Enter on a project's name opens the project", async () => {
  const { page } = leader;
  await press("Home");
  await press("Enter");
  await page.waitForURL(/\/projects\/[0-9a-f-]{36}/);
});

test("who begins to write while a form is still opening keeps the caret", async () => {
  const browser = await openBrowser(product.address);
  try {
    const { page } = browser;
    await signIn(page, product.address, { account: "xiangmu" });
    await page.goto(`${product.address}projects`);
    await page.evaluate(() => {
      // As soon as the form stands, which is before it has come to rest.
      new MutationObserver((_, observer) => {
        const [, second] = document.querySelectorAll<HTMLElement>(".form-frame input, .form-frame textarea");
        if (!second) return;
        observer.disconnect();
        second.focus();
        second.dataset["mine"] = "true";
      }).observe(document.body, { childList: true, subtree: true });
    });
    await button(page, "新增项目").click();
    const form = page.locator(".form-frame");
    await form.locator("[data-mine]").waitFor();
    await page.waitForFunction(() => document.querySelector("[class*='-appear'], [class*='-enter']") === null);
    await page.evaluate(() => new Promise((rested) => { requestAnimationFrame(() => { requestAnimationFrame(rested); }); }));
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-mine"))).toBe("true");
  } finally {
    await browser.close();
  }
});

test("no page asked another host for anything, and none threw", () => {
  expect(leader.strangers()).toEqual([]);
  expect(leader.faults().filter((fault) => !/status of 401/.test(fault))).toEqual([]);
});
