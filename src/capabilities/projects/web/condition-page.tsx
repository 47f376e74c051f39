import { DayField, LineField } from "../../../ui/form-fields.tsx";
import { writtenDay } from "../../../ui/day-text.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { usePlace } from "../../../ui/place.ts";
import { ChoiceField } from "../../../ui/form-fields.tsx";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { projectConditions, type ProjectCondition } from "../contract/condition.ts";
import { conditionLabel, conditionOptions, conditionText, conditionUnit } from "../messages/condition.ts";
import { conditionKinds, judgeCondition } from "../rules/condition.ts";
import { projectPath } from "./paths.ts";

interface Values { readonly value: string; readonly occurredOn: string }

/** Puts one value right; which condition it is of stays. */
function ConditionForm({ row, ...frame }: FormOfLedger<typeof projectConditions>) {
  const { today } = usePlace();
  if (!row) return null;
  const { condition, projectId } = row;
  const unit = conditionUnit[condition];
  const label = conditionLabel[condition];
  return (
    <LedgerForm<typeof projectConditions, Values>
      {...frame} ledger={projectConditions} row={row} initial={{ value: row.value, occurredOn: row.occurredOn }}
      bodyOf={({ value, occurredOn }) => ({ projectId, condition, value, occurredOn: writtenDay(occurredOn) })}
      conflicts={[{ name: "value", label, theirs: (current) => current["value"] }, { name: "occurredOn", label: "起算日期", theirs: (current) => current["occurredOn"] }]}
    >
      {conditionKinds[condition].kind === "number"
        ? <LineField name="value" label={unit === undefined ? label : `${label}（${unit}）`} required maxLength={15} check={(text) => (judgeCondition(condition, text).allowed ? undefined : "请填写数字，最多 2 位小数")} />
        : <ChoiceField name="value" label={label} required options={conditionOptions(condition)} />}
      <DayField name="occurredOn" label="起算日期" required max={today} near={today} />
    </LedgerForm>
  );
}

interface Props {
  readonly permissions: ReadonlySet<string>;
  readonly panels?: readonly Panel<ProjectCondition>[];
}

/** One value of a project's condition: put right or withdrawn here. */
export function ProjectConditionPage({ permissions, panels = [] }: Props) {
  return (
    <LedgerRecordPage<typeof projectConditions>
      ledger={projectConditions} permissions={permissions} panels={panels} titleOf={({ condition }) => conditionLabel[condition]} form={(props) => <ConditionForm {...props} />}
      factsOf={(row) => [
        { label: "项目", value: <PageLink to={projectPath(row.projectId)}>{row.projectName}</PageLink> },
        { label: conditionLabel[row.condition], value: conditionText(row.condition, row.value) },
        { label: "起算日期", value: row.occurredOn },
      ]}
    />
  );
}
