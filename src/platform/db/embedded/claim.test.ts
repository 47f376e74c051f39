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
  // How many hold it now, and how often it was held by two. The busy loops are the test: all are at the same step at once.
  const counts = new Int32Array(new SharedArrayBuffer(8));
  const rounds = 80;
  const script = `
    import { workerData } from "node:worker_threads";
    import { claimDirectory } from ${JSON.stringify(new URL("claim.ts", import.meta.url).href)};
    const { counts, directory } = workerData;
    for (let held = 0; held < ${rounds}; held += 1) {
      let release;
      while (release === undefined) try { release = claimDirectory(directory); } catch (error) { if (error.code !== "embeddedInUse") throw error; }
      if (Atomics.add(counts, 0, 1) !== 0) Atomics.add(counts, 1, 1);
      for (const until = performance.now() + Math.random() / 2; performance.now() < until;) continue;
      Atomics.sub(counts, 0, 1);
      release();
    }`;
  await Promise.all(Array.from({ length: 6 }, () => new Promise((resolve, reject) => {
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(script)}`), { workerData: { counts, directory } });
    worker.once("error", reject);
    worker.once("exit", resolve);
  })));
  expect([...counts]).toEqual([0, 0]);
}, 60_000);
