import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "../kernel/plain-date.ts";
import { shippedReader } from "../testing/shipped-reader.ts";

const reader = await shippedReader();
const day = plainDate("2025-04-14");
const read = (text: string) => reader.read(text, day).figures;
const first = (text: string) => {
  const [figure] = read(text);
  if (!figure) throw new Error(`no figure in ${text}`);
  return figure;
};

describe("amounts come in base units", () => {
  test.each([
    ["完成固定资产投资12.67亿元", "12.67亿元", 1_267_000_000, "CNY", "money"],
    ["总投资达200亿", "200亿", 20_000_000_000, "CNY", "money"],
    ["工业总产值1,286.5亿元", "1,286.5亿元", 128_650_000_000, "CNY", "money"],
    ["实际使用外资1.2亿美元", "1.2亿美元", 120_000_000, "USD", "money"],
    ["该项目占地64亩", "64亩", 42666.67, "m2", "area"],
    ["总建筑面积8.5万平方米", "8.5万平方米", 85_000, "m2", "area"],
    ["年产2000吨酱卤肉制品", "2000吨", 2000, "t/a", "mass"],
    ["日处理污水3万吨", "3万吨", 30_000, "t/d", "mass"],
    ["年产能2万吨/年", "2万吨/年", 20_000, "t/a", "mass"],
    ["规上工业用电量6.42亿度", "6.42亿度", 642_000_000, "kWh", "energy"],
    ["装机容量50兆瓦", "50兆瓦", 50_000_000, "W", "energy"],
    ["新修道路3.5公里", "3.5公里", 3500, "m", "other"],
    ["历经45天检修", "45天", 45, "d", "duration"],
    ["持续6个月稳居前列", "6个月", 6, "months", "duration"],
    ["在10个工作日内办结", "10个工作日", 10, "工作日", "duration"],
    ["完成率达百分之九十五", "百分之九十五", 95, "%", "percent"],
    ["近七成五的企业复工", "七成五", 75, "%", "percent"],
    ["三分之二的项目开工", "三分之二", 66.6666666667, "%", "percent"],
    ["十二家企业入库", "十二家", 12, "家", "count"],
    ["三大主导产业齐头并进", "三大", 3, "个", "count"],
    ["引进6台套设备", "6台套", 6, "台套", "count"],
    ["阅读量:5.3万+", "5.3万+", 53_000, "次", "count"],
    ["位居全省第3位", "第3位", 3, "位", "ordinal"],
    ["增速稳居全市第一", "第一", 1, "位", "ordinal"],
    ["建成国内首座封闭大棚", "首座", 1, "座", "ordinal"],
    ["亿元以上项目8个", "亿元", 100_000_000, "CNY", "money"],
  ])("%s", (text, written, value, unit, kind) => { expect(first(text)).toMatchObject({ text: written, value, unit, kind }); });
});

describe("times are read by the text's day", () => {
  test.each([
    ["2月11日，项目开工", "2025-02-11", "date", "date"],
    ["12月15日，项目开工", "2024-12-15", "date", "date"],
    ["去年12月3日，项目开工", "2024-12-03", "date", "date"],
    ["2月19日18时36分点火", "2025-02-19T18:36", "datetime", "date"],
    ["今日下午3时20分，4月10日下午3时20分举行", "2025-04-10T15:20", "datetime", "date"],
    ["1至2月完成投资", "2025-01/2025-02", "months", "period"],
    ["1—10月完成投资", "2024-01/2024-10", "months", "period"],
    ["前两个月完成投资", "2025-01/2025-02", "months", "period"],
    ["一季度完成投资", "2025-01/2025-03", "quarter", "period"],
    ["2024年前三季度完成投资", "2024-01/2024-09", "months", "period"],
    ["去年下半年完成投资", "2024-07/2024-12", "half", "period"],
    ["2024年完成投资", 2024, "year", "period"],
    ["预计6月底前投产", "2025-06-30", "date", "date"],
    ["预计一季度末具备条件", "2025-03-31", "date", "date"],
    ["明年9月交付", "2026-09", "month", "date"],
    ["去年底升级", "2024-12", "month", "date"],
    ["确保今年年底前建成", "2025-12-31", "date", "date"],
    ["阳春三月，工地繁忙", "2025-03", "month", "period"],
  ])("%s", (text, value, unit, kind) => { expect(first(text)).toMatchObject({ value, unit, kind }); });

  test("a day that the text states of itself stands over the one given", () => {
    expect(reader.read("2023-05-06 10:20 发布\n3月2日开工。", day)).toMatchObject({ day: { day: "2023-05-06", stated: true }, figures: [{ value: "2023-05-06T10:20" }, { value: "2023-03-02" }] });
  });
  test.each([["2025年1—2月工作简报\n投资5亿元", false], ["2025/04/02 发布", true], ["印发日期：2025年4月2日", true], ["版本2025.4-2", false], [`${"一".repeat(320)}，完成时间：2024年5月1日`, false]])("whether %s states a day: %s", (text, stated) => {
    expect(reader.read(text, day).day.stated).toBe(stated);
  });
  test("a year said earlier in the sentence holds for its months", () => {
    expect(read("2023年，1至8月完成投资5亿元")[1]).toMatchObject({ value: "2023-01/2023-08" });
  });
});

describe("how near a number is stands with it", () => {
  test.each([
    ["新增产值近10亿元", { qualifier: "under" }], ["超过300家企业", { qualifier: "over" }], ["咨询20余件次", { qualifier: "over" }],
    ["税收500万元以上企业", { qualifier: "over" }], ["约14万平方米", { qualifier: "approx" }], ["增长8%左右", { qualifier: "approx" }],
    ["投资3-5亿元", { qualifier: "range", value: [300_000_000, 500_000_000] }], ["增长20%至30%", { qualifier: "range", value: [20, 30] }],
    ["最近10家企业", { qualifier: "exact" }], ["节约10亿元", { qualifier: "exact" }],
    ["预计年产值5.5亿元", { qualifier: "expected" }], ["投产后可增加产值20亿元", { qualifier: "expected" }],
    ["预计实现税收约2000万元", { qualifier: "approx", qualifier2: "expected" }], ["可比价格增长5%", { qualifier: "exact" }],
    ["行动计划完成投资5亿元", { qualifier: "exact" }],
  ])("%s", (text, expected) => { expect(first(text)).toMatchObject(expected); });

  test("a forecast holds to the end of its item and not beyond what is told as done", () => {
    expect(read("预计年产值6亿元，年创税收4000万元；目前已完成投资2亿元。").map(({ qualifier }) => qualifier)).toEqual(["expected", "expected", "exact"]);
  });
});

describe("a change has its sign", () => {
  test.each([
    ["工业增加值同比增长13.8%", 13.8, "%"], ["投资同比下降5%", -5, "%"], ["较年初下降0.12个百分点", -0.12, "pp"], ["拉动产值增长17.1个百分点", 17.1, "pp"],
    ["较上年增长3家", 3, "家"], ["利润增长1.79倍", 179, "%"], ["进出口增长-2.1%", -2.1, "%"], ["以8%的增速领先", 8, "%"], ["办理时限压缩60%", -60, "%"],
  ])("%s", (text, value, unit) => { expect(first(text)).toMatchObject({ value, unit, kind: "growth" }); });
  test.each([["占比提高到85%", "percent"], ["新增企业5家", "count"], ["解决率91%", "percent"], ["新增产值10亿元", "money"]])("%s is none", (text, kind) => { expect(first(text).kind).toBe(kind); });
});

describe("names, idioms and numbers that only name something are no figures", () => {
  test.each([
    "紧紧锚定“156”战略举措", "奔跑在开年“第一棒”", "“2+5”现代产业体系", "实行“一项一策”“一企一档”", "“四上”企业", "“只进一扇门，办成多件事”", "二期工程", "5G基站", "4A级景区", "1#高炉", "3号楼",
    "实现零排放", "第三方机构", "百强县", "500强企业", "十四五规划", "党的二十大精神", "二十届三中全会精神", "两位数增长", "两年平均", "三年行动计划", "双随机、一公开", "一带一路", "千方百计", "万企兴万村",
    "联系电话：0354-2636888", "邮编030600", "网址：www.example.com/2024/05", "邮箱 hr8@52abc.com", "国发〔2022〕14号", "第5号令", "《2023—2025年行动方案》", "COVID-19", "GB/T 19001-2015", "PM2.5",
    "一是抓项目", "第三产业", "12345热线", "7×24小时", "© 2022 示例网", "备案号 闽ILS备201708250005", "新一轮竞跑", "在一线问需", "全国两会",
  ])("%s", (text) => { expect(read(text)).toEqual([]); });
  test("a list's numbers are none, the amounts in its items are", () => {
    expect(read("1、投资5亿元\n2、占地30亩\n（三）企业12家\n二、用工100人").map(({ text }) => text)).toEqual(["5亿元", "30亩", "12家", "100人"]);
  });
});

describe("what is measured, of whom and when", () => {
  test.each([
    ["截至目前，示例经济开发区已走访88家企业", "走访企业数", "示例经济开发区", "../2025-04-14"],
    ["示例经济开发区1至2月工业增加值完成11亿元", "工业增加值", "示例经济开发区", "2025-01/2025-02"],
    ["和顺经济技术开发区目前共有“四上”企业34家", "“四上”企业数", "和顺经济技术开发区", "../2025-04-14"],
    ["总投资2亿元的年产5万吨智能铸造项目", "总投资", "年产5万吨智能铸造项目", "2025"],
    ["示例开发区综合窗口接受线上线下咨询20余件次", "线上线下咨询件次", "示例开发区综合窗口", "2025"],
    ["全区30%的项目具备开工条件", "具备开工条件的项目占比", "", "2025"],
  ])("%s", (text, measure, subject, period) => {
    expect(read(text).find((figure) => figure.measure === measure)).toMatchObject({ subject, period });
  });

  test("growth takes the measure before it", () => {
    expect(read("规上工业企业利润总额45.6亿元，同比增长7.9%").map(({ measure }) => measure)).toEqual(["规上工业企业利润总额", "规上工业企业利润总额同比增速"]);
  });
  test("分别 gives the n-th value to the n-th head", () => {
    expect(read("签约、开工、投产项目分别为12个、18个和9个").map(({ measure, value }) => [measure, value])).toEqual([["签约项目", 12], ["开工项目", 18], ["投产项目", 9]]);
  });
  test("an act alone is done to what was counted before", () => {
    expect(read("收集问题156个，已解决142个").map(({ measure }) => measure)).toEqual(["收集问题数", "已解决问题数"]);
  });
  test("a promise is of the time after commissioning", () => { expect(first("投产后可增加产值20亿元").period).toBe("after commissioning"); });
});

const pieces = fc.constantFrom("一", "二十", "百", "万", "亿", "元", "个", "%", "月", "日", "年", "季度", "12", "3.5", ",", "，", "。", "-", "至", "近", "余", "“", "”", "项目", "开发区", "增长", "预计", "#", "(", ")", "第", "首", "\n", " ", "a", "/", "分别", "其中", "成", "分之", "底前", "０", "１２", "％");

test("any text is read without fault; figures stand in order, apart, and as written", () => {
  fc.assert(fc.property(fc.oneof(fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")), fc.string({ unit: "grapheme", maxLength: 200 })), (text) => {
    let last = 0;
    for (const { start, end, text: written, value } of read(text)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(text.slice(start, end)).toBe(written);
      expect(Number.isNaN(value)).toBe(false);
      last = end;
    }
  }), { numRuns: 2000 });
});

test("full-width digits are read as the narrow ones", () => {
  expect(first("完成投资１２．６亿元")).toMatchObject({ text: "１２．６亿元", value: 1_260_000_000 });
});

test("an amount with two decimals in 亿元 or 万元 is read back exactly", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.constantFrom(["亿元", 1e8] as const, ["万元", 1e4] as const), (hundredths, [unit, factor]) => {
    expect(first(`完成投资${String(hundredths / 100)}${unit}`).value).toBe(Math.round(hundredths * factor / 100));
  }));
});
