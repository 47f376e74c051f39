import { Button } from "antd";
import { useState } from "react";
import { call } from "../../../platform/http/client/call.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { ChoiceField, DayField, ReasonField } from "../../../ui/form-fields.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { usePlace } from "../../../ui/place.ts";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { EndedBecause, endQualification, qualifications, type Qualification } from "../contract/qualification.ts";
import { qualificationLevelLabel } from "../messages/catalogue.ts";
import { endedBecauseLabel } from "../messages/standing.ts";
import { enterprisePath } from "./paths.ts";
import { QualificationMark } from "./qualification-columns.tsx";
import { QualificationForm } from "./qualification-form.tsx";
import { qualificationLabels as labels } from "./standing-words.ts";
import { StepForm } from "./step-form.tsx";
import { useQualificationKinds } from "./use-catalogues.ts";

interface Ending { readonly endedOn: string; readonly endedBecause: EndedBecause; readonly reason: string }

function EndQualificationForm({ row, onClose }: { readonly row: Qualification; readonly onClose: () => void }) {
  const { today } = usePlace();
  return (
    <StepForm<Ending>
      title="终止资质荣誉" version={row.version} initial={{ endedOn: today }} onClose={onClose}
      send={({ endedOn, endedBecause, reason }, version, idempotencyKey) =>
        call(endQualification, { params: { zoneId: row.zoneId, recordId: row.id }, body: { endedOn: writtenDay(endedOn), endedBecause, version, reason } }, { idempotencyKey })}
    >
      <DayField name="endedOn" label={labels.endedOn} required min={row.awardedOn} max={today} near={today} help="自该日起不再计入" />
      <ChoiceField name="endedBecause" label={labels.endedBecause} required options={EndedBecause.enum.map((value) => ({ value, label: endedBecauseLabel[value] }))} />
      <ReasonField label="说明" />
    </StepForm>
  );
}

const factsOf = (nameOf: (code: string) => string) => (row: Qualification) => [
  { label: labels.kind, value: nameOf(row.kind) },
  { label: labels.level, value: qualificationLevelLabel[row.level] },
  row.enterpriseId ? { label: labels.enterpriseId, value: <PageLink to={enterprisePath(row.enterpriseId)}>{row.enterpriseName}</PageLink> } : { label: labels.parkId, value: row.parkName },
  { label: labels.title, value: row.title },
  { label: labels.awardedOn, value: row.awardedOn },
  { label: labels.validTo, value: row.validTo ?? "无期限" },
  { label: labels.batch, value: row.batch },
  { label: labels.documentNumber, value: row.documentNumber },
  ...(row.endedOn && row.endedBecause ? [{ label: labels.endedOn, value: row.endedOn }, { label: labels.endedBecause, value: endedBecauseLabel[row.endedBecause] }] : []),
];

interface Props {
  readonly permissions: ReadonlySet<string>;
  readonly panels?: readonly Panel<Qualification>[];
}

/** One award with its state on the as-of day. */
export function QualificationPage({ permissions, panels = [] }: Props) {
  const { asOf } = usePlace();
  const { nameOf } = useQualificationKinds();
  const [ending, setEnding] = useState<Qualification>();
  const mayEnd = permissions.has(endQualification.permission.id);
  return (
    <>
      <LedgerRecordPage<typeof qualifications>
        ledger={qualifications} permissions={permissions} panels={panels} titleOf={({ enterpriseName, parkName, kind }) => `${enterpriseName ?? parkName ?? ""}：${nameOf(kind)}`}
        marksOf={(row) => <QualificationMark row={row} asOf={asOf} />} factsOf={factsOf(nameOf)} form={(props) => <QualificationForm {...props} />}
        actionsOf={(row) => mayEnd && row.endedOn === null && <Button onClick={() => { setEnding(row); }}>终止</Button>}
      />
      {ending && <EndQualificationForm row={ending} onClose={() => { setEnding(undefined); }} />}
    </>
  );
}
