import { writtenDay } from "../../../ui/day-text.ts";
import { ChoiceField, DayField, LineField, NumberField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { chosenOf } from "../../../ui/search-field.tsx";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { enterpriseIndustries, IndustryStanding, zoneIndustries } from "../contract/industry.ts";
import { industryStandingLabel } from "../messages/standing.ts";
import { IndustryField } from "./choice-fields.tsx";
import { EnterpriseField } from "./enterprise-field.tsx";
import { conflictsOf, dayGiven, given } from "./form-parts.ts";
import { belongingLabels, industryLabels as labels } from "./standing-words.ts";

interface Values {
  readonly name: string;
  readonly standing: IndustryStanding;
  readonly place: number;
  readonly validFrom: string;
  readonly validTo?: string | undefined;
}

const bodyOf = ({ name, standing, place, validFrom, validTo }: Values) => ({ name, standing, place, validFrom: writtenDay(validFrom), ...given({ validTo: dayGiven(validTo) }) });

/** Enters an industry of the zone's system, or puts it right; it leaves the system by its last day. */
export function ZoneIndustryForm({ row, ...frame }: FormOfLedger<typeof zoneIndustries>) {
  const { today } = usePlace();
  return (
    <LedgerForm<typeof zoneIndustries, Values>
      {...frame} ledger={zoneIndustries} row={row} bodyOf={bodyOf} conflicts={conflictsOf(labels)}
      initial={row ? { name: row.name, standing: row.standing, place: row.place, validFrom: row.validFrom, validTo: row.validTo ?? undefined } : {}}
    >
      <LineField name="name" label={labels.name} required maxLength={60} />
      <ChoiceField name="standing" label={labels.standing} required options={IndustryStanding.enum.map((value) => ({ value, label: industryStandingLabel[value] }))} />
      <NumberField name="place" label={labels.place} required min={1} max={99} help="同类产业中的排列次序" />
      <DayField name="validFrom" label={labels.validFrom} required max={today} near={today} />
      <DayField name="validTo" label={labels.validTo} near={today} help="列入产业体系的最后一日，仍列入的不填" />
    </LedgerForm>
  );
}

interface Belonging {
  readonly enterpriseId: string;
  readonly industryId: string;
  readonly validFrom: string;
  readonly validTo?: string | undefined;
}

const belongingOf = ({ enterpriseId, industryId, validFrom, validTo }: Belonging) => ({ enterpriseId, industryId, validFrom: writtenDay(validFrom), ...given({ validTo: dayGiven(validTo) }) });

export interface EnterpriseIndustryFormProps extends FormOfLedger<typeof enterpriseIndustries> {
  readonly enterpriseId?: string;
  readonly enterpriseName?: string;
  /** On an industry's page: which one is entered. */
  readonly industry?: { readonly id: string; readonly name: string };
}

/** Enters to which industry an enterprise belongs, or puts it right. */
export function EnterpriseIndustryForm({ row, enterpriseId, enterpriseName, industry, ...frame }: EnterpriseIndustryFormProps) {
  const { zoneId, today } = usePlace();
  return (
    <LedgerForm<typeof enterpriseIndustries, Belonging>
      {...frame} ledger={enterpriseIndustries} row={row} bodyOf={belongingOf} conflicts={conflictsOf(belongingLabels)}
      initial={row ? { enterpriseId: row.enterpriseId, industryId: row.industryId, validFrom: row.validFrom, validTo: row.validTo ?? undefined } : { ...(enterpriseId !== undefined && { enterpriseId }), ...(industry && { industryId: industry.id }) }}
    >
      <EnterpriseField name="enterpriseId" zoneId={zoneId} label={belongingLabels.enterpriseId} chosen={chosenOf(row?.enterpriseId ?? enterpriseId, row?.enterpriseName ?? enterpriseName)} />
      <IndustryField zoneId={zoneId} chosen={chosenOf(row?.industryId, row?.industryName) ?? industry} />
      <DayField name="validFrom" label={belongingLabels.validFrom} required max={today} near={today} />
      <DayField name="validTo" label={belongingLabels.validTo} near={today} help="属于该产业的最后一日，仍属于的不填" />
    </LedgerForm>
  );
}
