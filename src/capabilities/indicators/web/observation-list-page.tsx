import { usePlace } from "../../../ui/place.ts";
import { LedgerListPage } from "../../zones/web/ledger/ledger-list-page.tsx";
import { indicatorObservations, ObservationStatus } from "../contract/observation.ts";
import { observationStatusLabel } from "../messages/observation.ts";
import { observationColumns } from "./observation-columns.tsx";
import { ObservationForm } from "./observation-form.tsx";
import { observationPath } from "./paths.ts";
import { useIndicators } from "./use-indicators.ts";
import { observationWords as words } from "./words.ts";

const statuses = ObservationStatus.enum.map((value) => ({ value, label: observationStatusLabel[value] }));
/** How many years back the condition offers. */
const YEARS = 10;

/** 指标数据: what was published of each indicator, newest publication first. */
export function ObservationListPage({ permissions }: { readonly permissions: ReadonlySet<string> }) {
  const { today } = usePlace();
  const { indicators, indicatorOf, nameOf } = useIndicators();
  const years = Array.from({ length: YEARS }, (_, back) => String(Number(today.slice(0, 4)) - back));
  return (
    <LedgerListPage<typeof indicatorObservations>
      ledger={indicatorObservations} permissions={permissions} dayLabel={words.publishedOn} textHint="口径说明、来源" note={<span className="soft">{words.law}</span>}
      fields={[
        { kind: "choice", key: "indicator", label: words.indicator, options: indicators.map(({ code, name }) => ({ value: code, label: name })) },
        { kind: "choice", key: "year", label: words.year, options: years.map((value) => ({ value, label: value })) },
        { kind: "choice", key: "status", label: words.status, options: statuses },
      ]}
      title={{ label: words.indicator, text: ({ indicator }) => nameOf(indicator), width: 240 }} columns={observationColumns(indicatorOf)} pathOf={observationPath}
      form={(props) => <ObservationForm {...props} />}
    />
  );
}
