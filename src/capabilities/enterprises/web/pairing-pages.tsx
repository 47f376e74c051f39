import { Button } from "antd";
import { useState } from "react";
import { Lamp } from "../../../ui/lamp.tsx";
import type { ListColumn } from "../../../ui/list-column.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { usePlace } from "../../../ui/place.ts";
import { LedgerListPage } from "../../zones/web/ledger/ledger-list-page.tsx";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { keepPairings } from "../contract/permissions.ts";
import { PairingDuty, pairings, type Pairing } from "../contract/pairing.ts";
import { pairingDutyLabel, pairingStateLabel } from "../messages/standing.ts";
import { contains, spanTo } from "../rules/span.ts";
import { EndPairingForm, HandOverForm, PairingForm } from "./pairing-forms.tsx";
import { enterprisePath, pairingPath } from "./paths.ts";
import { pairingLabels as labels } from "./standing-words.ts";

interface Held { readonly permissions: ReadonlySet<string> }

const current = ({ validFrom, validTo }: Pairing, asOf: string) => contains(spanTo(validFrom, validTo), asOf);

function PairingMark({ row, asOf }: { readonly row: Pairing; readonly asOf: string }) {
  return current(row, asOf) ? <Lamp tag tone="done" word={pairingStateLabel.current} /> : <Lamp tag tone="none" word={pairingStateLabel.past} />;
}

export const pairingColumns = (asOf: string): readonly ListColumn<Pairing>[] => [
  { key: "duty", title: labels.duty, width: 110, render: ({ duty }) => pairingDutyLabel[duty] },
  { key: "state", title: "状态", width: 100, phone: "status", render: (row) => <PairingMark row={row} asOf={asOf} /> },
  { key: "validFrom", title: labels.validFrom, width: 116, render: ({ validFrom }) => validFrom },
  { key: "validTo", title: labels.validTo, width: 116, render: ({ validTo }) => validTo ?? "至今" },
  { key: "handover", title: labels.handover, width: 260, hidden: true, render: ({ handover }) => handover ?? "—" },
];

/** 包联: who answers for which enterprise; history stays. */
export function PairingListPage({ permissions }: Held) {
  const { asOf } = usePlace();
  return (
    <LedgerListPage<typeof pairings>
      ledger={pairings} permissions={permissions} dayLabel={labels.validFrom} textHint="企业或人员"
      fields={[{ kind: "choice", key: "duty", label: labels.duty, options: PairingDuty.enum.map((value) => ({ value, label: pairingDutyLabel[value] })) }]}
      views={{ key: "state", options: [{ value: "", label: "全部" }, { value: "current", label: pairingStateLabel.current }, { value: "past", label: pairingStateLabel.past }] }}
      title={{ label: labels.enterpriseId, text: ({ enterpriseName }) => enterpriseName }}
      columns={[{ key: "personName", title: "包联人员", width: 120, render: ({ personName }: Pairing) => personName }, ...pairingColumns(asOf)]}
      pathOf={pairingPath} form={(props) => <PairingForm {...props} />}
    />
  );
}

/** One pairing: handed over or ended by those who keep pairings. */
export function PairingPage({ permissions, panels = [] }: Held & { readonly panels?: readonly Panel<Pairing>[] }) {
  const { asOf, today } = usePlace();
  const [step, setStep] = useState<{ readonly row: Pairing; readonly kind: "handover" | "end" }>();
  const close = () => { setStep(undefined); };
  const actionsOf = (row: Pairing) => permissions.has(keepPairings.id) && current(row, today) && (
    <>
      <Button onClick={() => { setStep({ row, kind: "handover" }); }}>交接</Button>
      <Button onClick={() => { setStep({ row, kind: "end" }); }}>结束</Button>
    </>
  );
  return (
    <>
      <LedgerRecordPage<typeof pairings>
        ledger={pairings} permissions={permissions} panels={panels} titleOf={({ enterpriseName, personName }) => `${enterpriseName}：${personName}`}
        marksOf={(row) => <PairingMark row={row} asOf={asOf} />} form={(props) => <PairingForm {...props} />} actionsOf={actionsOf}
        factsOf={(row) => [
          { label: labels.enterpriseId, value: <PageLink to={enterprisePath(row.enterpriseId)}>{row.enterpriseName}</PageLink> },
          { label: "包联人员", value: row.personName }, { label: labels.duty, value: pairingDutyLabel[row.duty] },
          { label: labels.validFrom, value: row.validFrom }, { label: labels.validTo, value: row.validTo ?? "至今" },
          ...(row.handover ? [{ label: labels.handover, value: row.handover, wide: true }] : []),
        ]}
      />
      {step?.kind === "handover" && <HandOverForm row={step.row} onClose={close} />}
      {step?.kind === "end" && <EndPairingForm row={step.row} onClose={close} />}
    </>
  );
}
