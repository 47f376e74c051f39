import { Form } from "antd";
import { isPlainDate } from "../../../kernel/plain-date.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { ChoiceField, DayField, LineField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { chosenOf } from "../../../ui/search-field.tsx";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { EndedBecause, qualifications, type Qualification } from "../contract/qualification.ts";
import type { QualificationKind, QualificationLevel } from "../contract/qualification-kind.ts";
import { qualificationLevelLabel } from "../messages/catalogue.ts";
import { endedBecauseLabel } from "../messages/standing.ts";
import { suggestedValidTo } from "../rules/qualification-kind.ts";
import { ParkField } from "./choice-fields.tsx";
import { EnterpriseField } from "./enterprise-field.tsx";
import { conflictsOf, dayGiven, given } from "./form-parts.ts";
import { qualificationLabels as labels } from "./standing-words.ts";
import { useQualificationKinds } from "./use-catalogues.ts";

interface Values {
  readonly kind: string;
  readonly level: QualificationLevel;
  readonly awardedOn: string;
  readonly enterpriseId?: string | undefined;
  readonly parkId?: string | undefined;
  readonly title?: string | undefined;
  readonly validTo?: string | undefined;
  readonly batch?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly endedOn?: string | undefined;
  readonly endedBecause?: EndedBecause | undefined;
}

const initialOf = (row: Qualification): Values => ({
  kind: row.kind, level: row.level, awardedOn: row.awardedOn, enterpriseId: row.enterpriseId ?? undefined, parkId: row.parkId ?? undefined, title: row.title ?? undefined,
  validTo: row.validTo ?? undefined, batch: row.batch ?? undefined, documentNumber: row.documentNumber ?? undefined, endedOn: row.endedOn ?? undefined, endedBecause: row.endedBecause ?? undefined,
});
const bodyOf = ({ kind, level, awardedOn, validTo, endedOn, ...rest }: Values) =>
  ({ kind, level, awardedOn: writtenDay(awardedOn), ...given({ ...rest, validTo: dayGiven(validTo), endedOn: dayGiven(endedOn) }) });

/** What the catalogue suggests, for a person to compare with the document; nothing is filled in by itself. */
function termHelp(kind: QualificationKind | undefined, awardedOn: string | undefined): string {
  const day = dayGiven(awardedOn);
  if (!kind || day === undefined || !isPlainDate(day)) return "以证书或公告所载为准；无期限的不填";
  const last = suggestedValidTo(kind, day);
  const basis = kind.validity.verified ? "" : "（依据尚未核实）";
  return last === undefined ? `${kind.validity.periodicEvaluation ?? "此类资质一般不设期限"}${basis}；以证书或公告所载为准` : `一般至 ${last}${basis}，以证书或公告所载为准`;
}

/** Fields that hang on the kind chosen: its levels, its holder, its term. */
function KindFields({ row, own }: { readonly row: Qualification | undefined; readonly own: { readonly id: string; readonly name: string } | undefined }) {
  const { zoneId, today } = usePlace();
  const { kindOf } = useQualificationKinds();
  const code: unknown = Form.useWatch("kind");
  const awarded: unknown = Form.useWatch("awardedOn");
  const kind = typeof code === "string" ? kindOf(code) : undefined;
  const levels = kind?.levels ?? (row ? [row.level] : []);
  return (
    <>
      <ChoiceField name="level" label={labels.level} required options={levels.map((value) => ({ value, label: qualificationLevelLabel[value] }))} />
      {kind?.holder === "park" && !own
        ? <ParkField zoneId={zoneId} chosen={chosenOf(row?.parkId, row?.parkName)} />
        : <EnterpriseField name="enterpriseId" zoneId={zoneId} label={labels.enterpriseId} chosen={chosenOf(row?.enterpriseId, row?.enterpriseName) ?? own} />}
      <DayField name="awardedOn" label={labels.awardedOn} required max={today} near={today} />
      <DayField name="validTo" label={labels.validTo} near={today} help={termHelp(kind, typeof awarded === "string" ? awarded : undefined)} />
    </>
  );
}

export interface QualificationFormProps extends FormOfLedger<typeof qualifications> {
  /** On an enterprise's page: whose award it is. */
  readonly enterpriseId?: string;
  readonly enterpriseName?: string;
}

/** Enters an award, or puts it right; an ending is part of a correction alone. */
export function QualificationForm({ row, enterpriseId, enterpriseName, ...frame }: QualificationFormProps) {
  const { today } = usePlace();
  const { kinds, options } = useQualificationKinds();
  const ofEnterprises = new Set(kinds.filter(({ holder }) => holder === "enterprise").map(({ code }) => code));
  return (
    <LedgerForm<typeof qualifications, Values>
      {...frame} ledger={qualifications} row={row} bodyOf={bodyOf} conflicts={conflictsOf(labels)}
      initial={row ? initialOf(row) : { ...(enterpriseId !== undefined && { enterpriseId }) }}
    >
      <ChoiceField name="kind" label={labels.kind} required options={enterpriseId === undefined ? options : options.filter(({ value }) => ofEnterprises.has(value))} />
      <KindFields row={row} own={chosenOf(enterpriseId, enterpriseName)} />
      <LineField name="title" label={labels.title} help="技术中心、园区等被认定对象的名称" />
      <LineField name="batch" label={labels.batch} maxLength={60} />
      <LineField name="documentNumber" label={labels.documentNumber} maxLength={100} />
      {row && <DayField name="endedOn" label={labels.endedOn} max={today} near={today} help="有效期届满前终止的，自该日起不再计入" />}
      {row && <ChoiceField name="endedBecause" label={labels.endedBecause} options={EndedBecause.enum.map((value) => ({ value, label: endedBecauseLabel[value] }))} />}
    </LedgerForm>
  );
}
