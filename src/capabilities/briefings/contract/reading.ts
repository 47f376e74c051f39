import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { signedIn } from "../../../kernel/permission.ts";
import { Choice, Day, record } from "../../../kernel/schema.ts";

/** Longest text that is read: about a megabyte of Chinese in UTF-8, fifty times a long yearly report. */
export const LONGEST_TEXT = 400_000;
/** Bytes of such a text as JSON, with room for what is escaped. */
export const LONGEST_BODY = 4 * 1024 * 1024;

/** A draft as it was pasted or dropped; control characters other than tabs and line ends are refused at the door. */
export const DraftText = Type.String({ minLength: 1, maxLength: LONGEST_TEXT, pattern: "\\S", title: "文本" });

export const ReadKind = Choice("类别", ["money", "count", "percent", "growth", "area", "mass", "energy", "duration", "date", "period", "ordinal", "other"]);
const ReadQualifier = Choice("限定", ["exact", "approx", "over", "under", "range", "expected"]);

/** Fields of a figure read in a text; `start` and `end` count UTF-16 units. Meanings: `engines/reading/figure.ts`. */
export const readFigureFields = {
  text: Type.String({ title: "原文" }),
  start: Type.Integer({ title: "起始位置" }),
  end: Type.Integer({ title: "结束位置" }),
  value: Type.Union([Type.Number(), Type.String(), Type.Array(Type.Number(), { minItems: 2, maxItems: 2 })], { title: "数值" }),
  unit: Type.String({ title: "单位" }),
  kind: ReadKind,
  qualifier: ReadQualifier,
  qualifier2: Type.Optional(ReadQualifier),
  measure: Type.String({ title: "指标" }),
  subject: Type.String({ title: "主体" }),
  period: Type.String({ title: "时间范围" }),
};
const ReadFigureRow = record(readFigureFields);
export type ReadFigureRow = Static<typeof ReadFigureRow>;

export const Finding = record({
  code: Choice("问题类型", ["impossibleShare", "shareDiffers", "sumDiffers", "repeatDiffers", "forecastDatePassed"]),
  message: Type.String({ title: "说明" }),
  figures: Type.Array(Type.Integer({ title: "涉及的数" })),
  expected: Type.Optional(Type.Union([Type.Number(), Type.String(), Type.Array(Type.Number())], { title: "应为" })),
});
export type Finding = Static<typeof Finding>;

/** The day from which 今年 and 2月 are counted: stated in the text, or the one given. */
export const TextDay = record({ day: Day("成文日期"), stated: Type.Boolean({ title: "文中写明" }) });

/** Reads the figures of a text, without any ledger. */
export const readText = operation({
  id: "briefings.read", method: "POST", reads: true, bodyLimit: LONGEST_BODY, path: "/readings", summary: "读出文本中的数", permission: signedIn,
  body: record({ text: DraftText, day: Type.Optional(Day("成文日期")) }),
  reply: record({ day: TextDay, figures: Type.Array(ReadFigureRow), findings: Type.Array(Finding) }),
});
