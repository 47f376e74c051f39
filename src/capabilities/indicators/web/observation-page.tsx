import { Button } from "antd";
import { useState } from "react";
import type { Panel } from "../../../ui/panel.ts";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { RowsPanel } from "../../zones/web/ledger/rows-panel.tsx";
import { indicatorObservations, type IndicatorObservation } from "../contract/observation.ts";
import { keepIndicators } from "../contract/permissions.ts";
import { growthBasisLabel, observationBasisLabel } from "../messages/catalogue.ts";
import { observationStatusLabel } from "../messages/observation.ts";
import { levelWithUnit } from "./level-text.ts";
import { observationColumns, periodText, warnings } from "./observation-columns.tsx";
import { ObservationForm } from "./observation-form.tsx";
import { observationPath } from "./paths.ts";
import { useIndicators } from "./use-indicators.ts";
import { observationWords as words } from "./words.ts";

type IndicatorOf = ReturnType<typeof useIndicators>["indicatorOf"];

const factsOf = (indicatorOf: IndicatorOf) => (row: IndicatorObservation) => {
  const indicator = indicatorOf(row.indicator);
  const base = { amountFen: row.baseAmountFen, quantity: row.baseQuantity };
  return [
    { label: words.period, value: periodText(row.period) },
    { label: words.basis, value: observationBasisLabel[row.basis] },
    { label: words.level, value: levelWithUnit(indicator, row) },
    { label: words.officialGrowth, value: row.officialGrowth },
    { label: words.priceBasis, value: growthBasisLabel[row.priceBasis] },
    { label: words.base, value: base.amountFen === null && base.quantity === null ? null : levelWithUnit(indicator, base) },
    ...(row.estimatedGrowth === null ? [] : [{ label: words.estimated, value: <span title={words.estimatedHint}>{row.estimatedGrowth}（测算，非公布数）</span> }]),
    { label: words.status, value: observationStatusLabel[row.status] },
    { label: words.publishedOn, value: row.publishedOn },
    { label: words.organ, value: indicator?.sourceOrgan },
    ...(row.laterPublishedOn === null ? [] : [{ label: words.laterPublishedOn, value: row.laterPublishedOn }]),
    ...(row.previous ? [{ label: words.previous, value: `${periodText(row.previous.period)} ${levelWithUnit(indicator, row.previous)}` }] : []),
    { label: words.scopeNote, value: row.scopeNote, wide: true },
    ...(row.findings.length === 0 ? [] : [{ label: words.findings, value: warnings(row), wide: true }]),
  ];
};

function Versions({ row, permissions }: { readonly row: IndicatorObservation; readonly permissions: ReadonlySet<string> }) {
  const { indicatorOf } = useIndicators();
  return (
    <RowsPanel<typeof indicatorObservations>
      ledger={indicatorObservations} permissions={permissions} of={{ indicator: row.indicator, basis: row.basis, period: row.period }} pathOf={observationPath} closed
      title={{ label: words.publishedOn, text: ({ publishedOn }) => publishedOn, width: 140 }}
      columns={observationColumns(indicatorOf).filter(({ key }) => key !== "publishedOn" && key !== "period" && key !== "basis")}
      form={(props) => <ObservationForm {...props} />}
    />
  );
}

interface Props {
  readonly permissions: ReadonlySet<string>;
  readonly panels?: readonly Panel<IndicatorObservation>[];
}

/** One publication of an indicator, beside all those of its period. */
export function ObservationPage({ permissions, panels = [] }: Props) {
  const { indicatorOf, nameOf } = useIndicators();
  const [revises, setRevises] = useState<IndicatorObservation>();
  return (
    <>
      <LedgerRecordPage<typeof indicatorObservations>
        ledger={indicatorObservations} permissions={permissions} panels={panels} titleOf={({ indicator, period }) => `${periodText(period)}${nameOf(indicator)}`}
        factsOf={factsOf(indicatorOf)} marksOf={({ status }) => <span className="soft">{observationStatusLabel[status]}</span>}
        actionsOf={(row) => permissions.has(keepIndicators.id) && <Button onClick={() => { setRevises(row); }}>{words.revise}</Button>}
        partsOf={(row) => [{ key: "versions", title: words.versions, content: <Versions row={row} permissions={permissions} /> }]}
        form={(props) => <ObservationForm {...props} />}
      />
      {revises && <ObservationForm revises={revises} onClose={() => { setRevises(undefined); }} />}
    </>
  );
}
