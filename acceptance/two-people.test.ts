import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { openBrowser, type Browser } from "../src/testing/browser.ts";
import { button, formOf, signIn, submit } from "./journey.ts";
import { newDataDir, removeDataDir, startProductProcess, type Product } from "../src/testing/product.ts";

// 承诺：「两人同时修改同一办件，后保存的人看到双方填写的内容并逐项选择，谁填的都不会被悄悄覆盖或丢失」。
let product: Product;
let first: Browser;
let second: Browser;
let casePage = "";

beforeAll(async () => {
  product = await startProductProcess({ dataDir: await newDataDir() });
  [first, second] = [await openBrowser(product.address), await openBrowser(product.address)];
  await signIn(first.page, product.address, { account: "xiangmu" });
  await signIn(second.page, product.address, { account: "xiangmu" });
});
afterAll(async () => {
  await Promise.all([first.close(), second.close()]);
  await product.stop();
  await removeDataDir(product.dataDir);
});

/** Both open the page of the first case on the chart that is in hand. */
async function openSameCase(): Promise<void> {
  await first.page.goto(`${product.address}wall-chart`);
  await first.page.getByText("已受理").first().click();
  casePage = new URL(await first.page.getByRole("link", { name: "办件页面" }).getAttribute("href") ?? "", product.address).href;
  for (const { page } of [first, second]) {
    await page.goto(casePage);
    await button(page, "责任单位和办件号").waitFor();
  }
}

async function openNumberForm(page: Page, number: string) {
  await button(page, "责任单位和办件号").click();
  const form = formOf(page, "确定责任单位和外部办件号");
  await form.getByLabel("外部系统办件号").fill(number);
  const reason = form.getByLabel("更正原因");
  if (await reason.count() > 0) await reason.fill("按外部系统回执登记");
  return form;
}

const conflictIn = (page: Page) => page.getByRole("alert", { name: "他人已先行修改此记录" });

test("the later save is shown both numbers and is not taken before the choice", async () => {
  await openSameCase();
  const [mine, theirs] = [await openNumberForm(second.page, "JZ-2025-0002"), await openNumberForm(first.page, "JZ-2025-0001")];
  await submit(theirs, "保存");
  await first.page.getByText("JZ-2025-0001").first().waitFor();

  await button(mine, "保存").click();
  const conflict = conflictIn(second.page);
  await conflict.getByText("JZ-2025-0001").waitFor();
  await conflict.getByText("JZ-2025-0002").waitFor();
  expect(await button(mine, "保存").isDisabled()).toBe(true);
  expect(await mine.getByRole("textbox", { name: "外部系统办件号" }).inputValue()).toBe("JZ-2025-0002");
  await first.page.reload();
  await first.page.getByText("JZ-2025-0001").first().waitFor();

  await button(conflict, "全部用我的").click();
  await button(conflict, "按所选内容继续").click();
  const reason = mine.getByLabel("更正原因");
  if (await reason.count() > 0) await reason.fill("按外部系统最新回执更正");
  await submit(mine, "保存");
  await second.page.getByText("JZ-2025-0002").first().waitFor();
  await expect.poll(async () => first.page.getByText("JZ-2025-0002").count(), { timeout: 10_000 }).toBeGreaterThan(0);
});

test("the number that gave way stays in the history, with who wrote it and why it was changed", async () => {
  const [zone, id] = await first.page.evaluate(async () => {
    const { rows } = (await (await fetch("/api/zones")).json()) as { rows: { id: string; code: string }[] };
    return [rows.find(({ code }) => code === "qixian")?.id ?? "", location.pathname.split("/").at(-1) ?? ""] as const;
  });
  const { rows } = await first.page.evaluate(async (path) => (await fetch(path)).json() as Promise<{ rows: { reason: string | null; changes: unknown[] }[] }>, `/api/zones/${zone}/history/${id}`);
  expect(JSON.stringify(rows)).toContain("JZ-2025-0001");
  expect(rows[0]?.reason).toBe("按外部系统最新回执更正");
  expect(JSON.stringify(rows[0]?.changes)).toMatch(/JZ-2025-0001.*JZ-2025-0002/);
});

test("a step that the other has just recorded is shown beside mine, named by a person and not by a number", async () => {
  await openSameCase();
  const step = async (page: Page, documentNumber: string) => {
    await button(page, "登记办结").click();
    const form = formOf(page, /^登记办结/);
    await form.getByLabel("文号").fill(documentNumber);
    return form;
  };
  const [mine, theirs] = [await step(second.page, "祁审批〔2025〕22号"), await step(first.page, "祁审批〔2025〕21号")];
  await submit(theirs, "登记");
  await first.page.getByText("祁审批〔2025〕21号").first().waitFor();

  await button(mine, "登记").click();
  const conflict = conflictIn(second.page);
  await conflict.getByText("祁审批〔2025〕21号").waitFor();
  await conflict.getByText("祁审批〔2025〕22号").waitFor();
  const told = await conflict.locator("p").innerText();
  expect(told).toContain("项目专员（示例）");
  expect(told).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
});

test("no page asked another host for anything, and none threw", () => {
  expect([...first.strangers(), ...second.strangers()]).toEqual([]);
  expect([...first.faults(), ...second.faults()].filter((fault) => !/status of (401|409)/.test(fault))).toEqual([]);
});
