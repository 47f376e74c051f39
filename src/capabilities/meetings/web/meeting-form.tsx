import { ChoiceField, DayField, LineField, ProseField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { FormSection } from "../../../ui/record-form.tsx";
import { EnterpriseField } from "../../enterprises/web/enterprise-field.tsx";
import { ProjectField } from "../../projects/web/project-field.tsx";
import { DepartmentField } from "../../zones/web/department-field.tsx";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { MeetingKind } from "../contract/kind.ts";
import { meetings, type Meeting } from "../contract/meeting.ts";
import { meetingKindLabel } from "../messages.ts";
import { useChosen } from "./chosen-names.ts";
import { bodyOf, meetingConflicts, valuesOf, type MeetingValues } from "./meeting-values.ts";
import { ProblemField } from "./problem-field.tsx";
import { RowList } from "./row-list.tsx";
import { decisionWords, meetingWords } from "./words.ts";

const { labels, participant, subject, decision } = meetingWords;
const kinds = MeetingKind.enum.map((value) => ({ value, label: meetingKindLabel[value] }));

interface RowsProps {
  readonly zoneId: string;
  readonly row?: Meeting | undefined;
}

function Participants({ zoneId, row }: RowsProps) {
  const chosen = useChosen("participants", (row?.participants ?? []).flatMap((one) => [[one.enterpriseId, one.enterpriseName], [one.departmentId, one.departmentName]] as const));
  return (
    <RowList name="participants" titleOf={participant.one} addLabel={participant.add} help={participant.help}>
      {(name) => (
        <>
          <EnterpriseField name={[name, "enterpriseId"]} zoneId={zoneId} label={participant.enterprise} required={false} chosen={chosen(name, "enterpriseId")} />
          <DepartmentField name={[name, "departmentId"]} zoneId={zoneId} label={participant.department} chosen={chosen(name, "departmentId")?.id} />
          <LineField name={[name, "unit"]} label={participant.unit} maxLength={100} />
          <LineField name={[name, "person"]} label={participant.person} maxLength={100} />
        </>
      )}
    </RowList>
  );
}

function Subjects({ zoneId, row }: RowsProps) {
  const chosen = useChosen("subjects", (row?.subjects ?? []).flatMap((one) =>
    [[one.projectId, one.projectName], [one.enterpriseId, one.enterpriseName], [one.problemId, one.problemContent]] as const));
  return (
    <RowList name="subjects" titleOf={subject.one} addLabel={subject.add} help={subject.help}>
      {(name) => (
        <>
          <ProjectField name={[name, "projectId"]} zoneId={zoneId} label={subject.project} required={false} chosen={chosen(name, "projectId")} />
          <EnterpriseField name={[name, "enterpriseId"]} zoneId={zoneId} label={subject.enterprise} required={false} chosen={chosen(name, "enterpriseId")} />
          <ProblemField name={[name, "problemId"]} zoneId={zoneId} chosen={chosen(name, "problemId")} />
        </>
      )}
    </RowList>
  );
}

function Decisions({ zoneId }: RowsProps) {
  const { labels: named } = decisionWords;
  const { today } = usePlace();
  return (
    <RowList name="decisions" titleOf={decision.one} addLabel={decision.add} help={decision.help}>
      {(name) => (
        <>
          <ProseField name={[name, "content"]} label={named.content} required rows={2} maxLength={2000} />
          <DepartmentField name={[name, "departmentId"]} zoneId={zoneId} label={named.departmentId} />
          <LineField name={[name, "person"]} label={named.person} maxLength={50} />
          <DayField name={[name, "dueOn"]} label={named.dueOn} near={today} />
          <ProjectField name={[name, "projectId"]} zoneId={zoneId} label={named.projectId} required={false} />
        </>
      )}
    </RowList>
  );
}

export interface MeetingFormProps extends FormOfLedger<typeof meetings> {
  /** On the page of an enterprise or a project: what the meeting was about. */
  readonly enterpriseId?: string | undefined;
  readonly projectId?: string | undefined;
}

function firstValues(today: string, { enterpriseId, projectId }: Pick<MeetingFormProps, "enterpriseId" | "projectId">): Partial<MeetingValues> {
  return {
    heldOn: today, ...(enterpriseId !== undefined && { participants: [{ enterpriseId }] }), ...(projectId !== undefined && { subjects: [{ projectId }] }),
  };
}

/** Enters a meeting with who took part, what it was about and what it decided, or puts it right; decisions are then kept by themselves. */
export function MeetingForm({ row, enterpriseId, projectId, ...frame }: MeetingFormProps) {
  const { zoneId, today } = usePlace();
  return (
    <LedgerForm<typeof meetings, MeetingValues>
      {...frame} ledger={meetings} row={row} bodyOf={bodyOf} conflicts={meetingConflicts}
      initial={row ? valuesOf(row) : firstValues(today, { enterpriseId, projectId })}
    >
      <LineField name="title" label={labels.title} required />
      <ChoiceField name="kind" label={labels.kind} required options={kinds} />
      <DayField name="heldOn" label={labels.heldOn} required max={today} near={today} />
      <LineField name="venue" label={labels.venue} maxLength={100} />
      <LineField name="host" label={labels.host} maxLength={100} />
      <LineField name="organisers" label={labels.organisers} maxLength={300} help={meetingWords.organisersHelp} />
      <ProseField name="content" label={labels.content} maxLength={10_000} />
      <FormSection title={labels.participants}><Participants zoneId={zoneId} row={row} /></FormSection>
      <FormSection title={labels.subjects}><Subjects zoneId={zoneId} row={row} /></FormSection>
      {!row && <FormSection title={labels.decisions}><Decisions zoneId={zoneId} /></FormSection>}
    </LedgerForm>
  );
}
