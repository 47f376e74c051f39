import { DayField, LineField, MoneyField, NumberField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { EnterpriseField } from "../../enterprises/web/enterprise-field.tsx";
import type { Measure, ProjectValue } from "../contract/value.ts";
import { measureLabel } from "../messages.ts";
import { AgentField } from "./agent-field.tsx";
import { quantityOf } from "./value-parts.ts";

interface Props {
  readonly measure: Measure;
  readonly permissions: ReadonlySet<string>;
  /** The value that stands, for the party already chosen. */
  readonly present?: ProjectValue | undefined;
}

const quantityFault = (text: string) => (quantityOf(text) === undefined ? "请填写大于 0 的数字，最多 3 位小数" : undefined);

/** The fields that make up a value of the measure. */
export function ValueFields({ measure, permissions, present }: Props) {
  const { zoneId, today } = usePlace();
  const { partyId = null, partyName = null } = present ?? {};
  const chosen = partyId === null || partyName === null ? undefined : { id: partyId, name: partyName };
  switch (measure) {
    case "totalInvestment":
    case "promisedOutput":
    case "promisedTax":
      return <MoneyField name="amount" label={`${measureLabel[measure]}（万元）`} required />;
    case "annualPlannedInvestment":
      return (
        <>
          <NumberField name="year" label="计划年度" required min={2000} max={2999} />
          <MoneyField name="amount" label={`${measureLabel[measure]}（万元）`} required />
        </>
      );
    case "capacity":
      return (
        <>
          <LineField name="quantity" label={measureLabel[measure]} required maxLength={24} check={quantityFault} />
          <LineField name="unit" label="产能单位" required maxLength={30} placeholder="如 吨/年、套/年" />
        </>
      );
    case "plannedStart":
    case "plannedProduction":
      return <DayField name="day" label={measureLabel[measure]} required near={today} />;
    case "owner":
      return <EnterpriseField name="partyId" zoneId={zoneId} label={measureLabel[measure]} chosen={chosen} />;
    case "agent":
      return <AgentField name="partyId" permissions={permissions} chosen={chosen} help="不选表示自该日起不设代办员" />;
  }
}
