import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type Browser } from "../src/testing/browser.ts";
import { newDataDir, removeDataDir, startProductProcess, type Product } from "../src/testing/product.ts";

// 承诺：「全部接口在 /api/docs 可查，不向任何外部地址取内容；/api/health 和 /api/metrics 供本机监控」。
let product: Product;
let browser: Browser;

beforeAll(async () => {
  product = await startProductProcess({ dataDir: await newDataDir() });
  browser = await openBrowser(product.address);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
  await removeDataDir(product.dataDir);
});

const ask = (path: string) => fetch(new URL(path, product.address));

test("the description is shown in the browser with every operation that it holds, from this server alone", async () => {
  const { page } = browser;
  const { paths } = (await (await ask("api/openapi.json")).json()) as { paths: Record<string, Record<string, { summary: string }>> };
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  expect(operations.length).toBeGreaterThan(30);
  await page.goto(`${product.address}api/docs`);
  await page.getByText("挂图接口").first().waitFor();
  const groups = page.locator(".opblock-tag-section");
  await groups.first().waitFor();
  let shown = 0;
  // Of a long page only what is in sight is drawn: so one group is opened at a time.
  for (const group of await groups.all()) {
    await group.locator(".opblock-tag").click();
    await group.locator(".opblock").first().waitFor();
    shown += await group.locator(".opblock").count();
    await group.locator(".opblock-tag").click();
    await group.locator(".opblock").first().waitFor({ state: "detached" });
  }
  expect(shown).toBe(operations.length);
  await groups.filter({ hasText: "approvals" }).locator(".opblock-tag").click();
  await page.getByText("登记办理环节").first().click();
  await page.getByText("Idempotency-Key").first().waitFor();
  expect(browser.strangers()).toEqual([]);
  expect(browser.faults()).toEqual([]);
});

test("every operation is told in Chinese", async () => {
  const { paths } = (await (await ask("api/openapi.json")).json()) as { paths: Record<string, Record<string, { summary: string }>> };
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { summary }] of Object.entries(methods)) expect(summary, `${method} ${path}`).toMatch(/[\u4e00-\u9fff]/);
  }
});

test("health and measurements answer on this machine without signing in", async () => {
  expect((await ask("api/health")).status).toBe(200);
  const metrics = await ask("api/metrics");
  expect(metrics.status).toBe(200);
  const text = await metrics.text();
  expect(text).toMatch(/^guatu_request_seconds_count\{/m);
  expect(text).toMatch(/^guatu_history_unsealed_rows \d+$/m);
});
