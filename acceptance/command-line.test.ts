import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { statSync } from "node:fs";
import path from "node:path";
import { guatu, newDataDir, removeDataDir, startProductProcess, type Product } from "../src/testing/product.ts";

// 承诺：「npm start 一条命令启动」「guatu figure 给出数值和它所依据的记录」「每次启动都能接着用」。
let dataDir = "";
let product: Product;

beforeAll(async () => {
  dataDir = await newDataDir();
  product = await startProductProcess({ dataDir });
});
afterAll(async () => {
  await product.kill();
  await removeDataDir(dataDir);
});

interface FigureReply {
  readonly value: number;
  readonly unit: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly asOf: string;
  readonly total: number;
  readonly records: readonly { readonly occurredOn: string; readonly id: string; readonly counted?: boolean }[];
}

interface Forecast {
  readonly projects: readonly unknown[];
}

async function figure(id: string, ...more: readonly string[]): Promise<FigureReply> {
  const { code, stdout, stderr } = await guatu(dataDir, "figure", id, "--zone", "qixian", "--json", ...more);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as FigureReply;
}

describe("the command line beside a running server", () => {
  test("「已办结各类事项38件」 is traced to its 38 records, each decided this year", async () => {
    const found = await figure("approvals.decidedItems");
    expect(found).toMatchObject({ value: 38, unit: "件", total: 38, asOf: "2025-04-14" });
    expect(new Set(found.records.map(({ id }) => id)).size).toBe(38);
    expect(found.records.every(({ occurredOn }) => occurredOn >= "2025-01-01" && occurredOn <= "2025-04-14")).toBe(true);
  });
  test("「12个重点项目」「2个项目已开工」 are traced likewise", async () => {
    expect(await figure("projects.keyProjects")).toMatchObject({ value: 12, total: 12 });
    expect(await figure("approvals.startedProjects")).toMatchObject({ value: 2, total: 2 });
  });
  test("the share of projects that are ready carries n and m, and its records are all the m", async () => {
    const found = await figure("approvals.readyProjects");
    expect(found).toMatchObject({ numerator: 4, denominator: 12, total: 12 });
    expect(found.records.filter(({ counted }) => counted === true)).toHaveLength(4);
  });
  test("as of an earlier day only what had occurred by then counts", async () => {
    const before = await figure("approvals.decidedItems", "--as-of", "2025-02-28");
    const records = (await figure("approvals.decidedItems")).records.filter(({ occurredOn }) => occurredOn <= "2025-02-28");
    expect(before.value).toBe(records.length);
  });
  test.each([
    ["an unknown figure", ["figure", "approvals.nothing", "--zone", "qixian"], "figureNotFound"],
    ["an unknown zone", ["figure", "approvals.decidedItems", "--zone", "nowhere"], "zoneNotFound"],
    ["a day after the zone's", ["figure", "approvals.decidedItems", "--zone", "qixian", "--as-of", "2025-04-15"], "asOfInFuture"],
    ["a day that no calendar has", ["workdays", "--from", "2025-02-30", "--to", "2025-03-01"], "dayNotUnderstood"],
  ])("%s is refused in Chinese with exit code 1", async (_name, words, code) => {
    const result = await guatu(dataDir, ...words);
    expect(result.code).toBe(1);
    expect(result.stderr).toContain(code);
    expect(result.stderr).toMatch(/[\u4e00-\u9fff]/);
  });
  test("「10个工作日」 from 22 April 2025 ends on 8 May, with the make-up Sunday counted and the holiday not", async () => {
    const { stdout } = await guatu(dataDir, "deadline", "--from", "2025-04-22", "--limit", "10", "--unit", "workday", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ due: "2025-05-08" });
  });
  test("「预计一季度末具备开工条件的项目 n/12 个」 states seed, samples and day of its data, and comes out the same again", async () => {
    const words = ["forecast", "--zone", "qixian", "--by", "2025-06-30", "--samples", "500", "--seed", "7"];
    const first = await guatu(dataDir, ...words, "--json");
    expect(first).toMatchObject({ code: 0, stderr: "" });
    const told = JSON.parse(first.stdout) as Forecast;
    expect(told).toMatchObject({ seed: 7, samples: 500, asOf: "2025-04-14", by: "2025-06-30" });
    expect(told.projects).toHaveLength(12);
    expect((await guatu(dataDir, ...words, "--json")).stdout).toBe(first.stdout);
    expect((await guatu(dataDir, ...words)).stdout).toMatch(/预计.*具备开工条件的项目\s?\d+\/12\s?个（80%\s?区间/);
    expect(await guatu(dataDir, "forecast", "--zone", "qixian", "--by", "2025-04-13")).toMatchObject({ code: 1 });
  });
  test("the history's seals hold, and a backup can be taken while people work", async () => {
    const file = path.join(dataDir, "backup.guatu");
    expect((await guatu(dataDir, "backup", file)).code).toBe(0);
    expect(statSync(file).size).toBeGreaterThan(10_000);
    const verified = await guatu(dataDir, "verify", "--json");
    expect(JSON.parse(verified.stdout)).toMatchObject({ sound: true, unsealedRows: 0 });
  });
  test("what the backup holds stands in an empty place as it was", async () => {
    const file = path.join(dataDir, "backup.guatu");
    const elsewhere = await newDataDir();
    try {
      expect(await guatu(elsewhere, "restore", file)).toMatchObject({ code: 0 });
      const there = await guatu(elsewhere, "figure", "approvals.decidedItems", "--zone", "qixian", "--json");
      expect((JSON.parse(there.stdout) as FigureReply).records).toEqual((await figure("approvals.decidedItems")).records);
      const again = await guatu(elsewhere, "restore", file);
      expect(again.code).toBe(1);
      expect(again.stderr).toContain("databaseNotEmpty");
    } finally {
      await removeDataDir(elsewhere);
    }
  });
  test("a second start on the same data is refused, naming the first, which goes on", async () => {
    await expect(startProductProcess({ dataDir })).rejects.toThrow(String(product.pid));
    expect((await fetch(`${product.address}api/health`)).status).toBe(200);
  });
  test("after a kill the next start goes on with everything that was there", async () => {
    await product.kill();
    product = await startProductProcess({ dataDir });
    expect(await figure("approvals.decidedItems")).toMatchObject({ value: 38 });
  });
  test("asked to stop, it ends with 0 and leaves no access file", async () => {
    expect(await product.stop()).toBe(0);
    const alone = await figure("approvals.decidedItems");
    expect(alone).toMatchObject({ value: 38 });
  });
});
