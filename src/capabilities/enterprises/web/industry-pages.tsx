import type { ListColumn } from "../../../ui/list-column.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { useHeld } from "../../../ui/held.ts";
import { LedgerListPage } from "../../zones/web/ledger/ledger-list-page.tsx";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { RowsPanel } from "../../zones/web/ledger/rows-panel.tsx";
import { enterpriseIndustries, IndustryStanding, zoneIndustries, type EnterpriseIndustry, type ZoneIndustry } from "../contract/industry.ts";
import { industryStandingLabel } from "../messages/standing.ts";
import { EnterpriseIndustryForm, ZoneIndustryForm } from "./industry-forms.tsx";
import { IndustrySystem } from "./industry-system.tsx";
import { enterpriseIndustryPath, enterprisePath, zoneIndustryPath } from "./paths.ts";
import { belongingLabels, industryLabels as labels } from "./standing-words.ts";

interface Held { readonly permissions: ReadonlySet<string> }

const standings = IndustryStanding.enum.map((value) => ({ value, label: industryStandingLabel[value] }));
const dated = [
  { key: "validFrom", title: labels.validFrom, width: 116, render: ({ validFrom }: ZoneIndustry | EnterpriseIndustry) => validFrom },
  { key: "validTo", title: labels.validTo, width: 116, render: ({ validTo }: ZoneIndustry | EnterpriseIndustry) => validTo ?? "至今" },
] as const;
const industryColumns: readonly ListColumn<ZoneIndustry>[] = [
  { key: "standing", title: labels.standing, width: 110, render: ({ standing }) => industryStandingLabel[standing] },
  { key: "place", title: labels.place, width: 72, align: "right", render: ({ place }) => place }, ...dated,
];

/** 产业体系: the system of the day above, all its industries and their days below. */
export function IndustrySystemPage({ permissions }: Held) {
  return (
    <LedgerListPage<typeof zoneIndustries>
      ledger={zoneIndustries} permissions={permissions} dayLabel={labels.validFrom} textHint="产业名称" head={<IndustrySystem />}
      fields={[{ kind: "choice", key: "standing", label: labels.standing, options: standings }]}
      title={{ label: labels.name, text: ({ name }) => name, width: 200 }} columns={industryColumns} pathOf={zoneIndustryPath} form={(props) => <ZoneIndustryForm {...props} />}
    />
  );
}

function IndustryEnterprises({ industry }: { readonly industry: { readonly id: string; readonly name: string } }) {
  return (
    <RowsPanel<typeof enterpriseIndustries>
      ledger={enterpriseIndustries} permissions={useHeld()} of={{ industryId: industry.id }} title={{ label: belongingLabels.enterpriseId, text: ({ enterpriseName }) => enterpriseName }}
      columns={dated} pathOf={enterpriseIndustryPath} form={(props) => <EnterpriseIndustryForm {...props} industry={industry} />}
    />
  );
}

/** One industry of the system with its enterprises. */
export function ZoneIndustryPage({ permissions, panels = [] }: Held & { readonly panels?: readonly Panel<ZoneIndustry>[] }) {
  return (
    <LedgerRecordPage<typeof zoneIndustries>
      ledger={zoneIndustries} permissions={permissions} panels={panels} titleOf={({ name }) => name} form={(props) => <ZoneIndustryForm {...props} />}
      factsOf={(row) => [
        { label: labels.standing, value: industryStandingLabel[row.standing] }, { label: labels.place, value: row.place },
        { label: labels.validFrom, value: row.validFrom }, { label: labels.validTo, value: row.validTo ?? "至今" },
      ]}
      partsOf={({ id, name }) => [{ key: "enterprises", title: "企业", content: <IndustryEnterprises industry={{ id, name }} /> }]}
    />
  );
}

/** An enterprise in one industry. */
export function EnterpriseIndustryPage({ permissions, panels = [] }: Held & { readonly panels?: readonly Panel<EnterpriseIndustry>[] }) {
  return (
    <LedgerRecordPage<typeof enterpriseIndustries>
      ledger={enterpriseIndustries} permissions={permissions} panels={panels} titleOf={({ enterpriseName, industryName }) => `${enterpriseName}：${industryName}`}
      form={(props) => <EnterpriseIndustryForm {...props} />}
      factsOf={(row) => [
        { label: belongingLabels.enterpriseId, value: <PageLink to={enterprisePath(row.enterpriseId)}>{row.enterpriseName}</PageLink> },
        { label: belongingLabels.industryId, value: <PageLink to={zoneIndustryPath(row.industryId)}>{row.industryName}</PageLink> },
        { label: labels.standing, value: industryStandingLabel[row.standing] },
        { label: labels.validFrom, value: row.validFrom }, { label: labels.validTo, value: row.validTo ?? "至今" },
      ]}
    />
  );
}
