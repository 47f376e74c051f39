import { PrinterOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { usePathParameter } from "../../../ui/address.ts";
import { AsOf } from "../../../ui/as-of.tsx";
import { FactTable, type Fact } from "../../../ui/fact-table.tsx";
import "../../../ui/figures.css";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { usePageTitle } from "../../../ui/page-title.tsx";
import { usePlace } from "../../../ui/place.ts";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { getFigure, type FigureAnswer, type FigureDescription } from "../contract.ts";
import { AskedBar } from "./asked-bar.tsx";
import { EarlierMark } from "./earlier-mark.tsx";
import { figureAmount, figureShare } from "./figure-amount.ts";
import { FigureRecords, useRecordsOf } from "./figure-records.tsx";
import "./figures-pages.css";
import type { RecordPaths } from "./paths.ts";
import { periodText } from "./period-text.ts";
import { useFigureAsked } from "./use-figure-asked.ts";
import { cutLabel, figureWords, kindLabel, natureLabel, reducerLabel } from "./words.ts";

const definitionFacts = (definition: FigureDescription, answer: FigureAnswer): readonly Fact[] => [
  { label: figureWords.population, value: definition.population, wide: true },
  { label: figureWords.window, value: definition.window },
  { label: figureWords.period, value: periodText(answer.period) },
  { label: figureWords.unit, value: definition.unit === "" ? figureWords.none : definition.unit },
  { label: figureWords.reducer, value: reducerLabel[definition.reducer] },
  { label: figureWords.kind, value: kindLabel[definition.kind] },
  { label: figureWords.nature, value: natureLabel[definition.nature] },
  { label: figureWords.version, value: figureWords.versionText(definition.version, definition.validFrom, definition.validTo) },
  { label: figureWords.id, value: <code>{definition.id}</code> },
  ...(definition.aliases.length === 0 ? [] : [{ label: figureWords.aliases, value: definition.aliases.join("、"), wide: true }]),
  ...(definition.cuts.length === 0 ? [] : [{ label: figureWords.cuts, value: definition.cuts.map((cut) => cutLabel[cut]).join("、"), wide: true }]),
];

/** Why nothing can be said. */
function whyNone({ reducer, cuts }: FigureDescription): string {
  if (reducer === "ratio") return figureWords.noShare;
  return cuts.includes("zone") ? figureWords.noStatement : figureWords.noZoneValue;
}

function Value({ definition, answer }: { readonly definition: FigureDescription; readonly answer: FigureAnswer }) {
  const { text, unit } = figureAmount(definition.kind, answer);
  const share = figureShare(answer);
  return (
    <p className="figure-big">
      <strong>{text}</strong> <span>{unit}</span>
      {share && <span className="figure-big-share">{share.numerator} / {share.denominator}</span>}
      {answer.value === null && <span className="soft">{whyNone(definition)}</span>}
    </p>
  );
}

export interface FigurePageProps {
  /** How a traced record's page is reached, by the record's kind. */
  readonly paths: RecordPaths;
}

/** A figure: its value, what it counts, and the records it rests on. */
export function FigurePage({ paths }: FigurePageProps) {
  const { zoneId } = usePlace();
  const figureId = usePathParameter("figureId");
  const asked = useFigureAsked();
  const { data, error, refetch } = useQuery({ ...operationQuery(getFigure, { params: { zoneId, figureId }, query: asked.query }), placeholderData: keepPreviousData });
  useRecordsOf(figureId, asked.query);
  usePageTitle(data?.definition.name);
  if (error && !data) return <><AskedBar asked={asked} /><ErrorState error={error} onRetry={() => { void refetch(); }} /></>;
  if (!data) return <Loading />;
  const { definition, answer, cut } = data;
  const print = <Button icon={<PrinterOutlined />} onClick={() => { window.print(); }}>{figureWords.print}</Button>;
  return (
    <article className="record">
      <header className="record-head card">
        <PageTitle title={definition.name} marks={<><AsOf day={answer.asOf} /><EarlierMark asOf={answer.asOf} /></>} actions={print} />
        <AskedBar asked={asked} names={cut} />
        <Value definition={definition} answer={answer} />
        <FactTable facts={definitionFacts(definition, answer)} label={figureWords.definition} />
      </header>
      <FigureRecords key={Object.values(asked.query).join(" ")} definition={definition} query={asked.query} paths={paths} />
    </article>
  );
}
