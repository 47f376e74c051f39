import { PrinterOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { AsOf } from "../../../ui/as-of.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { useIsPhone } from "../../../ui/use-is-phone.ts";
import { usePrinting } from "../../../ui/use-printing.ts";
import { useZones } from "../../zones/web/use-zones.ts";
import { readOverview } from "../contract/overview.ts";
import { OverviewCards } from "./overview-cards.tsx";
import { OverviewTable, shownColumns } from "./overview-table.tsx";
import "./overview.css";
import { overviewWords } from "./words.ts";

interface Props {
  /** Path of a zone's own page, to which the name of its row leads. */
  readonly zonePath?: string;
}

/** 全市总览: the zones side by side as of the place's day, each number opening its figure. */
export function OverviewPage({ zonePath }: Props) {
  const { zoneId, zoneName, asOf } = usePlace();
  const { zones } = useZones();
  const zone = zones.find(({ id }) => id === zoneId);
  const isCity = zone?.kind === "city";
  const phone = useIsPhone();
  const printing = usePrinting();
  const { data, error, refetch } = useQuery({ ...operationQuery(readOverview, { params: { zoneId }, query: { asOf } }), placeholderData: keepPreviousData });
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const title = isCity ? overviewWords.city : overviewWords.ofZone(zoneName);
  const shown = { overview: data, columns: shownColumns(data), whole: { code: zone?.code ?? "", name: zoneName } };
  return (
    <section className="record overview" aria-label={title}>
      <PageTitle
        title={title} marks={<AsOf day={data.asOf} />}
        actions={<Button icon={<PrinterOutlined />} onClick={() => { window.print(); }}>{overviewWords.print}</Button>}
      />
      <p className="soft overview-hint">{isCity ? overviewWords.hint : overviewWords.ofZoneHint}</p>
      {data.columns.length === 0 && <EmptyState title={overviewWords.none} hint={overviewWords.noneHint} />}
      {data.columns.length > 0 && (phone && !printing ? <OverviewCards {...shown} /> : <OverviewTable {...shown} zonePath={zonePath} />)}
    </section>
  );
}
