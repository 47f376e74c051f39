import { Type, type Static } from "typebox";
import { operation } from "../../kernel/operation.ts";
import { permission } from "../../kernel/permission.ts";
import { Choice, Day, Id, Line, Nullable, PageQuery, record } from "../../kernel/schema.ts";

/** Everyone who works with the zone's ledgers; an enterprise contact sees one enterprise only, so no zone's figure. */
export const readFigures = permission("figures.read", "查看数据及其记录", [
  "cityCoordinator", "zoneLeader", "projectOfficer", "statistician", "auditor",
]);

/** What a figure is, in words; the server evaluates it, pages and reports only show it. */
export const FigureDescription = record({
  id: Type.String({ title: "数据编号" }),
  version: Type.Integer({ title: "定义版本" }),
  validFrom: Day("定义起用日期"),
  validTo: Nullable(Day("定义停用日期")),
  name: Type.String({ title: "名称" }),
  aliases: Type.Array(Type.String(), { title: "报告中的其他说法" }),
  unit: Type.String({ title: "单位" }),
  kind: Choice("类别", ["count", "percent", "money", "growth", "duration", "mass", "date", "other"]),
  nature: Choice("累加方式", ["stock", "flow", "notAdditive"]),
  reducer: Choice("算法", ["count", "countDistinct", "sum", "ratio", "value", "span"]),
  cuts: Type.Array(Choice("分组", ["zone", "industry", "project", "enterprise"])),
  population: Type.String({ title: "统计对象" }),
  window: Type.String({ title: "统计时段" }),
  columns: Type.Array(Type.String(), { title: "记录的列" }),
});
export type FigureDescription = Static<typeof FigureDescription>;

const parts = {
  value: Type.Union([Type.Number(), Type.String(), Type.Null()], { title: "数值" }),
  numerator: Type.Optional(Type.Number({ title: "分子" })),
  denominator: Type.Optional(Type.Number({ title: "分母" })),
};

/**
 * A figure at a day: `value` in `unit` (money in yuan, a share in percent, a date as its ISO day); null where nothing
 * can be said, as of a share without a whole. The period is the reported one where the record states it.
 */
export const FigureAnswer = record({
  id: Type.String({ title: "数据编号" }),
  version: Type.Integer({ title: "定义版本" }),
  unit: Type.String({ title: "单位" }),
  ...parts,
  asOf: Day("截至日期"),
  period: Type.String({ title: "统计期" }),
});
export type FigureAnswer = Static<typeof FigureAnswer>;

export const TracedRecord = record({
  kind: Type.String(),
  zoneId: Id("开发区"),
  id: Id("记录"),
  title: Type.String(),
  cells: Type.Array(Type.Union([Type.String(), Type.Number(), Type.Null()])),
  occurredOn: Nullable(Day("发生日期")),
  counted: Type.Optional(Type.Boolean({ title: "计入分子" })),
  example: Type.Boolean({ title: "示例" }),
});
export type TracedRecord = Static<typeof TracedRecord>;

const zone = record({ zoneId: Id("开发区") });
const ofFigure = record({ zoneId: Id("开发区"), figureId: Line("数据编号", 100) });
const asked = {
  asOf: Type.Optional(Day("截至日期")),
  period: Type.Optional(Type.String({ maxLength: 40, title: "统计期" })),
};
/** Of which project or enterprise alone it was asked. */
const CutNames = record({ project: Type.Optional(Type.String({ title: "项目" })), enterprise: Type.Optional(Type.String({ title: "企业" })) });
const cut = { projectId: Type.Optional(Id("项目")), enterpriseId: Type.Optional(Id("企业")) };
const asOf = Day("截至日期");

const ids = Type.String({ minLength: 1, maxLength: 4000, title: "数据编号（以逗号分隔）" });

/** All figures, or those named, in the order of the product's list. */
export const listFigures = operation({
  id: "figures.list", method: "GET", path: "/zones/:zoneId/figures", summary: "全部数据及当前值", permission: readFigures,
  params: zone, query: record({ ...asked, ...cut, ids: Type.Optional(ids) }),
  reply: record({ asOf, rows: Type.Array(record({ definition: FigureDescription, answer: FigureAnswer })) }),
});
export const getFigure = operation({
  id: "figures.get", method: "GET", path: "/zones/:zoneId/figures/:figureId", summary: "一项数据的定义和数值", permission: readFigures,
  params: ofFigure, query: record({ ...asked, ...cut }),
  reply: record({ definition: FigureDescription, answer: FigureAnswer, cut: CutNames }),
});
export const listFigureRecords = operation({
  id: "figures.records", method: "GET", path: "/zones/:zoneId/figures/:figureId/records", summary: "一项数据所依据的记录", permission: readFigures,
  params: ofFigure, query: record({ ...asked, ...cut, ...PageQuery }),
  reply: record({ rows: Type.Array(TracedRecord), total: Type.Integer({ title: "记录总数" }), next: Type.Optional(Type.String()) }),
});

/** A zone's own part, without the zones below it, so that counts and sums of the rows add up to the total. */
const ZonePart = record({ zoneId: Id("开发区"), ...parts, period: Type.Optional(Type.String({ title: "记录所载统计期" })) });
const ZoneHead = record({ id: Id("开发区"), code: Type.String({ title: "区域代码" }), name: Type.String({ title: "区域名称" }) });
export const listFiguresByZone = operation({
  id: "figures.byZone", method: "GET", path: "/zones/:zoneId/figures-by-zone", summary: "若干数据分开发区的数值", permission: readFigures,
  params: zone, query: record({ ...asked, ids }),
  reply: record({
    asOf, zones: Type.Array(ZoneHead),
    rows: Type.Array(record({ definition: FigureDescription, total: FigureAnswer, byZone: Type.Array(ZonePart) })),
  }),
});
