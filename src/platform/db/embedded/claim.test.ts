import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claimDirectory } from "./claim.ts";
import { ownIdentity } from "./process-identity.ts";

let directory: string;
beforeEach(() => { directory = mkdtempSync(path.join(tmpdir(), "guatu-claim-")); });
afterEach(() => { rmSync(directory, { recursive: true }); });

test("a directory in use is refused, naming the process", () => {
  claimDirectory(directory);
  expect(() => claimDirectory(directory)).toThrow(expect.objectContaining({
    code: "embeddedInUse", title: expect.stringContaining(`进程号 ${process.pid}`) as string, extra: { pid: process.pid },
  }));
});

test("a directory given back can be claimed again, and old claims do not pile up", () => {
  for (let round = 0; round < 5; round += 1) claimDirectory(directory)();
  claimDirectory(directory);
  expect(readdirSync(directory)).toHaveLength(1);
});

test("a dead process's claim is taken over", () => {
  const dead = spawnSync(process.execPath, ["--version"]).pid;
  symlinkSync(`${dead}:1`, path.join(directory, "owner.7"));
  claimDirectory(directory);
  expect(readdirSync(directory)).toEqual(["owner.8"]);
});

test("a claim of an earlier process with our number is taken over", () => {
  symlinkSync(`${ownIdentity()}0`, path.join(directory, "owner.1"));
  claimDirectory(directory);
  expect(readdirSync(directory)).toEqual(["owner.2"]);
});

test("however many claim and give back at once, never two hold the directory", async () => {
  // The first two numbers: how many hold it now, and how often it was held by two. The third: how often it was held.
  const counts = new Int32Array(new SharedArrayBuffer(12));
  const rounds = 150;
  const script = `
    import { workerData } from "node:worker_threads";
    import { claimDirectory } from ${JSON.stringify(new URL("claim.ts", import.meta.url).href)};
    const { counts, directory } = workerData;
    for (let round = 0; round < ${rounds}; round += 1) {
      let release;
      try { release = claimDirectory(directory); } catch (error) { if (error.code !== "embeddedInUse") throw error; continue; }
      if (Atomics.add(counts, 0, 1) !== 0) Atomics.add(counts, 1, 1);
      Atomics.add(counts, 2, 1);
      Atomics.sub(counts, 0, 1);
      release();
    }`;
  await Promise.all(Array.from({ length: 6 }, () => new Promise((resolve, reject) => {
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(script)}`), { workerData: { counts, directory } });
    worker.once("error", reject);
    worker.once("exit", resolve);
  })));
  expect(counts[1]).toBe(0);
  expect(counts[2]).toBeGreaterThan(rounds);
});
