import { useHeld } from "../../../ui/held.ts";
import { usePlace } from "../../../ui/place.ts";
import { RowsPanel } from "../../zones/web/ledger/rows-panel.tsx";
import { enterpriseIndustries } from "../contract/industry.ts";
import { memberships } from "../contract/membership.ts";
import { pairings } from "../contract/pairing.ts";
import { qualifications } from "../contract/qualification.ts";
import { industryStandingLabel } from "../messages/standing.ts";
import { EnterpriseIndustryForm } from "./industry-forms.tsx";
import { membershipColumns, MembershipForm } from "./membership-parts.tsx";
import { PairingForm } from "./pairing-forms.tsx";
import { pairingColumns } from "./pairing-pages.tsx";
import { enterpriseIndustryPath, membershipPath, pairingPath, qualificationPath } from "./paths.ts";
import { qualificationColumns, qualificationTone } from "./qualification-columns.tsx";
import { QualificationForm } from "./qualification-form.tsx";
import { belongingLabels, industryLabels, membershipLabels, qualificationLabels } from "./standing-words.ts";
import { useQualificationKinds, useSizeClasses } from "./use-catalogues.ts";

interface OfEnterprise {
  readonly enterpriseId: string;
  /** For the form, which chooses the enterprise already. */
  readonly name: string;
}

export function QualificationsPanel({ enterpriseId, name }: OfEnterprise) {
  const { asOf } = usePlace();
  const { nameOf } = useQualificationKinds();
  return (
    <RowsPanel<typeof qualifications>
      ledger={qualifications} permissions={useHeld()} of={{ enterpriseId }} title={{ label: qualificationLabels.kind, text: ({ kind }) => nameOf(kind) }}
      columns={qualificationColumns(asOf)} pathOf={qualificationPath} tone={(row) => qualificationTone(row, asOf)}
      form={(props) => <QualificationForm {...props} enterpriseId={enterpriseId} enterpriseName={name} />}
    />
  );
}

export function MembershipsPanel({ enterpriseId, name }: OfEnterprise) {
  const { asOf } = usePlace();
  const { nameOf } = useSizeClasses();
  return (
    <RowsPanel<typeof memberships>
      ledger={memberships} permissions={useHeld()} of={{ enterpriseId }} title={{ label: membershipLabels.sizeClass, text: ({ sizeClass }) => nameOf(sizeClass) }}
      columns={membershipColumns(asOf, nameOf).filter(({ key }) => key !== "sizeClass")} pathOf={membershipPath}
      form={(props) => <MembershipForm {...props} enterpriseId={enterpriseId} enterpriseName={name} />}
    />
  );
}

export function EnterpriseIndustriesPanel({ enterpriseId, name }: OfEnterprise) {
  return (
    <RowsPanel<typeof enterpriseIndustries>
      ledger={enterpriseIndustries} permissions={useHeld()} of={{ enterpriseId }} title={{ label: belongingLabels.industryId, text: ({ industryName }) => industryName }}
      columns={[
        { key: "standing", title: industryLabels.standing, width: 110, render: ({ standing }) => industryStandingLabel[standing] },
        { key: "validFrom", title: belongingLabels.validFrom, width: 116, render: ({ validFrom }) => validFrom },
        { key: "validTo", title: belongingLabels.validTo, width: 116, render: ({ validTo }) => validTo ?? "至今" },
      ]}
      pathOf={enterpriseIndustryPath} form={(props) => <EnterpriseIndustryForm {...props} enterpriseId={enterpriseId} enterpriseName={name} />}
    />
  );
}

export function PairingsPanel({ enterpriseId, name }: OfEnterprise) {
  const { asOf } = usePlace();
  return (
    <RowsPanel<typeof pairings>
      ledger={pairings} permissions={useHeld()} of={{ enterpriseId }} title={{ label: "包联人员", text: ({ personName }) => personName, width: 160 }}
      columns={pairingColumns(asOf)} pathOf={pairingPath} form={(props) => <PairingForm {...props} enterpriseId={enterpriseId} enterpriseName={name} />}
    />
  );
}
