import { describe, expect, test } from "vitest";
import { Refusal } from "../../kernel/refusal.ts";
import { deadline, workdays } from "./commands.ts";
import { readWorkCalendar } from "./rules.ts";

const reading = readWorkCalendar([{
  year: 2025,
  source: { title: "测试用放假安排", document: "测试〔2024〕1号", issuedOn: "2024-11-12", address: "https://example.org/" },
  daysOff: [{ name: "劳动节", from: "2025-05-01", to: "2025-05-05" }],
  makeUpDays: [{ name: "劳动节", day: "2025-04-27" }],
}]);
if (!reading.allowed) throw new Error(reading.code);
const { calendar } = reading;

function refusal(act: () => unknown): Pick<Refusal, "kind" | "code" | "title"> | undefined {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: error.kind, code: error.code, title: error.title };
  }
  return undefined;
}

describe("workdays", () => {
  test("lists every day, worked or not, and why", () => {
    expect(workdays({ from: "2025-04-25", to: "2025-05-01" }, calendar).json).toEqual([
      { day: "2025-04-25", working: true, reason: "工作日" },
      { day: "2025-04-26", working: false, reason: "周末" },
      { day: "2025-04-27", working: true, reason: "调休补班：劳动节" },
      { day: "2025-04-28", working: true, reason: "工作日" },
      { day: "2025-04-29", working: true, reason: "工作日" },
      { day: "2025-04-30", working: true, reason: "工作日" },
      { day: "2025-05-01", working: false, reason: "法定节假日或放假调休：劳动节" },
    ]);
  });

  test("prints a line a day, and says where it is an estimate", () => {
    expect(workdays({ from: "2025-12-31", to: "2026-01-03" }, calendar).text.split("\n")).toEqual([
      "2025-12-31  周三  √  工作日",
      "2026-01-01  周四  √  工作日，推算（该年放假安排未录入）",
      "2026-01-02  周五  √  工作日，推算（该年放假安排未录入）",
      "2026-01-03  周六  ×  周末，推算（该年放假安排未录入）",
    ]);
  });

  test("lists at most 3,660 days", () => {
    expect(workdays({ from: "2025-01-01", to: "2035-01-08" }, calendar).json).toHaveLength(3660);
    expect(refusal(() => workdays({ from: "2025-01-01", to: "2035-01-09" }, calendar))).toMatchObject({ code: "daysTooMany", title: expect.stringContaining("3660") as string });
  });

  test.each([
    ["2025-02-29", "2025-03-01", "dayNotUnderstood"], ["2025-02-01", "2025/03/01", "dayNotUnderstood"], ["", "2025-03-01", "dayNotUnderstood"],
    ["2025-03-01", "2025-02-28", "daysReversed"],
  ])("refuses from %j to %j", (from, to, code) => {
    expect(refusal(() => workdays({ from, to }, calendar))).toMatchObject({ kind: "invalid", code });
  });
});

describe("deadline", () => {
  const ask = (from: string, limit: string, unit: string, ...pauses: string[]) => deadline({ from, limit, unit, pauses }, calendar);

  test("explains working days so that a clerk can check them", () => {
    const { json, text } = ask("2025-04-22", "10", "workday");
    expect(json.due).toBe("2025-05-08");
    expect(json.explanation).toBe(
      "时限10个工作日；2025年4月22日起算，当日不计入（《民法典》第二百零一条）；" +
      "2025年4月23日至5月8日共16天，减去周末1天、劳动节放假5天，计10个工作日（含调休补班4月27日）；到期日为2025年5月8日。");
    expect(json.steps.map(({ kind }) => kind)).toEqual(["start", "count"]);
    expect(text).toBe(`2025-05-08  周四\n${json.explanation}`);
  });

  test("explains pauses, and a last day that is moved off a holiday", () => {
    const { json } = ask("2025-04-22", "7", "calendarDay", "2025-04-24..2025-04-25", "2025-06-01..2025-06-03");
    expect(json.due).toBe("2025-05-06");
    expect(json.steps.map(({ text }) => text)).toEqual([
      "2025年4月22日起算，当日不计入（《民法典》第二百零一条）",
      "2025年4月23日计1日",
      "2025年4月24日至4月25日暂停（首尾两日均在内），其中2日不计入",
      "2025年4月26日至5月1日计6日",
      "期限最后一日2025年5月1日不是工作日（法定节假日或放假调休：劳动节），顺延至2025年5月6日（参照《民法典》第二百零三条）",
      "2025年6月1日至6月3日的暂停始于期限届满之后，不影响到期日",
    ]);
  });

  test("says which years were estimated", () => {
    const { json } = ask("2025-12-29", "5", "workday");
    expect(json.due).toBe("2026-01-05");
    expect(json.explanation).toContain("2025年12月30日至2026年1月5日共7天，减去周末2天，计5个工作日");
    expect(json.explanation).toContain("2026年放假安排未录入，该年按周一至周五推算");
  });

  test.each([
    ["a day that does not exist", ["2025-02-29", "10", "workday"], "dayNotUnderstood", "2025-02-29"],
    ["an unknown unit", ["2025-04-22", "10", "hour"], "unitUnknown", "hour"],
    ["no limit", ["2025-04-22", "", "workday"], "limitOutOfRange", "3650"],
    ["a limit of nothing", ["2025-04-22", "0", "workday"], "limitOutOfRange", "3650"],
    ["a negative limit", ["2025-04-22", "-3", "workday"], "limitOutOfRange", "3650"],
    ["a limit that is no whole number", ["2025-04-22", "1.5", "workday"], "limitOutOfRange", "3650"],
    ["a limit over ten years", ["2025-04-22", "3651", "calendarDay"], "limitOutOfRange", "3650"],
    ["a pause of one day only named once", ["2025-04-22", "10", "workday", "2025-04-24"], "pauseNotUnderstood", "2025-04-24"],
    ["a pause of three days named", ["2025-04-22", "10", "workday", "2025-04-24..2025-04-25..2025-04-26"], "pauseNotUnderstood", ".."],
    ["a pause on a day that does not exist", ["2025-04-22", "10", "workday", "2025-04-24..2025-04-31"], "pauseNotUnderstood", "2025-04-24..2025-04-31"],
    ["a reversed pause", ["2025-04-22", "10", "workday", "2025-04-25..2025-04-24"], "pauseReversed", "暂停"],
    ["a pause before the start", ["2025-04-22", "10", "workday", "2025-04-21..2025-04-24"], "pauseBeforeStart", "起算日"],
    ["overlapping pauses", ["2025-04-22", "10", "workday", "2025-04-24..2025-04-28", "2025-04-28..2025-04-29"], "pausesOverlap", "重叠"],
    ["a start beyond the calendar", ["2990-04-22", "10", "workday"], "deadlineTooFar", "过远"],
  ])("refuses %s", (_what, [from = "", limit = "", unit = "", ...pauses], code, said) => {
    expect(refusal(() => ask(from, limit, unit, ...pauses))).toEqual({ kind: "invalid", code, title: expect.stringContaining(said) as string });
  });
});
