import { enterCredentials, workbench } from "../acceptance/journey.ts";
import { giveRole } from "../src/capabilities/accounts/service/grant.ts";
import { registerUser } from "../src/capabilities/accounts/service/user.ts";
import { inScope } from "../src/platform/db/scoped-transaction.ts";
import { openBrowser } from "../src/testing/browser.ts";
import { newDataDir, removeDataDir, startProductProcess } from "../src/testing/product.ts";
import { testPassword, testPasswordHash } from "../src/testing/test-app.ts";
import { benchDatabase, print } from "./bench-database.ts";
import { benchLedger, benchNow, scopeOn } from "./bench-ledger.ts";

/**
 * The wall chart's page on 500 × 40 in a real browser: from its address to the first cells, and what frames take while it
 * scrolls down and across, against an empty scroll of the same length on a page without a chart in the same browser.
 */
const [projects, items] = [500, 40];
const bench = await benchDatabase();
const { zoneId } = await benchLedger(bench, { projects, items });
await inScope(bench.database, { scope: scopeOn(zoneId), now: benchNow }, async (tx) => {
  const { id } = await registerUser(tx, { account: "leader", name: "Leader", passwordHash: testPasswordHash, mustChangePassword: false });
  await giveRole(tx, { params: { userId: id }, body: { role: "zoneLeader", zoneId, validFrom: "2000-01-01" } });
});
const dataDir = await newDataDir();
const product = await startProductProcess({ dataDir, env: { DATABASE_URL: bench.applicationUrl, DATABASE_OWNER_URL: bench.ownerUrl } });
const browser = await openBrowser(product.address);
const { page } = browser;
await page.goto(product.address);
await enterCredentials(page, { account: "leader", password: testPassword });
await workbench(page).waitFor();

async function firstCells(): Promise<number> {
  const began = performance.now();
  await page.goto(new URL("/wall-chart", product.address).href);
  await page.getByText("Project 0", { exact: true }).first().waitFor();
  await page.locator(".chart-day").first().waitFor();
  return performance.now() - began;
}

/** Runs in the page: milliseconds from the next click to the first cells, without what driving a browser from outside takes. */
const shownScript = `window.shown = new Promise((resolve) => {
  addEventListener("click", () => {
    const began = performance.now();
    const look = () => { if (document.querySelector(".chart-day")) resolve(performance.now() - began); else requestAnimationFrame(look); };
    look();
  }, { once: true, capture: true });
})`;

/** The way that people come: from another page of the product, by its menu. */
async function fromAnotherPage(): Promise<number> {
  await page.locator('a[href^="/lamp-rules"]').first().click();
  await page.locator(".lamp-card").first().waitFor();
  await page.evaluate(`void (${shownScript})`);
  await page.locator('a[href^="/wall-chart"]').first().click();
  return Number(await page.evaluate("window.shown"));
}

/** Runs in the page: what each frame takes while what scrolls there scrolls a step a frame, in milliseconds. */
const framesScript = (dx: number, dy: number): string => `(async () => {
  const scrolled = [...document.querySelectorAll("div")].find((one) => one.scrollHeight > one.clientHeight + 100 || one.scrollWidth > one.clientWidth + 100);
  const times = [];
  let last = performance.now();
  for (let frame = 0; frame < 120; frame += 1) {
    scrolled.scrollBy(${String(dx)}, ${String(dy)});
    const now = await new Promise((shown) => { requestAnimationFrame(shown); });
    times.push(now - last);
    last = now;
  }
  return times.slice(1);
})()`;
const frames = (dx: number, dy: number): Promise<number[]> => page.evaluate<number[]>(framesScript(dx, dy));

const told = (times: readonly number[]): string => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`;
};

await firstCells();
const first = [await firstCells(), await firstCells(), await firstCells()].sort((a, b) => a - b);
print(`wall chart page, ${String(projects)} × ${String(items)}: address to first cells ${(first[1] ?? 0).toFixed(0)} ms (${first.map((ms) => ms.toFixed(0)).join(", ")}), pages already fetched`);
const inside = [await fromAnotherPage(), await fromAnotherPage(), await fromAnotherPage()].sort((a, b) => a - b);
print(`from another page of the product ${(inside[1] ?? 0).toFixed(0)} ms (${inside.map((ms) => ms.toFixed(0)).join(", ")})`);
print(`frames scrolling down 120 × 200 px: ${told(await frames(0, 200))}`);
print(`frames scrolling across 120 × 40 px: ${told(await frames(40, 0))}`);
await page.setContent("<div style='height:600px;overflow:auto'><div style='height:40000px;width:9000px;background:linear-gradient(red,blue)'></div></div>");
print(`frames of a bare box scrolling as far: ${told(await frames(0, 200))}`);
await browser.close();
await product.stop();
await removeDataDir(dataDir);
await bench.close();
