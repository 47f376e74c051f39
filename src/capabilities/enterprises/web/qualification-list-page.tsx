import { usePlace } from "../../../ui/place.ts";
import { LedgerListPage } from "../../zones/web/ledger/ledger-list-page.tsx";
import { QualificationState, qualifications, type Qualification } from "../contract/qualification.ts";
import { QualificationLevel } from "../contract/qualification-kind.ts";
import { qualificationLevelLabel } from "../messages/catalogue.ts";
import { qualificationStateLabel } from "../messages/standing.ts";
import { qualificationPath } from "./paths.ts";
import { qualificationColumns, qualificationTone } from "./qualification-columns.tsx";
import { QualificationCounts } from "./qualification-counts.tsx";
import { QualificationForm } from "./qualification-form.tsx";
import { qualificationLabels as labels } from "./standing-words.ts";
import { useQualificationKinds } from "./use-catalogues.ts";

const levels = QualificationLevel.enum.map((value) => ({ value, label: qualificationLevelLabel[value] }));
const states = QualificationState.enum.map((value) => ({ value, label: qualificationStateLabel[value] }));
const soon = ["30", "90", "180", "365"].map((value) => ({ value, label: `${value} 天内到期` }));

/** 资质荣誉: awards of the zone's enterprises and parks, with their state on the as-of day. */
export function QualificationListPage({ permissions }: { readonly permissions: ReadonlySet<string> }) {
  const { asOf } = usePlace();
  const { options, nameOf } = useQualificationKinds();
  return (
    <LedgerListPage<typeof qualifications>
      ledger={qualifications} permissions={permissions} dayLabel={labels.awardedOn} textHint="企业、园区、名称、批次或文号" head={<QualificationCounts />}
      fields={[
        { kind: "choice", key: "kind", label: labels.kind, options }, { kind: "choice", key: "level", label: labels.level, options: levels },
        { kind: "choice", key: "expiringWithin", label: "临近到期", options: soon },
      ]}
      views={{ key: "state", options: [{ value: "", label: "全部" }, ...states] }}
      title={{ label: "企业或园区", text: ({ enterpriseName, parkName }) => enterpriseName ?? parkName }}
      columns={[{ key: "kind", title: labels.kind, width: 210, render: ({ kind }: Qualification) => nameOf(kind) }, ...qualificationColumns(asOf)]}
      pathOf={qualificationPath} tone={(row) => qualificationTone(row, asOf)} form={(props) => <QualificationForm {...props} />}
    />
  );
}
