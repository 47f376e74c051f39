import type { ConflictField } from "../../../ui/conflict-between.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { ChoiceField, DayField, LineField, ProseField } from "../../../ui/form-fields.tsx";
import { useHeld } from "../../../ui/held.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { usePlace } from "../../../ui/place.ts";
import { ProjectField } from "../../projects/web/project-field.tsx";
import { projectPath } from "../../projects/web/paths.ts";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { RowsPanel } from "../../zones/web/ledger/rows-panel.tsx";
import { ExcuseKind } from "../contract/lamp.ts";
import { lampExcuses, type LampExcuse } from "../contract/lamp-ledgers.ts";
import { LampDimension } from "../contract/lamp-rule.ts";
import { excuseKindLabel, lampDimensionLabel } from "../messages/lamp.ts";
import { lampExcusePath } from "./paths.ts";

interface Values {
  readonly projectId: string;
  readonly dimension: LampDimension;
  readonly kind: ExcuseKind;
  readonly fromDay: string;
  readonly toDay: string;
  readonly approver: string;
  readonly approvedOn: string;
  readonly grounds: string;
}

const labels = { projectId: "项目", dimension: "亮灯方面", kind: "事由", fromDay: "起始日期", toDay: "截止日期", approver: "批准人", approvedOn: "批准日期", grounds: "理由" } as const satisfies Record<keyof Values, string>;
const names = ["projectId", "dimension", "kind", "fromDay", "toDay", "approver", "approvedOn", "grounds"] as const satisfies readonly (keyof Values)[];
const conflicts: readonly ConflictField[] = names.map((name) => ({ name, label: labels[name], theirs: (current) => current[name] }));

const initialOf = ({ projectId, dimension, kind, fromDay, toDay, approver, approvedOn, grounds }: LampExcuse): Values => ({ projectId, dimension, kind, fromDay, toDay, approver, approvedOn, grounds });
const bodyOf = ({ fromDay, toDay, approvedOn, ...rest }: Values) => ({
  projectId: rest.projectId, dimension: rest.dimension, kind: rest.kind, approver: rest.approver, grounds: rest.grounds,
  fromDay: writtenDay(fromDay), toDay: writtenDay(toDay), approvedOn: writtenDay(approvedOn),
});

interface FormProps extends FormOfLedger<typeof lampExcuses> {
  readonly projectId?: string | undefined;
}

function ExcuseForm({ row, projectId, ...frame }: FormProps) {
  const { zoneId, today } = usePlace();
  return (
    <LedgerForm<typeof lampExcuses, Values>
      {...frame} ledger={lampExcuses} row={row} bodyOf={bodyOf} conflicts={conflicts}
      initial={row ? initialOf(row) : { fromDay: today, approvedOn: today, ...(projectId !== undefined && { projectId }) }}
    >
      <ProjectField name="projectId" zoneId={zoneId} label={labels.projectId} chosen={row && { id: row.projectId, name: row.projectName }} />
      <ChoiceField name="dimension" label={labels.dimension} required options={LampDimension.enum.map((value) => ({ value, label: lampDimensionLabel[value] }))} />
      <ChoiceField name="kind" label={labels.kind} required options={ExcuseKind.enum.map((value) => ({ value, label: excuseKindLabel[value] }))} />
      <LineField name="approver" label={labels.approver} required maxLength={60} />
      <DayField name="approvedOn" label={labels.approvedOn} required max={today} near={today} />
      <DayField name="fromDay" label={labels.fromDay} required near={today} />
      <DayField name="toDay" label={labels.toDay} required near={today} help="首尾两日均在内" />
      <ProseField name="grounds" label={labels.grounds} required maxLength={500} rows={2} />
    </LedgerForm>
  );
}

/** The excuses of one project. */
export function LampExcusesPanel({ projectId }: { readonly projectId: string }) {
  return (
    <RowsPanel<typeof lampExcuses>
      ledger={lampExcuses} permissions={useHeld()} of={{ projectId }} title={{ label: labels.grounds, text: ({ grounds }) => grounds }} pathOf={lampExcusePath}
      columns={[
        { key: "dimension", title: labels.dimension, width: 100, render: ({ dimension }) => lampDimensionLabel[dimension] },
        { key: "kind", title: labels.kind, width: 100, render: ({ kind }) => excuseKindLabel[kind] },
        { key: "span", title: "期限", width: 210, render: ({ fromDay, toDay }) => `${fromDay} 至 ${toDay}` },
        { key: "approver", title: labels.approver, width: 120, render: ({ approver, approvedOn }) => `${approver} ${approvedOn}` },
      ]}
      form={(props) => <ExcuseForm {...props} projectId={projectId} />}
    />
  );
}

interface Props {
  readonly permissions: ReadonlySet<string>;
  readonly panels?: readonly Panel<LampExcuse>[];
}

/** One excuse. */
export function LampExcusePage({ permissions, panels = [] }: Props) {
  return (
    <LedgerRecordPage<typeof lampExcuses>
      ledger={lampExcuses} permissions={permissions} panels={panels} titleOf={({ projectName }) => `${projectName} 免亮灯`}
      factsOf={(row) => [
        { label: labels.projectId, value: <PageLink to={projectPath(row.projectId)}>{row.projectName}</PageLink> }, { label: labels.dimension, value: lampDimensionLabel[row.dimension] },
        { label: labels.kind, value: excuseKindLabel[row.kind] }, { label: labels.fromDay, value: row.fromDay }, { label: labels.toDay, value: row.toDay },
        { label: labels.approver, value: row.approver }, { label: labels.approvedOn, value: row.approvedOn }, { label: labels.grounds, value: row.grounds, wide: true },
      ]}
      form={(props) => <ExcuseForm {...props} />}
    />
  );
}
