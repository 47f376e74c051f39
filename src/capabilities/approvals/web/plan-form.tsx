import { useQuery } from "@tanstack/react-query";
import { call } from "../../../platform/http/client/call.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { FormDrawer } from "../../../ui/form-drawer.tsx";
import { ChoiceField, DayField, LineField, ProseField } from "../../../ui/form-fields.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { FormSection } from "../../../ui/record-form.tsx";
import { RowList } from "../../meetings/web/row-list.tsx";
import { draftPlan, issuePlan, PolicyStatus, type PathStep, type Plan, type PlanContent } from "../contract/tailored-plan.ts";
import { policyStatusLabel } from "../messages/tailored-plan.ts";
import { useSaved } from "./use-saved.ts";

interface Values extends PlanContent {
  readonly issuedBy: string;
  readonly issuedOn: string;
}

const statuses = PolicyStatus.enum.map((value) => ({ value, label: policyStatusLabel[value] }));

/** An empty field is left out: the form knows no value by nothing. */
const step = ({ item, name, before, stands, dueOn, organ, person }: PathStep): PathStep => ({
  name, ...(item !== undefined && { item }), ...(before !== undefined && { before }), ...(stands !== undefined && { stands }), ...(dueOn !== undefined && { dueOn: writtenDay(dueOn) }),
  ...(organ !== undefined && { organ }), ...(person !== undefined && { person }),
});

const contentOf = ({ state, requests, path, policies, commitment }: Values): PlanContent => ({
  state, requests, path: path.map(step),
  policies: policies.map(({ name, documentNumber, gives, status }) => ({ name, gives, status, ...(documentNumber !== undefined && { documentNumber }) })),
  ...(commitment !== undefined && { commitment }),
});

interface Props {
  readonly projectId: string;
  readonly onSaved: (plan: Plan) => void;
  readonly onClose: () => void;
}

/** A new version of the plan: generated from the ledgers, edited, issued. */
export function PlanForm({ projectId, onSaved, onClose }: Props) {
  const { zoneId, today } = usePlace();
  const saved = useSaved();
  const params = { zoneId, projectId };
  // As it is when the form opens: what somebody edits is not exchanged under the hand.
  const { data } = useQuery({ ...operationQuery(draftPlan, { params }), staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false });
  if (!data) return null;
  return (
    <FormDrawer<Values, Plan>
      open title={`出具一项一策（第${String(data.nextNumber)}版）`} submitLabel="出具" initial={{ ...data.content, issuedOn: today }} onClose={onClose}
      onSaved={(plan) => { saved(); onSaved(plan); }}
      onSubmit={(values, idempotencyKey) =>
        call(issuePlan, { params, body: { number: data.nextNumber, issuedBy: values.issuedBy, issuedOn: writtenDay(values.issuedOn), content: contentOf(values) } }, { idempotencyKey })}
    >
      <LineField name="issuedBy" label="出具人" required maxLength={50} />
      <DayField name="issuedOn" label="出具日期" required max={today} near={today} />
      <ProseField name="state" label="现状" required help={`由台账生成，截至 ${data.asOf}，可修改`} />
      <ProseField name="requests" label="诉求" required help="由未销号的问题生成，可修改" />
      <FormSection title="路径">
        <RowList name="path" titleOf={(place) => `第 ${String(place)} 步`} addLabel="添加一步" help="按前置关系排列，由未办结事项生成，可增减和修改">
          {(name) => (
            <>
              <LineField name={[name, "name"]} label="事项" required maxLength={100} />
              <LineField name={[name, "before"]} label="前置" maxLength={300} />
              <LineField name={[name, "stands"]} label="现状" maxLength={100} />
              <DayField name={[name, "dueOn"]} label="完成时限" near={today} />
              <LineField name={[name, "organ"]} label="责任单位" maxLength={100} />
              <LineField name={[name, "person"]} label="责任人" maxLength={50} />
            </>
          )}
        </RowList>
      </FormSection>
      <FormSection title="政策匹配">
        <RowList name="policies" titleOf={(place) => `政策 ${String(place)}`} addLabel="添加政策">
          {(name) => (
            <>
              <LineField name={[name, "name"]} label="政策名称" required />
              <LineField name={[name, "documentNumber"]} label="文号" maxLength={100} />
              <LineField name={[name, "gives"]} label="支持内容" required maxLength={500} />
              <ChoiceField name={[name, "status"]} label="状态" required options={statuses} />
            </>
          )}
        </RowList>
      </FormSection>
      <ProseField name="commitment" label="承诺" rows={2} />
    </FormDrawer>
  );
}
