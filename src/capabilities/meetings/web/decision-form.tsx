import { Form } from "antd";
import { DayField, LineField, ProseField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { chosenOf } from "../../../ui/search-field.tsx";
import { EnterpriseField } from "../../enterprises/web/enterprise-field.tsx";
import { ProjectField } from "../../projects/web/project-field.tsx";
import { DepartmentField } from "../../zones/web/department-field.tsx";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { decisions, type Decision } from "../contract/decision.ts";
import { bodyOf, carriedValues, decisionConflicts, valuesOf, type DecisionValues } from "./decision-values.ts";
import { MeetingField } from "./meeting-field.tsx";
import { ProblemField } from "./problem-field.tsx";
import { decisionWords } from "./words.ts";

const { labels } = decisionWords;
export interface DecisionFormProps extends FormOfLedger<typeof decisions> {
  /** On a meeting's page: the meeting that decided it. */
  readonly meetingId?: string | undefined;
  /** The undone decision of an earlier meeting that goes on. */
  readonly carried?: Decision | undefined;
}

interface FieldsProps {
  readonly row: Decision | undefined;
  /** Whose names stand in the fields at first. */
  readonly source: Decision | undefined;
  readonly carried: Decision | undefined;
  readonly fixed: boolean;
}

function Fields({ row, source, carried, fixed }: FieldsProps) {
  const { zoneId, today } = usePlace();
  return (
    <>
      {fixed
        ? <Form.Item name="meetingId" hidden><input type="hidden" /></Form.Item>
        : <MeetingField
            name="meetingId" zoneId={zoneId} required label={carried ? decisionWords.later : labels.meetingId} from={carried?.heldOn} chosen={chosenOf(row?.meetingId, row?.meetingTitle)}
            {...(carried && { help: decisionWords.carryOverHelp })}
          />}
      <ProseField name="content" label={labels.content} required rows={2} maxLength={2000} />
      <DepartmentField name="departmentId" zoneId={zoneId} label={labels.departmentId} chosen={source?.departmentId ?? undefined} />
      <LineField name="person" label={labels.person} maxLength={50} />
      <DayField name="dueOn" label={labels.dueOn} near={today} />
      <ProjectField name="projectId" zoneId={zoneId} label={labels.projectId} required={false} chosen={chosenOf(source?.projectId, source?.projectName)} />
      <EnterpriseField name="enterpriseId" zoneId={zoneId} label={labels.enterpriseId} required={false} chosen={chosenOf(source?.enterpriseId, source?.enterpriseName)} />
      <ProblemField name="problemId" zoneId={zoneId} label={labels.problemId} chosen={chosenOf(source?.problemId, source?.problemContent)} />
      {!carried && <DayField name="doneOn" label={labels.doneOn} max={today} near={today} help={decisionWords.doneHelp} />}
      {!carried && <ProseField name="outcome" label={labels.outcome} rows={2} maxLength={2000} />}
    </>
  );
}

/** Enters a decision, puts it right, or carries an undone one over to a later meeting. */
export function DecisionForm({ row, meetingId, carried, ...frame }: DecisionFormProps) {
  const first = { ...(carried && carriedValues(carried)), ...(meetingId !== undefined && { meetingId }) };
  return (
    <LedgerForm<typeof decisions, DecisionValues>
      {...frame} {...(carried && { title: decisionWords.carryTitle, submitLabel: decisionWords.carryOver })} ledger={decisions} row={row} initial={row ? valuesOf(row) : first} conflicts={decisionConflicts(row)}
      bodyOf={(values) => bodyOf(values, row ? row.carriedFrom ?? undefined : carried?.id)}
    >
      <Fields row={row} source={row ?? carried} carried={carried} fixed={meetingId !== undefined} />
    </LedgerForm>
  );
}
