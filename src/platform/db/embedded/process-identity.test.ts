import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { livingProcess, ownIdentity, startOf } from "./process-identity.ts";

test("a living process is recognised by its number and start together", () => {
  expect(livingProcess(ownIdentity())).toBe(process.pid);
  expect(livingProcess(`${process.pid}:another start`)).toBeUndefined();
});

test("a process that has ended is not living", () => {
  expect(startOf(spawnSync(process.execPath, ["--version"]).pid)).toBeUndefined();
});

test("a process that has ended but was not collected by its parent is not living", async () => {
  // The shell starts a program that ends at once, and becomes a program that never collects it.
  const parent = spawn("sh", ["-c", "true & echo $!; exec sleep 600"], { stdio: ["ignore", "pipe", "ignore"] });
  const [line] = await once(parent.stdout, "data") as [Buffer];
  await expect.poll(() => startOf(Number(line.toString()))).toBeUndefined();
  parent.kill();
});

test("what is no identity names no process", () => {
  expect(["", "free", ":", "12", "x:y"].map(livingProcess)).toEqual(Array(5).fill(undefined));
});
