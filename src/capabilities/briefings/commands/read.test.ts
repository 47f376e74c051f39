import { describe, expect, test } from "vitest";
import { readerOf } from "../../../engines/reading.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { readShippedLexicon } from "../../../main/catalogue.ts";
import { gbkBytes } from "../../../testing/gbk.ts";
import { LONGEST_FILE } from "../rules/text-file.ts";
import { readCommand } from "./read.ts";
import type { TextSource } from "./text-input.ts";

const reader = readerOf(await readShippedLexicon());
const today = plainDate("2025-04-14");
const draft = "截至目前，祁县经济开发区12个重点项目已办结各类事项38件，预计一季度末30%的项目具备开工条件。";

/** A source that tells how much of it was read. */
function source(parts: readonly Uint8Array[], size?: number): { readonly source: TextSource; readonly read: () => number } {
  let read = 0;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (const part of parts) {
      read += part.length;
      yield await Promise.resolve(part);
    }
  }
  return { source: { chunks: chunks(), ...(size === undefined ? {} : { size }) }, read: () => read };
}
const utf8 = (text: string) => new TextEncoder().encode(text);
const run = (given: TextSource, asOf?: string) => readCommand(reader, { source: given, asOf, today });
const codeOf = (work: Promise<unknown>) => work.then(() => "read", (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error as Error)));

interface ReadReply {
  readonly day: { readonly day: string; readonly stated: boolean };
  readonly figures: readonly { readonly text: string; readonly start: number; readonly end: number; readonly value: unknown; readonly unit: string }[];
  readonly findings: readonly { readonly code: string; readonly message: string; readonly figures: readonly number[] }[];
}

describe("guatu read", () => {
  test("prints the figures with their places and the findings in words, as JSON and as lines for people", async () => {
    const { json, text } = await run(source([utf8(draft)]).source);
    const { day, figures, findings } = json as ReadReply;
    expect(day).toEqual({ day: "2025-04-14", stated: false });
    expect(figures.map((figure) => figure.text)).toEqual(["12个", "38件", "一季度末", "30%"]);
    for (const { start, end, text: stated } of figures) expect(draft.slice(start, end)).toBe(stated);
    expect(findings.map(({ code, message }) => [code, message])).toContainEqual(["impossibleShare", "12个的30%是3.6个，不是整数：3/12为25%，4/12为33.3%"]);
    const lines = text.split("\n");
    expect(lines[0]).toBe("成文日期：2025年4月14日（文中未写明，按此日计算）");
    expect(lines.find((line) => line.startsWith("38件"))).toMatch(/^38件 {2}38件 {2}\S+ {2}\S+ {2}截至2025年4月14日$/);
    expect(lines.at(-1)).toBe(`共读出4处数，发现${String(findings.length)}个问题。`);
  });

  test("counts 目前 from the day given where the text states none", async () => {
    expect((await run(source([utf8(draft)]).source, "2025-03-20")).json).toMatchObject({ day: { day: "2025-03-20", stated: false } });
    expect((await run(source([utf8(`${draft}\n2025年2月1日`)]).source, "2025-03-20")).json).toMatchObject({ day: { day: "2025-02-01", stated: true } });
  });

  test("reads what arrives in small parts and in any of the encodings alike", async () => {
    const whole = (await run(source([utf8(draft)]).source)).json;
    expect((await run(source(Array.from(utf8(draft), (byte) => Uint8Array.of(byte))).source)).json).toEqual(whole);
    expect((await run(source([gbkBytes(draft)]).source)).json).toEqual(whole);
  });

  test("says so where there is no figure", async () => {
    expect((await run(source([utf8("大家好。")]).source)).text.split("\n").at(-1)).toBe("文中没有数。");
  });

  test.each([
    ["emptyText", utf8("\u3000\n"), undefined],
    ["textTooLong", utf8("x".repeat(400_001)), undefined],
    ["notText", Uint8Array.of(0x50, 0x4b, 3, 4), undefined],
    ["notText", utf8("a\u0007b"), undefined],
    ["asOfInvalid", utf8(draft), "2025-02-30"],
  ])("is refused with %s", async (code, bytes, asOf) => { expect(await codeOf(run(source([bytes]).source, asOf))).toBe(code); });

  test("reads of a large file its beginning alone, and of an endless one little more than a text may have", async () => {
    const part = new Uint8Array(65_536).fill(0x61);
    const large = source(Array.from({ length: 800 }, () => part), 50_000_000);
    expect([await codeOf(run(large.source)), large.read()]).toEqual(["textTooLong", part.length]);
    const endless = source(Array.from({ length: 800 }, () => part));
    expect(await codeOf(run(endless.source))).toBe("textTooLong");
    expect(endless.read()).toBeLessThanOrEqual(LONGEST_FILE + part.length);
    const zeros = source(Array.from({ length: 800 }, () => new Uint8Array(65_536)));
    expect([await codeOf(run(zeros.source)), zeros.read()]).toEqual(["notText", 65_536]);
  });
});
