import { Type, type Static } from "typebox";
import { EntryCode } from "../../../kernel/catalogue.ts";
import { Choice, Line, record } from "../../../kernel/schema.ts";

/** Money is kept in fen; any other amount as a quantity in the indicator's unit. */
const MeasureKind = Choice("数值类别", ["money", "quantity"]);

/** The scale in which an amount of money is shown and typed: 万元 (10⁴ yuan) or 亿元 (10⁸ yuan). */
const DisplayScale = Choice("显示单位", ["wanYuan", "yiYuan"]);
export type DisplayScale = Static<typeof DisplayScale>;

/** Which span a published value covers: from January on, one month alone, or no span at all but a moment. */
export const ObservationBasis = Choice("时段口径", ["yearToDate", "singleMonth", "pointInTime"]);
export type ObservationBasis = Static<typeof ObservationBasis>;

/**
 * What the organ's growth compares: 可比价 (real), 现价 (nominal), 可比口径 (nominal, over a base restated to this year's scope),
 * physical amounts, or nothing, where none is published. A growth is always the organ's own word, never computed from levels.
 */
export const GrowthBasis = Choice("增速口径", ["constantPrice", "currentPrice", "comparableScope", "physical", "none"]);
export type GrowthBasis = Static<typeof GrowthBasis>;

/** A flow runs over its period, a stock stands at a moment. */
const IndicatorNature = Choice("流量或存量", ["flow", "stock"]);

/** Whether a growth may be published without its level. */
const IndicatorPublication = Choice("公布方式", ["usual", "growthOnlyPossible"]);

/** One indicator of a zone's economy; `verified` only where the source named was found and says this; many are copies, and the source then says so. */
export const Indicator = record({
  code: EntryCode("指标编码"),
  name: Line("指标名称", 60),
  aliases: Type.Array(Line("别称", 60), { uniqueItems: true, title: "别称" }),
  measureKind: MeasureKind,
  /** For money. */
  displayScale: Type.Optional(DisplayScale),
  /** For a quantity. */
  unit: Type.Optional(Line("计量单位", 20)),
  bases: Type.Array(ObservationBasis, { minItems: 1, uniqueItems: true, title: "可用的时段口径" }),
  growthBasis: GrowthBasis,
  nature: IndicatorNature,
  /** False where no value of January is published: the year's first period is then January and February together. */
  hasJanuary: Type.Boolean({ title: "公布1月数" }),
  publishes: IndicatorPublication,
  /** Whether the zones' values may be added up; where not, a city's value is the city's own observation. */
  additive: Type.Boolean({ title: "各区可相加" }),
  /** Whether this product's ledgers give the same number; an observation then only keeps what the upper level announced. */
  inLedgers: Type.Boolean({ title: "台账可得" }),
  sourceOrgan: Line("数据来源部门", 60),
  source: Line("依据", 400),
  verified: Type.Boolean({ title: "已查到依据" }),
  note: Type.Optional(Line("说明", 400)),
});
export type Indicator = Static<typeof Indicator>;
