import type { FigureDefinition, FigureHead } from "../../../kernel/figure.ts";
import { tracedFigure } from "../../../kernel/traced-figure.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { Indicator } from "../contract/indicator.ts";
import { growthBasisLabel } from "../messages/catalogue.ts";
import { observationStatusLabel } from "../messages/observation.ts";
import { observationAsked, usualBasis } from "../rules/question.ts";
import { observed } from "../store/observation-figure.ts";

/** Units in which things are counted one by one. */
const counted: readonly string[] = ["个", "家", "户", "人", "件", "项"];

const window = (indicator: Indicator): string => ({
  yearToDate: "指明期间的，取该期间；未指明的，取截至日期及以前已结束、已发布的最近一期本年累计；同期多次发布的，取截至日期及以前最后一次发布的",
  pointInTime: "指明期间的，取期末数；未指明的，取截至日期及以前已发布的最近期末数；同期多次发布的，取截至日期及以前最后一次发布的",
  singleMonth: "指明期间的，取该月；未指明的，取截至日期及以前已结束、已发布的最近一月；同期多次发布的，取截至日期及以前最后一次发布的",
})[usualBasis(indicator)];

/** Where the ledgers give the same number, this one is only what the upper level announced, and says so in its name. */
const nameOf = ({ name, inLedgers }: Indicator): string => (inLedgers ? `${name}（上级通报数）` : name);
const words = ({ aliases, inLedgers }: Indicator): readonly string[] => (inLedgers ? [] : aliases);
const population = ({ sourceOrgan, growthBasis }: Indicator, what: string): string =>
  `${sourceOrgan}发布、统计员登记的本区${what}；不由企业数汇总，不由下级数相加，也不由其他数据推算；增速口径：${growthBasisLabel[growthBasis]}（登记另有注明的除外）`;

const unitOfLevel = ({ measureKind, unit = "" }: Indicator): string => (measureKind === "money" ? "元" : unit);

function kindOfLevel({ measureKind, unit = "" }: Indicator): FigureHead["kind"] {
  if (measureKind === "money") return "money";
  return counted.includes(unit) ? "count" : "other";
}

const head = (indicator: Indicator) => ({
  reducer: "value", cuts: ["zone"], window: window(indicator),
  columns: ["统计期", `数值（${unitOfLevel(indicator)}）`, "公布同比（%）", "增速口径", "数据状态", "发布日期", "数据来源", "口径说明"],
}) as const;

function figureOf(indicator: Indicator, own: Omit<FigureHead, "reducer" | "cuts" | "window" | "columns">, measure: "money" | "quantity" | "growth"): FigureDefinition<ScopedTx> {
  const source = observed(indicator.code, measure, (question) => observationAsked(indicator, question));
  return tracedFigure({ ...own, ...head(indicator) }, source, ({ period, yuan, quantity, growth, priceBasis, status, publishedOn, sourceRef, scopeNote }) => ({
    kind: "indicatorObservation", title: indicator.name,
    cells: [period, yuan ?? quantity, growth, growthBasisLabel[priceBasis], observationStatusLabel[status], publishedOn, sourceRef ?? indicator.sourceOrgan, scopeNote],
  }));
}

const level = (indicator: Indicator): FigureDefinition<ScopedTx> => figureOf(indicator, {
  id: `indicators.${indicator.code}`, name: nameOf(indicator), aliases: words(indicator), unit: unitOfLevel(indicator), kind: kindOfLevel(indicator),
  nature: indicator.additive ? indicator.nature : "notAdditive", population: population(indicator, "总量"),
}, indicator.measureKind);

const growth = (indicator: Indicator): FigureDefinition<ScopedTx> => figureOf(indicator, {
  id: `indicators.${indicator.code}Growth`, name: `${nameOf(indicator)}同比增速`, aliases: words(indicator).flatMap((word) => [`${word}增速`, `${word}同比增长`]), unit: "%", kind: "growth",
  nature: "notAdditive", population: population(indicator, "同比增速，一律用公布数"),
}, "growth");

/** Two figures an indicator: its level and its growth as published. The families stand here, their parameters in the catalogue. */
export const figuresOfIndicator = (indicator: Indicator): readonly FigureDefinition<ScopedTx>[] => [level(indicator), growth(indicator)];
