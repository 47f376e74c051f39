import { describe, expect, test } from "vitest";
import { findingText, type StatedFigure, type UntoldFinding } from "./finding.ts";
import { valueText } from "./value-text.ts";
import { whenText } from "./when-text.ts";

const count = (value: number, unit = "个"): StatedFigure => ({ text: `${String(value)}${unit}`, value, unit, kind: "count" });
const share = (value: number): StatedFigure => ({ text: `${String(value)}%`, value, unit: "%", kind: "percent" });
const money = (text: string, value: number): StatedFigure => ({ text, value, unit: "CNY", kind: "money" });
const quarterEnd: StatedFigure = { text: "一季度末", value: "2025-03-31", unit: "date", kind: "date" };

describe("a finding is told as an official would write it", () => {
  const told: readonly (readonly [string, Omit<UntoldFinding, "figures">, readonly StatedFigure[]])[] = [
    ["12个的30%是3.6个，不是整数：3/12为25%，4/12为33.3%", { code: "impossibleShare", expected: [25, 33.3] }, [share(30), count(12)]],
    ["12个的30%是3.6个，不是整数：3/12为25%，4/12为33.3%", { code: "impossibleShare" }, [count(12), share(30)]],
    ["“30%”与“2个”、“12个”不符，按文中数字计算为16.7%", { code: "shareDiffers", expected: 100 / 6 }, [share(30), count(2), count(12)]],
    ["各分项“3个”、“4个”合计7个，与总数“8个”不符", { code: "sumDiffers", expected: 7 }, [count(8), count(3), count(4)]],
    ["各分项“1.5亿元”、“3000万元”合计1.8亿元，与总数“2亿元”不符", { code: "sumDiffers", expected: 180_000_000 }, [money("1.5亿元", 150_000_000), money("3000万元", 30_000_000), money("2亿元", 200_000_000)]],
    ["同一指标在文中前后不一致：“38件”、“36件”", { code: "repeatDiffers" }, [count(38, "件"), count(36, "件")]],
    ["预计的时间“一季度末”已过（成文日期为2025年4月14日），应改写为实际情况", { code: "forecastDatePassed", expected: "2025-04-14" }, [quarterEnd, share(30)]],
  ];
  test.each(told)("%s", (sentence, finding, figures) => {
    expect(findingText({ ...finding, figures: figures.map((_, place) => place) }, figures)).toBe(sentence);
  });

  test("even where a place leads nowhere or the total cannot be told", () => {
    expect(findingText({ code: "repeatDiffers", figures: [0, 9] }, [count(38)])).toBe("同一指标在文中前后不一致：“38个”");
    expect(findingText({ code: "sumDiffers", figures: [0, 1], expected: 40 }, [count(38), count(9)])).toBe("“38个”、“9个”：各分项之和与总数不符");
  });
});

describe("a value", () => {
  test.each([
    [9_924_000_000, "CNY", "99.24亿元"], [9_924_000_000, "元", "99.24亿元"], [20_000_000, "CNY", "2000万元"], [500, "元", "500元"], [-150_000_000, "元", "-1.5亿元"],
    [30, "%", "30%"], [100 / 3, "%", "33.33%"], [13.8, "%", "13.8%"], [0.3, "pp", "0.3个百分点"], [38, "件", "38件"], [20_000, "t/a", "2万吨/年"], [45, "d", "45天"], [45, "天", "45天"],
    [0.1 + 0.2, "个", "0.3个"], [null, "%", "无数值"], ["2025-02-19T18:36", "datetime", "2025年2月19日18时36分"], ["2025-01/2025-02", "months", "2025年1—2月"],
  ] as const)("%s in %s reads %s", (value, unit, text) => { expect(valueText(value, unit)).toBe(text); });
  test("of a range reads with both ends", () => { expect(valueText([300_000_000, 500_000_000], "CNY")).toBe("3亿元至5亿元"); });
});

test.each([
  ["../2025-04-14", "截至2025年4月14日"], ["2025", "2025年"], ["2025-Q1", "2025年1—3月"], ["2025-03", "2025年3月"], ["2025-01/2025-02", "2025年1—2月"],
  ["2025-02-11", "2025年2月11日"], ["2025-02-11/2025-02-13", "2025年2月11日至2025年2月13日"], ["after commissioning", "投产后"], ["", ""], ["someday", "someday"],
])("the time %s reads %s", (when, text) => { expect(whenText(when)).toBe(text); });
