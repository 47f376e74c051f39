import { Form } from "antd";
import { call } from "../../../platform/http/client/call.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { FormDrawer } from "../../../ui/form-drawer.tsx";
import { DayField, LineField, MoneyField, NumberField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { FormSection } from "../../../ui/record-form.tsx";
import { EnterpriseField } from "../../enterprises/web/enterprise-field.tsx";
import { createProject, type Project } from "../contract/project.ts";
import { AgentField } from "./agent-field.tsx";
import { firstValues, type FirstValuesForm } from "./first-values.ts";
import { headerBody, NameFields, ParticularFields, type HeaderForm } from "./header-fields.tsx";
import { useSaved } from "./use-saved.ts";
import { quantityOf } from "./value-parts.ts";

interface NewProject extends HeaderForm, FirstValuesForm {
  readonly enterpriseId: string;
  readonly agentId?: string | undefined;
  readonly occurredOn?: string | undefined;
}

interface Props {
  readonly permissions: ReadonlySet<string>;
  readonly onSaved: (project: Project) => void;
  readonly onClose: () => void;
}

const quantityFault = (text: string) => (quantityOf(text) === undefined ? "请填写大于 0 的数字，最多 3 位小数" : undefined);

function ValueFields({ today }: { readonly today: string }) {
  const form = Form.useFormInstance<NewProject>();
  const planned = Form.useWatch("annualPlannedInvestment", form);
  const quantity = Form.useWatch("quantity", form);
  return (
    <>
      <FormSection title="投资与承诺">
        <MoneyField name="totalInvestment" label="总投资（万元）" />
        <MoneyField name="promisedOutput" label="承诺年产值（万元）" />
        <MoneyField name="annualPlannedInvestment" label="年度计划投资（万元）" />
        <NumberField name="planYear" label="计划年度" min={2000} max={2999} required={planned !== undefined} />
        <MoneyField name="promisedTax" label="承诺年税收（万元）" />
      </FormSection>
      <FormSection title="产能与计划">
        <LineField name="quantity" label="设计产能" maxLength={24} check={quantityFault} />
        <LineField name="unit" label="产能单位" maxLength={30} required={quantity !== undefined} placeholder="如 吨/年、套/年" />
        <DayField name="plannedStart" label="计划开工" near={today} />
        <DayField name="plannedProduction" label="计划投产" near={today} />
        <DayField name="occurredOn" label="起算日期" max={today} near={today} help="以上内容自该日起计入，不填为今天" />
      </FormSection>
    </>
  );
}

/** Registers a project with its owner, its agent and its first values. */
export function NewProjectForm({ permissions, onSaved, onClose }: Props) {
  const { zoneId, today } = usePlace();
  const refresh = useSaved();
  const submit = ({ enterpriseId, agentId, occurredOn, ...rest }: NewProject, idempotencyKey: string) => {
    const values = firstValues(rest);
    const body = {
      ...headerBody(rest), enterpriseId,
      ...(agentId !== undefined && { agentId }),
      ...(values.length > 0 && { values }),
      ...(occurredOn !== undefined && { occurredOn: writtenDay(occurredOn) }),
    };
    return call(createProject, { params: { zoneId }, body }, { idempotencyKey });
  };
  return (
    <FormDrawer<NewProject, Project>
      open title="新增项目" initial={{ planYear: Number(today.slice(0, 4)) }} onClose={onClose} onSubmit={submit}
      onSaved={(project) => { refresh(); onSaved(project); }}
    >
      <FormSection title="基本信息">
        <NameFields />
        <EnterpriseField name="enterpriseId" zoneId={zoneId} label="业主" />
        <ParticularFields />
        <AgentField name="agentId" permissions={permissions} />
      </FormSection>
      <ValueFields today={today} />
    </FormDrawer>
  );
}
