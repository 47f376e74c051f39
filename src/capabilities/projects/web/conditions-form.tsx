import { Form } from "antd";
import { call } from "../../../platform/http/client/call.ts";
import { dayFromText } from "../../../ui/day-text.ts";
import { FormDrawer } from "../../../ui/form-drawer.tsx";
import { ChoiceField, DayField, LineField, NumberField, ReasonField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { FormSection } from "../../../ui/record-form.tsx";
import { enterConditions, type ProjectCondition } from "../contract/condition.ts";
import type { ProjectConditionName } from "../contract/condition-name.ts";
import { conditionGroupLabel, conditionLabel, conditionOptions, conditionUnit } from "../messages/condition.ts";
import { conditionGroups, conditionKinds } from "../rules/condition.ts";
import { conditionBody, shownValues, type ConditionValues } from "./condition-values.ts";
import { useSaved } from "./use-saved.ts";

interface Props {
  readonly projectId: string;
  /** Every value that stands, whatever day it is of. */
  readonly rows: readonly ProjectCondition[];
  readonly known: ReadonlyMap<ProjectConditionName, ProjectCondition>;
  readonly onClose: () => void;
}

/** What is known is not emptied here: a wrong entry is withdrawn on its own page. */
function ConditionField({ condition, known }: { readonly condition: ProjectConditionName; readonly known: boolean }) {
  const field = { name: ["values", condition], label: conditionLabel[condition], required: known };
  const unit = conditionUnit[condition];
  if (conditionKinds[condition].kind !== "number") return <ChoiceField {...field} options={conditionOptions(condition)} />;
  return <NumberField {...field} min={0} decimals={2} {...(unit !== undefined && { unit })} />;
}

/** Values of the day chosen are put right, which needs a reason; others are new from that day on. */
function SameDayReason({ rows }: { readonly rows: readonly ProjectCondition[] }) {
  const day = Form.useWatch<string | undefined>("occurredOn", Form.useFormInstance());
  const same = day !== undefined && rows.some(({ occurredOn }) => occurredOn === dayFromText(day));
  return same ? <ReasonField required={false} help="该日已有登记；改动其中的内容是更正，须填写原因。" /> : null;
}

const groups = Object.entries(conditionGroupLabel);
const namesOf = (group: string): readonly ProjectConditionName[] => Object.entries(conditionGroups).flatMap(([key, names]) => (key === group ? [...names] : []));

/** 申报条件 in one form, all optional: what is left empty stays unknown. */
export function ConditionsForm({ projectId, rows, known, onClose }: Props) {
  const { zoneId, today } = usePlace();
  const onSaved = useSaved();
  return (
    <FormDrawer<ConditionValues, unknown>
      open title="登记申报条件" initial={{ occurredOn: today, values: shownValues(known) }} onClose={onClose} onSaved={onSaved}
      onSubmit={async (values, idempotencyKey) => {
        const body = conditionBody(values, rows, known);
        return body.values.length === 0 ? undefined : call(enterConditions, { params: { zoneId, projectId }, body }, { idempotencyKey });
      }}
    >
      <DayField name="occurredOn" label="起算日期" required max={today} near={today} help="自该日起按所填内容判断；此前的判断不变。" />
      <LineField name="sourceRef" label="资料来源" help="如可研报告、备案证、用地批复。" />
      <SameDayReason rows={rows} />
      {groups.map(([group, title]) => (
        <FormSection key={group} title={title}>
          {namesOf(group).map((condition) => <ConditionField key={condition} condition={condition} known={known.has(condition)} />)}
        </FormSection>
      ))}
    </FormDrawer>
  );
}
