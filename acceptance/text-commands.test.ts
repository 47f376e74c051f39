import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gbkBytes } from "../src/testing/gbk.ts";
import { guatu, guatuFed, guatuUnheard } from "../src/testing/product.ts";
import { openStage } from "./stage.ts";

// 承诺：「guatu read 读出文中的数，不用数据库；guatu check 逐个与台账核对，并列出所依据的全部记录」。
const stage = openStage();
let folder = "";
beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), "guatu-texts-")); });
afterAll(() => rm(folder, { recursive: true, force: true }));

const draft = [
  "截至目前，祁县经济开发区今年12个重点项目已办结各类事项36件，2个项目已开工建设，预计一季度末30%的项目具备开工条件。",
  "目前，和顺经济技术开发区共有“四上”企业34家。食堂供应午餐77份。",
].join("\n");

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

interface Checked {
  readonly asOf: string;
  readonly day: { readonly day: string; readonly stated: boolean };
  readonly figures: readonly {
    readonly text: string; readonly verdict: string; readonly definition?: string; readonly expected?: unknown; readonly basis?: { readonly asOf: string; readonly records: number; readonly zoneCode: string };
    readonly records?: readonly { readonly id: string; readonly kind: string; readonly title: string }[];
  }[];
  readonly findings: readonly { readonly code: string; readonly message: string; readonly figures: readonly number[] }[];
}

const check = async (...words: readonly string[]): Promise<Checked> => {
  const { code, stdout, stderr } = await guatu(stage.product().dataDir, "check", ...words, "--json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as Checked;
};
const figureNamed = ({ figures }: Checked, text: string) => {
  const found = figures.find((figure) => figure.text === text);
  if (!found) throw new Error(`${text} was not read`);
  return found;
};

describe("guatu read", () => {
  test("needs no database and makes none", async () => {
    const nowhere = path.join(folder, "no-data");
    const { code, stdout, stderr } = await guatu(nowhere, "read", await fileOf("draft.txt", draft), "--json", "--as-of", "2025-04-14");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect((JSON.parse(stdout) as Checked).figures.map(({ text }) => text)).toEqual(expect.arrayContaining(["12个", "36件", "2个", "一季度末", "30%", "34家"]));
    expect(existsSync(nowhere)).toBe(false);
  });

  test("ends quietly where whoever reads its answer has read enough", async () => {
    expect(await guatuUnheard(folder, "read", await fileOf("draft.txt", draft))).toEqual({ code: 0, stderr: "" });
  });

  test("takes the standard input, in GBK too", async () => {
    const { code, stdout } = await guatuFed(folder, gbkBytes(draft), "read", "-");
    expect(code).toBe(0);
    expect(stdout).toContain("问题：12个的30%是3.6个，不是整数：3/12为25%，4/12为33.3%");
  });

  test.each([
    ["an empty file", "emptyText", async () => [await fileOf("empty.txt", "")]],
    ["fifty megabytes", "textTooLong", async () => [await fileOf("huge.txt", Buffer.alloc(50_000_000, "a"))]],
    ["a Word document", "notText", async () => [await fileOf("word.docx", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0))]],
    ["an endless device", "notText", () => Promise.resolve(["/dev/zero"])],
    ["a name that leads nowhere", "fileNotFound", () => Promise.resolve([path.join(folder, "none.txt")])],
    ["a folder", "notAFile", () => Promise.resolve([folder])],
    ["a day that no calendar has", "asOfInvalid", async () => [await fileOf("draft.txt", draft), "--as-of", "2025-02-30"]],
  ])("%s is refused in Chinese with %s and exit code 1", async (_what, code, words) => {
    const result = await guatu(folder, "read", ...await words());
    expect([result.code, result.stdout]).toEqual([1, ""]);
    expect(result.stderr).toMatch(new RegExp(`[\\u4e00-\\u9fff].*（${code}）\\n$`));
  });
});

describe("guatu check", () => {
  test("holds each figure against the ledgers of the topmost zone and tells every row; figures that differ are no error", async () => {
    const checked = await check(await fileOf("draft.txt", draft));
    expect(checked).toMatchObject({ asOf: "2025-04-14", day: { day: "2025-04-14", stated: false } });
    const wrong = figureNamed(checked, "36件");
    expect(wrong).toMatchObject({ verdict: "different", definition: "approvals.decidedItems", expected: 38, basis: { zoneCode: "qixian", asOf: "2025-04-14", records: 38 } });
    expect(new Set(wrong.records?.map(({ id }) => id)).size).toBe(38);
    expect(figureNamed(checked, "2个")).toMatchObject({ verdict: "consistent", definition: "approvals.startedProjects", expected: 2 });
    expect(figureNamed(checked, "34家").records).toHaveLength(34);
    const share = figureNamed(checked, "30%");
    expect(share).toMatchObject({ verdict: "different", basis: { numerator: 4, denominator: 12 } });
    expect(share.records).toHaveLength(12);
    expect(figureNamed(checked, "77份")).not.toHaveProperty("records");
    expect(checked.findings.map(({ code }) => code).sort()).toEqual(["forecastDatePassed", "impossibleShare"]);
  });

  test("looks into one zone as of an earlier day where asked", async () => {
    const checked = await check(await fileOf("draft.txt", draft), "--zone", "qixian", "--as-of", "2025-02-28");
    expect(checked.asOf).toBe("2025-02-28");
    const { basis, records } = figureNamed(checked, "36件");
    expect([basis?.asOf, records?.length]).toEqual(["2025-02-28", basis?.records]);
  });

  test("tells people one line a figure, the findings in sentences and a summary", async () => {
    const { code, stdout } = await guatu(stage.product().dataDir, "check", await fileOf("draft.txt", draft));
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines[1]).toBe("原文  指标  主体  结果  台账数  截至");
    expect(lines.find((line) => line.startsWith("36件"))).toMatch(/^36件 {2}\S+ {2}祁县经济开发区 {2}不一致 {2}38件 {2}2025-04-14$/);
    expect(lines.find((line) => line.startsWith("30%"))).toMatch(/不一致 {2}33\.3% {2}2025-04-14$/);
    expect(lines.filter((line) => line.startsWith("问题："))).toHaveLength(2);
    expect(lines.at(-1)).toMatch(/^截至2025年4月14日共核对\d+处数：一致\d+、不一致2.*；发现2个问题。$/);
  });

  test.each([
    ["an unknown zone", "zoneNotFound", async () => [await fileOf("draft.txt", draft), "--zone", "nowhere"]],
    ["a day after the zone's", "asOfInFuture", async () => [await fileOf("draft.txt", draft), "--as-of", "2025-04-15"]],
    ["a user who may not read figures", "notPermitted", async () => [await fileOf("draft.txt", draft), "--as", "qiye"]],
  ])("%s is refused in Chinese with %s and exit code 1", async (_what, code, words) => {
    const result = await guatu(stage.product().dataDir, "check", ...await words());
    expect([result.code, result.stdout]).toEqual([1, ""]);
    expect(result.stderr).toMatch(new RegExp(`[\\u4e00-\\u9fff].*（${code}）\\n$`));
  });
});
