import { describe, expect, test } from "vitest";
import type { ZoneTally } from "../../../kernel/figure.ts";
import { readPeriod, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { BriefingTemplate, FigureSentence } from "../contract/briefing-template.ts";
import type { BriefTime } from "../messages/brief-time.ts";
import { writeBrief, type BriefMaterial } from "./brief-document.ts";
import { questionsOf } from "./brief-questions.ts";
import { briefText } from "./brief-text.ts";
import { figureKey, type ToldTime, type EvaluatedFigure, type BriefSubject, type ToldHead } from "./brief-value.ts";

function period(text: string): Period {
  const reading = readPeriod(text);
  if (!reading.allowed) throw new Error(text);
  return reading.period;
}
const time = (text: string, asOf = "2025-04-14"): BriefTime => ({ period: period(text), asOf: plainDate(asOf) });
const quarter = time("2025-Q1");

const subject = (name: string, ...below: readonly string[]): BriefSubject => ({ zoneId: name, code: name.toLowerCase(), name, reach: new Set([name, ...below]) });

const heads: Readonly<Record<string, Partial<ToldHead>>> = {
  "visits.visited": { name: "走访企业数", unit: "家", nature: "flow" },
  "visits.led": { name: "领导带队走访次数", unit: "次", nature: "flow" },
  "problems.open": { name: "在办问题数", unit: "个" },
  "projects.money": { name: "项目总投资", unit: "元", kind: "money", reducer: "sum" },
  "projects.ready": { name: "具备开工条件的项目占比", unit: "%", kind: "percent", nature: "notAdditive", reducer: "ratio" },
  "operations.days": { name: "检修历时", unit: "天", kind: "duration", nature: "notAdditive", reducer: "span" },
  "indicators.output": { name: "规上工业总产值", unit: "元", kind: "money", nature: "flow", reducer: "value" },
  "indicators.outputGrowth": { name: "规上工业总产值同比增速", unit: "%", kind: "growth", nature: "notAdditive", reducer: "value" },
  "indicators.staff": { name: "期末从业人员", unit: "人", nature: "stock", reducer: "value" },
};
const headOf = (id: string): ToldHead => ({ id, version: 1, name: id, kind: "count", unit: "个", nature: "stock", reducer: "count", cuts: ["zone"], ...heads[id] });

type Sentence = BriefingTemplate["sections"][number]["sentences"][number];
const template = (...sentences: readonly Sentence[]): BriefingTemplate => ({
  edition: 1, validFrom: "2025-01-01", leftOut: [], ledgers: [{ code: "visits", topic: "走访", evidence: ["visits.visited"] }], sections: [{ title: "一节", sentences: [...sentences] }],
});
const says = (over: FigureSentence["over"], ...clauses: readonly string[]): FigureSentence => ({ over, clauses: [...clauses] });

type Given = Readonly<Record<string, readonly Partial<ZoneTally>[] | undefined>>;

interface Sample extends Partial<Omit<BriefMaterial, "figures" | "template">> {
  /** Tallies by `over id`; a figure that is not given has none. */
  readonly given?: Given;
}

function write(sentences: readonly Sentence[], { given = {}, ...more }: Sample = {}) {
  const whole = more.whole ?? subject("Zone");
  const [asked, made] = [more.time ?? quarter, template(...sentences)];
  const evaluated = (id: string, over: ToldTime): EvaluatedFigure => {
    const key = figureKey(id, over);
    const tallies = key in given ? given[key] : [];
    return { head: headOf(id), ...(tallies && { tallies: tallies.map((tally) => ({ zoneId: whole.zoneId, records: typeof tally.value === "number" ? tally.value : 1, value: null, ...tally })) }) };
  };
  return writeBrief({
    below: [], kind: "developmentZone", clockDay: null, example: false, whole, ...more, time: asked, template: made,
    figures: new Map(questionsOf(made, asked, (id) => headOf(id).nature).map(([id, over]) => [figureKey(id, over), evaluated(id, over)])),
  });
}
/** The first section's text. */
const told = (...asked: Parameters<typeof write>) => write(...asked).sections[0]?.paragraphs.map(({ spans }) => spans.map(({ text }) => text).join("")).join("\n");

describe("flows and stocks", () => {
  test("a flow runs over the period, and up to the day where it has grown since; a stock stands at the day", () => {
    const given = { "period visits.visited": [{ value: 80 }], "asOf visits.visited": [{ value: 88 }], "asOf problems.open": [{ value: 34 }] };
    expect(told([says("period", "走访企业{visits.visited}"), says("asOf", "在办问题{problems.open}")], { given }))
      .toBe("一季度，走访企业80家。截至4月14日，今年累计走访企业88家。截至4月14日，在办问题34个。");
  });
  test("a flow that has not grown is told once", () => {
    expect(told([says("period", "走访企业{visits.visited}")], { given: { "period visits.visited": [{ value: 80 }], "asOf visits.visited": [{ value: 80 }] } })).toBe("一季度，走访企业80家。");
  });
  test("where one of a sentence has grown, the whole sentence is told again, as its parts belong together", () => {
    const given = { "period visits.visited": [{ value: 80 }], "asOf visits.visited": [{ value: 88 }], "period visits.led": [{ value: 11 }], "asOf visits.led": [{ value: 11 }] };
    expect(told([says("period", "走访企业{visits.visited}", "其中领导带队走访{visits.led}")], { given }))
      .toBe("一季度，走访企业80家，其中领导带队走访11次。截至4月14日，今年累计走访企业88家，其中领导带队走访11次。");
  });
  test("sentences of one time share the words for it", () => {
    const given = { "asOf problems.open": [{ value: 3 }], "asOf projects.money": [{ value: 110_000_000, records: 2 }] };
    expect(told([says("asOf", "在办问题{problems.open}"), says("asOf", "项目总投资{projects.money}")], { given })).toBe("截至4月14日，在办问题3个；项目总投资1.1亿元。");
  });
  test("what happened in the period but is told by its state on the day says so", () => {
    const sentence = { ...says("period", "走访企业{visits.visited}"), stateOn: true as const };
    const given = { "period visits.visited": [{ value: 1 }], "asOf visits.visited": [{ value: 1 }] };
    expect(told([sentence], { given })).toBe("一季度，走访企业1家。以上办理情况为截至4月14日的状态。");
    expect(told([sentence], { given, time: time("2025-Q1", "2025-03-31") })).toBe("一季度，走访企业1家。");
  });
});

describe("what is not there", () => {
  const visits: Sentence = { ...says("period", "走访企业{visits.visited}", "其中领导带队走访{visits.led}"), ledger: "visits" };
  test("a ledger without any row is said to hold nothing, with each of its figures in the list", () => {
    const brief = write([visits]);
    expect(brief.sections[0]?.paragraphs[0]?.spans).toEqual([{ text: "台账中尚无走访的登记。" }]);
    expect(brief.missing.map(({ definition, topic }) => [definition, topic])).toEqual([["visits.visited", "走访"], ["visits.led", "走访"]]);
    expect(brief.sections[1]?.paragraphs[0]?.spans).toEqual([{ text: "台账中尚无下列内容，本稿未列数值：走访。" }]);
  });
  test("zero in a ledger with rows is zero", () => {
    expect(told([visits], { given: { "ever visits.visited": [{ value: 3 }] } })).toBe("一季度，走访企业0家，其中领导带队走访0次。");
  });
  test("a figure without a value is named in a plain sentence, a share as one that cannot be computed, and a sum of nothing is no zero", () => {
    const given = { "asOf problems.open": [{ value: 2 }], "asOf operations.days": [{ value: null }], "asOf projects.ready": [{ value: null, numerator: 0, denominator: 0 }] };
    expect(told([says("asOf", "在办问题{problems.open}", "检修历时{operations.days}", "项目总投资{projects.money}", "{projects.ready:denominator:个}项目中{projects.ready:numerator:个}具备开工条件，占{projects.ready}")], { given }))
      .toBe("截至4月14日，在办问题2个。台账中尚无检修历时、项目总投资的数据。台账中尚无可计算具备开工条件的项目占比的记录。");
  });
  test("a definition that does not hold on the day has no value", () => {
    const brief = write([says("asOf", "在办问题{problems.open}")], { given: { "asOf problems.open": undefined } });
    expect(brief.missing.map(({ definition }) => definition)).toEqual(["problems.open"]);
  });
  test("what has a value on the day but none over the period is missing for the period alone", () => {
    expect(told([says("period", "走访企业{visits.visited}", "最近一次检修历时{operations.days}")], { given: { "period visits.visited": [{ value: 1 }], "asOf visits.visited": [{ value: 1 }], "asOf operations.days": [{ value: 20 }] } }))
      .toBe("一季度，走访企业1家。截至4月14日，今年累计走访企业1家，最近一次检修历时20天。台账中尚无一季度检修历时的数据。");
  });
  test("nothing is missing where all is told", () => {
    const brief = write([says("asOf", "在办问题{problems.open}")], { given: { "asOf problems.open": [{ value: 0 }] } });
    expect([brief.missing, brief.sections.length]).toEqual([[], 1]);
  });
});

test("a share tells both its numbers, and each opens the same figure", () => {
  const given = { "asOf projects.ready": [{ value: 33.3, numerator: 4, denominator: 12 }] };
  const { spans } = write([says("asOf", "{projects.ready:denominator:个}项目中{projects.ready:numerator:个}具备开工条件，占{projects.ready}")], { given }).sections[0]?.paragraphs[0] ?? { spans: [] };
  expect(spans.map(({ text }) => text).join("")).toBe("截至4月14日，12个项目中4个具备开工条件，占33.3%。");
  expect(spans.flatMap(({ figure }) => (figure ? [[figure.definition, figure.part, figure.value, figure.unit]] : [])))
    .toEqual([["projects.ready", "denominator", 12, "个"], ["projects.ready", "numerator", 4, "个"], ["projects.ready", "value", (4 / 12) * 100, "%"]]);
});

test("a number carries what was asked: zone, day, and the period where one was", () => {
  const given = { "period visits.visited": [{ value: 80 }], "asOf visits.visited": [{ value: 88 }] };
  const spans = write([says("period", "走访企业{visits.visited}")], { given }).sections[0]?.paragraphs[0]?.spans ?? [];
  expect(spans.flatMap(({ figure }) => (figure ? [figure] : []))).toEqual([
    { definition: "visits.visited", version: 1, name: "走访企业数", zoneId: "Zone", zoneCode: "zone", asOf: "2025-04-14", period: "2025-01/2025-03", part: "value", value: 80, unit: "家" },
    { definition: "visits.visited", version: 1, name: "走访企业数", zoneId: "Zone", zoneCode: "zone", asOf: "2025-04-14", part: "value", value: 88, unit: "家" },
  ]);
});

describe("indicators", () => {
  const output: Sentence = { indicator: "output", level: "规上工业总产值完成", growth: "规上工业总产值" };
  const of = (text: string, value: number) => [{ value, period: period(text) }];
  test("are told of the months from January to the period's end, with their growth", () => {
    const given = { "cumulated indicators.output": of("2025-01/2025-03", 1_100_000_000), "cumulated indicators.outputGrowth": of("2025-01/2025-03", 13.8) };
    expect(told([output], { given })).toBe("一季度，规上工业总产值完成11亿元，同比增长13.8%。");
    expect(told([output], { given: { "cumulated indicators.output": of("2025-01/2025-03", 1) }, time: time("2025-Q1") })).toContain("规上工业总产值完成1元。");
  });
  test("else of the newest, and it is said that those of the period are not there yet", () => {
    const given = { "asOf indicators.output": of("2025-01/2025-02", 320_000_000), "asOf indicators.outputGrowth": of("2025-01/2025-02", -2.1) };
    expect(told([output], { given })).toBe("1—2月，规上工业总产值完成3.2亿元，同比下降2.1%。上述指标一季度数据尚未登记。");
    expect(told([output], { given, time: time("2025-Q2") })).toBe("1—2月，规上工业总产值完成3.2亿元，同比下降2.1%。");
  });
  test("a growth of another period, or without its level, stands with its name", () => {
    const given = { "cumulated indicators.output": of("2025-01/2025-03", 200_000_000), "asOf indicators.outputGrowth": of("2025-01/2025-02", 0) };
    expect(told([output], { given })).toBe("一季度，规上工业总产值完成2亿元。1—2月，规上工业总产值同比持平。上述指标一季度数据尚未登记。");
    expect(told([output], { given: { "cumulated indicators.outputGrowth": of("2025-01/2025-03", 5) } })).toBe("一季度，规上工业总产值同比增长5%。其余指标台账中尚无数据，名目见文末。");
  });
  test("a stock stands at the end of its month", () => {
    expect(told([{ indicator: "staff", level: "期末从业人员" }], { given: { "cumulated indicators.staff": of("2025-03", 12_000) } })).toBe("3月末，期末从业人员12000人。");
  });
  test("one of which nothing is known is missing once, by its own name", () => {
    const brief = write([output]);
    expect(brief.sections[0]?.paragraphs[0]?.spans).toEqual([{ text: "经济指标台账中尚无数据，名目见文末。" }]);
    expect(brief.missing.map(({ definition, topic }) => [definition, topic])).toEqual([["indicators.output", "规上工业总产值"], ["indicators.outputGrowth", "规上工业总产值"]]);
  });
});

describe("a city", () => {
  const [east, west] = [subject("East", "Park"), subject("West")];
  const city = { whole: subject("City", "East", "Park", "West"), below: [east, west], kind: "city" } as const;
  const tallies = (...values: readonly (readonly [string, number])[]) => values.map(([zoneId, value]) => ({ zoneId, value }));
  const textOf = (brief: ReturnType<typeof write>, zoneId: string) =>
    brief.sections.flatMap(({ paragraphs }) => paragraphs).find((paragraph) => paragraph.zoneId === zoneId)?.spans.map(({ text }) => text).join("");

  test("is told as the sum of all, then each zone with all below it, in a paragraph of its own", () => {
    const brief = write([says("asOf", "在办问题{problems.open}")], { ...city, given: { "asOf problems.open": tallies(["East", 2], ["Park", 3], ["West", 4]) } });
    expect(brief.sections[0]?.paragraphs[0]?.spans.map(({ text }) => text).join("")).toBe("截至4月14日，在办问题9个。");
    expect([textOf(brief, "East"), textOf(brief, "West")]).toEqual(["East：截至4月14日，在办问题5个。", "West：截至4月14日，在办问题4个。"]);
    expect(brief.sections[1]?.title).toBe("分开发区情况");
  });
  test("says once what is the same for all, and of a zone nothing that is zero there", () => {
    const once = { ...says("asOf", "检修历时{operations.days}"), once: true as const };
    const brief = write([once, says("asOf", "在办问题{problems.open}")], { ...city, given: { "asOf operations.days": [{ zoneId: "City", value: 45 }], "asOf problems.open": tallies(["West", 4]) } });
    expect([textOf(brief, "East"), textOf(brief, "West")]).toEqual(["East：没有可列的内容。", "West：截至4月14日，在办问题4个。"]);
  });
  test("has no span of its own where a zone has one, and does not call it missing", () => {
    const brief = write([says("asOf", "检修历时{operations.days}")], { ...city, given: { "asOf operations.days": [{ zoneId: "West", value: 45 }] } });
    expect(textOf(brief, "West")).toBe("West：截至4月14日，检修历时45天。");
    expect(brief.missing.map(({ zoneId }) => zoneId)).toEqual(["East"]);
  });
  test("lists what is missing with the zones that lack it, those of the same zones together", () => {
    const visits: Sentence = { ...says("period", "走访企业{visits.visited}"), ledger: "visits" };
    const brief = write([visits, says("asOf", "项目总投资{projects.money}")], { ...city, given: { "period visits.visited": tallies(["West", 2]), "ever visits.visited": tallies(["West", 2]) } });
    expect(textOf(brief, "East")).toBe("East：台账中尚无走访的登记，其余缺项见文末。");
    expect(brief.sections.at(-1)?.paragraphs.map(({ spans }) => spans[0]?.text)).toEqual(["City及所辖各区：项目总投资。", "East：走访。"]);
  });
  test("says that rows of its own are in its sums", () => {
    expect(write([says("asOf", "在办问题{problems.open}")], { ...city, given: { "asOf problems.open": tallies(["City", 1]) } }).notes).toEqual(["City的合计数含本级直接登记的数据，因此可能大于所列各区之和。"]);
  });
});

test("a zone whose clock stands still, and one that is an example, say so", () => {
  expect(write([says("asOf", "在办问题{problems.open}")], { clockDay: "2025-04-14" }).notes.join()).toContain("演示环境");
  expect(write([says("asOf", "在办问题{problems.open}")], { example: true }).notes.join()).toContain("示例");
  expect(write([says("asOf", "在办问题{problems.open}")]).notes).toEqual([]);
});

test("the text has title, time, numbered sections and paragraphs set in by two characters", () => {
  const brief = write([says("asOf", "在办问题{problems.open}")], { given: { "asOf problems.open": [{ value: 3 }] }, clockDay: "2025-04-14" });
  expect(briefText(brief).split("\n")).toEqual([
    "Zone2025年一季度工作简报", "（统计期为2025年一季度，截至2025年4月14日）", "　　一、一节", "　　截至4月14日，在办问题3个。", expect.stringMatching(/^　　本区域为演示环境/),
  ]);
});
