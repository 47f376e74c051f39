import { Form, Radio } from "antd";
import { FieldFrame } from "../../../ui/form-field.tsx";
import { ChoiceField, DayField, LineField, ProseField } from "../../../ui/form-fields.tsx";
import { useHeld } from "../../../ui/held.ts";
import { usePlace } from "../../../ui/place.ts";
import { FormSection } from "../../../ui/record-form.tsx";
import { chosenOf } from "../../../ui/search-field.tsx";
import { EnterpriseField } from "../../enterprises/web/enterprise-field.tsx";
import { usePeople } from "../../enterprises/web/use-people.ts";
import { ProjectField } from "../../projects/web/project-field.tsx";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { VisitPurpose, visits, type Visit } from "../contract.ts";
import { visitPurposeLabel } from "../messages.ts";
import { KnownProblemField, NewProblemFields } from "./problem-fields.tsx";
import { visitConflicts } from "./visit-conflicts.ts";
import { bodyOf, valuesOf, type VisitValues } from "./visit-values.ts";
import { VisitsBefore } from "./visits-before.tsx";
import "./visits.css";
import { visitWords } from "./words.ts";

const yesNo = [{ value: "yes", label: visitWords.yes }, { value: "no", label: visitWords.no }];
const purposes = VisitPurpose.enum.map((value) => ({ value, label: visitPurposeLabel[value] }));

/** Names of people and of the enterprise and the project that the form may hold by id. */
function useNames(visit: Visit | undefined) {
  const { rows, isFetching } = usePeople(useHeld());
  const onVisit = (visit?.visitors ?? []).flatMap(({ userId, person }) => (userId === null ? [] : [[userId, person] as const]));
  const people = new Map([...onVisit, ...rows.map(({ id, name }) => [id, name] as const)]);
  const named = new Map([...people, [visit?.enterpriseId ?? "", visit?.enterpriseName ?? ""], [visit?.projectId ?? "", visit?.projectName ?? ""]]);
  return { people, isFetching, nameOf: (id: string) => named.get(id) ?? visitWords.other };
}

type Names = ReturnType<typeof useNames>;

function People({ names: { people, isFetching } }: { readonly names: Names }) {
  const others = Form.useWatch("others", Form.useFormInstance<VisitValues>());
  return (
    <>
      <ChoiceField
        name="userIds" label={visitWords.users} multiple searching={isFetching} help={visitWords.usersHelp} required={others === undefined || others.trim() === ""}
        options={[...people].map(([value, label]) => ({ value, label }))}
      />
      <LineField name="others" label={visitWords.others} maxLength={500} help={visitWords.othersHelp} />
    </>
  );
}

interface FieldsProps {
  readonly visit: Visit | undefined;
  readonly names: Names;
  /** The enterprise is the page's own and cannot be chosen. */
  readonly fixed: boolean;
}

/** What is asked of every visit, first; the rest is for whoever has something to say. */
function Fields({ visit, names, fixed }: FieldsProps) {
  const { zoneId, today } = usePlace();
  const enterpriseId = Form.useWatch("enterpriseId", Form.useFormInstance<Partial<VisitValues>>());
  const chosen = enterpriseId === undefined || enterpriseId === "" ? undefined : enterpriseId;
  return (
    <>
      {fixed
        ? <Form.Item name="enterpriseId" hidden><input type="hidden" /></Form.Item>
        : <EnterpriseField name="enterpriseId" zoneId={zoneId} label={visitWords.enterprise} chosen={chosenOf(visit?.enterpriseId, visit?.enterpriseName)} />}
      <DayField name="visitedOn" label={visitWords.visitedOn} required max={today} near={today} />
      {chosen !== undefined && !visit && <VisitsBefore enterpriseId={chosen} />}
      <FieldFrame name="purpose" label={visitWords.purpose} required chosen wide><Radio.Group className="visit-choice" optionType="button" options={purposes} /></FieldFrame>
      <People names={names} />
      <FieldFrame name="led" label={visitWords.led} required chosen><Radio.Group className="visit-choice" optionType="button" options={yesNo} /></FieldFrame>
      <ProseField name="situation" label={visitWords.situation} />
      <FormSection title={visitWords.problems}>
        <NewProblemFields />
        {chosen !== undefined && <KnownProblemField enterpriseId={chosen} linked={visit?.problems ?? []} />}
      </FormSection>
      <FormSection title={visitWords.more}>
        <ProseField name="answered" label={visitWords.answered} rows={2} />
        <ProseField name="policies" label={visitWords.policies} rows={2} maxLength={1000} />
        <ProseField name="followUp" label={visitWords.followUp} rows={2} maxLength={1000} />
        <ProjectField name="projectId" zoneId={zoneId} label={visitWords.project} required={false} chosen={chosenOf(visit?.projectId, visit?.projectName)} />
      </FormSection>
    </>
  );
}

export interface VisitFormProps extends FormOfLedger<typeof visits> {
  /** On an enterprise's page: the one visited. */
  readonly enterpriseId?: string;
}

/** Enters a visit with the problems that were heard, or puts it right. */
export function VisitForm({ row, enterpriseId, ...frame }: VisitFormProps) {
  const { today } = usePlace();
  const names = useNames(row);
  return (
    <LedgerForm<typeof visits, VisitValues>
      {...frame} ledger={visits} row={row} bodyOf={(values) => bodyOf(values, row?.visitors)} conflicts={visitConflicts(names.nameOf)}
      initial={row ? valuesOf(row) : { visitedOn: today, led: "no", ...(enterpriseId !== undefined && { enterpriseId }) }}
    >
      <Fields visit={row} names={names} fixed={enterpriseId !== undefined} />
    </LedgerForm>
  );
}
