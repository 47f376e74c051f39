import { Type, type Static } from "typebox";
import { EntryCode } from "../../../kernel/catalogue.ts";
import { ledger } from "../../../kernel/ledger.ts";
import { recorded } from "../../../kernel/recorded.ts";
import { Choice, Day, Id, Line, Nullable, record } from "../../../kernel/schema.ts";
import { GrowthBasis, ObservationBasis } from "./indicator.ts";
import { keepIndicators, viewIndicators } from "./permissions.ts";

/** 快报、初步核算、反馈核定、修订: how far the number has been confirmed from above. */
export const ObservationStatus = Choice("数据状态", ["flash", "preliminary", "confirmed", "revised"]);
export type ObservationStatus = Static<typeof ObservationStatus>;

/** What is told of a row, not refused: it may be right, and someone should look. */
export const ObservationFinding = Choice("提示", ["growthAlone", "fallsBelowEarlier", "supersededLater", "noLongerInCatalogue"]);
export type ObservationFinding = Static<typeof ObservationFinding>;

/** Whole fen; a loss is negative. */
const SignedFen = (title: string) => Type.Integer({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER, title });
/** Up to four decimals, as text, so that it stays exact. */
const Exact = (title: string, digits: number) => Type.String({ pattern: `^-?(0|[1-9]\\d{0,${String(digits - 1)}})(\\.\\d{1,4})?$`, title });

const fields = {
  indicator: EntryCode("指标"),
  basis: ObservationBasis,
  amountFen: SignedFen("金额"),
  quantity: Exact("数值", 16),
  /** In percent, as the organ published it. */
  officialGrowth: Exact("公布的同比增速", 8),
  priceBasis: GrowthBasis,
  /** The same-period value as the organ restated it, of the same row. */
  baseAmountFen: SignedFen("调整后的同期金额"),
  baseQuantity: Exact("调整后的同期数值", 16),
  status: ObservationStatus,
  publishedOn: Day("发布日期"),
  scopeNote: Line("口径说明", 400),
};
/** Whole months, `2025-01/2025-02`. */
const Months = Type.String({ pattern: "^\\d{4}-\\d{2}/\\d{4}-\\d{2}$", title: "统计期" });

/** What the database tells of a row; the ledger's row adds what rules say of it. */
const told = {
  indicator: fields.indicator,
  basis: fields.basis,
  period: Months,
  amountFen: Nullable(fields.amountFen),
  quantity: Nullable(fields.quantity),
  officialGrowth: Nullable(fields.officialGrowth),
  priceBasis: fields.priceBasis,
  baseAmountFen: Nullable(fields.baseAmountFen),
  baseQuantity: Nullable(fields.baseQuantity),
  status: fields.status,
  publishedOn: fields.publishedOn,
  scopeNote: Nullable(fields.scopeNote),
  /** The year's cumulated value before this one. */
  previous: Nullable(record({ period: Months, amountFen: Nullable(fields.amountFen), quantity: Nullable(fields.quantity) })),
  /** When the same period was published again. */
  laterPublishedOn: Nullable(Day("后次发布日期")),
};

export const ToldObservation = record({ id: Id("登记"), zoneId: Id("开发区"), ...told, withdrawn: Type.Boolean({ title: "已撤销" }), ...recorded });
export type ToldObservation = Static<typeof ToldObservation>;

/** 经济指标观测值: what a statistical organ said of an indicator for a period. A revision is a new row, published later. */
export const indicatorObservations = ledger({
  capability: "indicators", one: "IndicatorObservation", many: "IndicatorObservations", path: "indicator-observations", title: "指标数据",
  view: viewIndicators, edit: keepIndicators,
  row: {
    ...told,
    /** 测算: of the level and the base of this row, where both are nominal; never kept and never taken for the official one. */
    estimatedGrowth: Nullable(Type.String({ title: "测算增速" })),
    findings: Type.Array(ObservationFinding, { title: "提示" }),
  },
  body: {
    indicator: fields.indicator,
    basis: fields.basis,
    /** `2025-01/2025-02`, `2025-Q1`, `2025-03`, `2025`. */
    period: Line("统计期", 20),
    amountFen: Type.Optional(fields.amountFen),
    quantity: Type.Optional(fields.quantity),
    officialGrowth: Type.Optional(fields.officialGrowth),
    /** The catalogue's unless given. */
    priceBasis: Type.Optional(fields.priceBasis),
    baseAmountFen: Type.Optional(fields.baseAmountFen),
    baseQuantity: Type.Optional(fields.baseQuantity),
    status: fields.status,
    publishedOn: fields.publishedOn,
    scopeNote: Type.Optional(fields.scopeNote),
  },
  filter: {
    indicator: Type.Optional(fields.indicator),
    basis: Type.Optional(ObservationBasis),
    status: Type.Optional(ObservationStatus),
    year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2999, title: "年度" })),
    period: Type.Optional(Months),
  },
});
export type IndicatorObservation = Static<typeof indicatorObservations.row>;
