import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { Choice, Day, Id, record } from "../../../kernel/schema.ts";
import { readFigures } from "../../figures/contract.ts";

/** Of a figure, its value; or one of the two numbers that a share is made of. */
const FigurePart = Choice("所取的数", ["value", "numerator", "denominator"]);

/** What exactly a number in the text answers: enough to ask again, and to open the figure's page with its records. */
const SpanFigure = record({
  definition: Type.String({ title: "数据编号" }),
  version: Type.Integer({ title: "定义版本" }),
  name: Type.String({ title: "数据名称" }),
  zoneId: Id("开发区"),
  zoneCode: Type.String({ title: "区域代码" }),
  asOf: Day("截至日期"),
  /** Absent where the definition's usual period was asked. */
  period: Type.Optional(Type.String({ title: "统计期" })),
  part: FigurePart,
  value: Type.Union([Type.Number(), Type.String()], { title: "数值" }),
  unit: Type.String({ title: "单位" }),
});
export type SpanFigure = Static<typeof SpanFigure>;

/** A piece of the text; a number with its unit carries the figure that it is. */
const BriefSpan = record({ text: Type.String({ title: "文字" }), figure: Type.Optional(SpanFigure) });
export type BriefSpan = Static<typeof BriefSpan>;

/** `zoneId` where the paragraph is of one of the zones below the place. */
const BriefParagraph = record({ zoneId: Type.Optional(Id("开发区")), spans: Type.Array(BriefSpan) });
export type BriefParagraph = Static<typeof BriefParagraph>;

const BriefSection = record({ title: Type.String({ title: "标题" }), paragraphs: Type.Array(BriefParagraph) });
export type BriefSection = Static<typeof BriefSection>;

/** A figure that the text cannot tell of a zone, since nothing is recorded that it could be of; `topic` is what is then missing as a whole. */
const MissingFigure = record({
  zoneId: Id("开发区"), zoneCode: Type.String({ title: "区域代码" }), definition: Type.String({ title: "数据编号" }), name: Type.String({ title: "数据名称" }),
  topic: Type.String({ title: "缺项" }),
});
export type MissingFigure = Static<typeof MissingFigure>;

const Brief = record({
  title: Type.String({ title: "标题" }),
  zone: record({ id: Id("开发区"), code: Type.String({ title: "区域代码" }), name: Type.String({ title: "区域名称" }) }),
  /** Always both months: `2025-01/2025-03`. */
  period: Type.String({ title: "统计期" }),
  asOf: Day("截至日期"),
  /** Below the title: of which period, and up to which day. */
  dateLine: Type.String({ title: "时间说明" }),
  sections: Type.Array(BriefSection),
  missing: Type.Array(MissingFigure),
  /** What the reader must know of the whole: that it rests on example data, that figures of the city hold the city's own rows. */
  notes: Type.Array(Type.String({ title: "说明" })),
});
export type Brief = Static<typeof Brief>;

/** A briefing (简报) of a zone, written from the ledgers: the last quarter that had ended and the zone's day unless asked otherwise. */
export const getBrief = operation({
  id: "briefings.brief", method: "GET", path: "/zones/:zoneId/brief", summary: "按台账生成简报", permission: readFigures,
  params: record({ zoneId: Id("开发区") }),
  query: record({ period: Type.Optional(Type.String({ maxLength: 40, title: "统计期" })), asOf: Type.Optional(Day("截至日期")) }),
  reply: Brief,
});
