import { Form } from "antd";
import { useState } from "react";
import type { Output } from "../../../kernel/operation.ts";
import { call } from "../../../platform/http/client/call.ts";
import { conflictBetween } from "../../../ui/conflict-between.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { ChoiceField, DayField, LineField, ReasonField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import type { ProjectDetail } from "../contract/project.ts";
import { correctValue, Measure, setValue, type ProjectValue, type ValueSeries } from "../contract/value.ts";
import { measureLabel } from "../messages.ts";
import { useProjectBase } from "./use-project-base.ts";
import { useSaved } from "./use-saved.ts";
import { correctionFields, moveConflict } from "./value-conflict.ts";
import { ValueFields } from "./value-fields.tsx";
import { partsOf, valueFormOf, type ValueForm } from "./value-parts.ts";
import { seriesLabel, valueText } from "./value-text.ts";

interface DatedForm extends ValueForm {
  readonly occurredOn: string;
  readonly sourceRef?: string | undefined;
  readonly reason: string;
}

/** A series that is moved has its measure and year already: they are no fields then. */
interface MoveForm extends DatedForm { readonly measure?: Measure | undefined }

interface Props {
  readonly detail: ProjectDetail;
  readonly permissions: ReadonlySet<string>;
  readonly onClose: () => void;
}


/** Which measure is filled in for the first time: those that have no value yet, and a further year's plan. */
function NewMeasure({ detail, permissions }: Pick<Props, "detail" | "permissions">) {
  const measure = Form.useWatch<MoveForm["measure"] | undefined>("measure", Form.useFormInstance());
  const open = Measure.enum.filter((one) => one === "annualPlannedInvestment" || !detail.values.some((series) => series.measure === one));
  return (
    <>
      <ChoiceField name="measure" label="指标" required options={open.map((one) => ({ value: one, label: measureLabel[one] }))} />
      {measure !== undefined && <ValueFields key={measure} measure={measure} permissions={permissions} />}
    </>
  );
}

/** Moves a value, or gives a measure its first one: what stood before stays readable. */
export function MoveValueForm({ detail, permissions, series, onClose }: Props & { readonly series?: ValueSeries | undefined }) {
  const { zoneId, today } = usePlace();
  const { now, write } = useProjectBase(detail);
  const onSaved = useSaved();
  const initial = { occurredOn: today, ...(series && { measure: series.measure, ...(series.year !== null && { year: series.year }) }) };
  return (
    <FormModal<MoveForm, Output<typeof setValue>>
      open title={series ? `调整${seriesLabel(series)}` : "填报项目数值"} initial={initial} onClose={onClose} onSaved={onSaved}
      onSubmit={({ measure = series?.measure ?? "totalInvestment", year = series?.year ?? undefined, occurredOn, reason, sourceRef, ...form }, idempotencyKey) => write((version) => call(
        setValue,
        {
          params: { zoneId, projectId: detail.project.id },
          body: { measure, ...partsOf(measure, { ...form, year }), occurredOn: writtenDay(occurredOn), reason, version, ...(sourceRef !== undefined && { sourceRef }) },
        },
        { idempotencyKey },
      ))}
      conflictOf={({ code }, values) => (code === "versionConflict" ? moveConflict(values, series, now()) : undefined)}
    >
      {series && <p className="soft form-note">现行值：{valueText(series.current)}（自 {series.current.occurredOn} 起）。首次值和历次值都会保留。</p>}
      {series ? <ValueFields measure={series.measure} permissions={permissions} present={series.current} /> : <NewMeasure detail={detail} permissions={permissions} />}
      <DayField name="occurredOn" label="起算日期" required max={today} near={today} help="新值自该日起生效" />
      <ReasonField label={series ? "调整原因" : "填报依据"} />
      <LineField name="sourceRef" label="来源" help="文件名称、文号或提供人" />
    </FormModal>
  );
}

/** Puts right a value that was written wrong; it does not count as moved. */
export function CorrectValueForm({ detail, permissions, value, onClose }: Props & { readonly value: ProjectValue }) {
  const { zoneId, today } = usePlace();
  const [version, setVersion] = useState(value.version);
  const onSaved = useSaved();
  const { measure } = value;
  return (
    <FormModal<DatedForm, ProjectValue>
      open title={`更正${seriesLabel(value)}`} onClose={onClose} onSaved={onSaved}
      initial={{ ...valueFormOf(value), occurredOn: value.occurredOn, sourceRef: value.sourceRef ?? undefined }}
      onSubmit={({ occurredOn, reason, sourceRef, ...form }, idempotencyKey) => call(
        correctValue,
        {
          params: { zoneId, projectId: detail.project.id, valueId: value.id },
          body: { ...partsOf(measure, form), occurredOn: writtenDay(occurredOn), reason, version, ...(sourceRef !== undefined && { sourceRef }) },
        },
        { idempotencyKey },
      )}
      conflictOf={(problem, values) => conflictBetween(problem, { ...values }, correctionFields(value), setVersion)}
    >
      <p className="soft form-note">仅用于更正录入差错；情况有变化的，请用“调整”。</p>
      <ValueFields measure={measure} permissions={permissions} present={value} />
      <DayField name="occurredOn" label="起算日期" required max={today} near={today} />
      <LineField name="sourceRef" label="来源" help="文件名称、文号或提供人" />
      <ReasonField />
    </FormModal>
  );
}
