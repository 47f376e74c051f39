import Fastify from "fastify";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerWithProblems } from "../platform/http/problem.ts";
import { servePages } from "./pages.ts";

const app = Fastify();
const root = mkdtempSync(path.join(tmpdir(), "pages-"));
beforeAll(async () => {
  writeFileSync(path.join(root, "index.html"), "<title>the page</title>");
  answerWithProblems(app);
  await servePages(app, root);
});
afterAll(async () => {
  await app.close();
  rmSync(root, { recursive: true });
});

test("any address that its own router may know is answered with the page", async () => {
  expect((await app.inject("/economy/2025?asOf=2025-04-14")).body).toContain("the page");
});

test.each(["//economy", "//", "/assets//x", "/api//zones", "/%00", "/%5ceconomy", "/a%0d%0ab", `/${"a".repeat(300)}`, `/assets/${"a".repeat(15_000)}`, "//etc/passwd", "/%2e%2e//x"])(
  "an address that no page has is told as missing, not as a fault: %s", async (url) => {
    for (const method of ["GET", "HEAD"] as const) expect((await app.inject({ method, url })).statusCode).toBe(404);
  });

test.each(["/%", "/%ff", "/assets/%", "/a/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/..%2f..%2fpackage.json", "/economy?next=//elsewhere"])(
  "a strange address is no fault of the server and opens no file: %s", async (url) => {
    const response = await app.inject(url);
    expect(response.statusCode).toBeLessThan(500);
    expect(response.body).not.toMatch(/root:|"dependencies"/);
  });
