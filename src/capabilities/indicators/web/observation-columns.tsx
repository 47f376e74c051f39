import { formatPeriodChinese } from "../../../kernel/messages.ts";
import { readPeriod } from "../../../kernel/period.ts";
import type { ListColumn } from "../../../ui/list-column.ts";
import type { IndicatorObservation } from "../contract/observation.ts";
import { growthBasisLabel, observationBasisLabel } from "../messages/catalogue.ts";
import { observationFindingTitle, observationStatusLabel } from "../messages/observation.ts";
import { levelWithUnit } from "./level-text.ts";
import type { useIndicators } from "./use-indicators.ts";
import { observationWords as words } from "./words.ts";

/** `2025年1—2月`. */
export function periodText(period: string): string {
  const reading = readPeriod(period);
  return reading.allowed ? formatPeriodChinese(reading.period) : period;
}

/** What warns, without what is told of a row that was published again. */
export const warnings = (row: IndicatorObservation): string => row.findings.map((finding) => observationFindingTitle[finding]).join("；");

/** Every number stands with its source and its status. */
export const observationColumns = (indicatorOf: ReturnType<typeof useIndicators>["indicatorOf"]): readonly ListColumn<IndicatorObservation>[] => [
  { key: "period", title: words.period, width: 140, render: ({ period }) => periodText(period) },
  { key: "basis", title: words.basis, width: 90, render: ({ basis }) => observationBasisLabel[basis] },
  { key: "level", title: words.level, width: 160, align: "right", render: (row) => levelWithUnit(indicatorOf(row.indicator), row) },
  { key: "growth", title: words.officialGrowth, width: 120, align: "right", render: ({ officialGrowth }) => officialGrowth ?? "—" },
  { key: "priceBasis", title: words.priceBasis, width: 110, render: ({ priceBasis }) => growthBasisLabel[priceBasis] },
  { key: "status", title: words.status, width: 100, phone: "status", render: ({ status }) => observationStatusLabel[status] },
  { key: "publishedOn", title: words.publishedOn, width: 116, render: ({ publishedOn }) => publishedOn },
  { key: "source", title: words.source, width: 200, render: ({ sourceRef, indicator }) => sourceRef ?? indicatorOf(indicator)?.sourceOrgan ?? "—" },
  { key: "findings", title: words.findings, width: 240, render: (row) => warnings(row) || "—" },
];
