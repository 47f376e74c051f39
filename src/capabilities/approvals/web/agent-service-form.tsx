import type { ConflictField } from "../../../ui/conflict-between.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { ChoiceField, DayField, LineField, NumberField, ProseField } from "../../../ui/form-fields.tsx";
import { useHeld } from "../../../ui/held.ts";
import { usePlace } from "../../../ui/place.ts";
import { FormSection } from "../../../ui/record-form.tsx";
import { RowList } from "../../meetings/web/row-list.tsx";
import { AgentField } from "../../projects/web/agent-field.tsx";
import { ProjectField } from "../../projects/web/project-field.tsx";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { agentServices, ServiceMode, ServiceRating, type AgentService } from "../contract/agent-service.ts";
import { MaterialForm } from "../contract/material.ts";
import { materialFormLabel, serviceModeLabel, serviceRatingLabel } from "../messages/agent-service.ts";
import { serviceWords } from "./service-words.ts";
import { useItems } from "./use-items.ts";

interface Line {
  readonly material: string;
  readonly form: MaterialForm;
  readonly copies: number;
  readonly handedOn: string;
  readonly returnedOn?: string | undefined;
  readonly signedBy?: string | undefined;
}

interface Values {
  readonly projectId: string;
  readonly mode: ServiceMode;
  readonly content: string;
  readonly startedOn: string;
  readonly item?: string | undefined;
  readonly agentId?: string | undefined;
  readonly agentName?: string | undefined;
  readonly finishedOn?: string | undefined;
  readonly materials?: string | undefined;
  readonly outcome?: string | undefined;
  readonly rating?: ServiceRating | undefined;
  readonly nextFollowUpOn?: string | undefined;
  readonly handover?: readonly Line[] | undefined;
}

const labels = serviceWords.labels satisfies Record<keyof Values, string>;
const lineLabels = serviceWords.handoverLabels;
const formOptions = MaterialForm.enum.map((value) => ({ value, label: materialFormLabel[value] }));
const names = [
  "projectId", "mode", "content", "startedOn", "item", "agentId", "agentName", "finishedOn", "materials", "outcome", "rating", "nextFollowUpOn",
] as const satisfies readonly (keyof Values)[];
/** The list of lines as it is read in one sentence: two versions of it are told apart by that. */
const conflicts: readonly ConflictField[] = [
  ...names.map((name): ConflictField => ({ name, label: labels[name], theirs: (current) => current[name] })),
  { name: "handover", label: labels.handover, theirs: (current) => current["handover"], text: (lines) => (Array.isArray(lines) ? `${String(lines.length)} 项` : "—") },
];

const lineOf = ({ material, form, copies, handedOn, returnedOn, signedBy }: AgentService["handover"][number]): Line =>
  ({ material, form, copies, handedOn, returnedOn: returnedOn ?? undefined, signedBy: signedBy ?? undefined });

const initialOf = (row: AgentService): Values => ({
  projectId: row.projectId, mode: row.mode, content: row.content, startedOn: row.startedOn, item: row.item ?? undefined, agentId: row.agentId ?? undefined,
  agentName: row.agentName ?? undefined, nextFollowUpOn: row.nextFollowUpOn ?? undefined, handover: row.handover.map(lineOf), finishedOn: row.finishedOn ?? undefined, materials: row.materials ?? undefined, outcome: row.outcome ?? undefined, rating: row.rating ?? undefined,
});

const bodyOf = ({ projectId, mode, content, startedOn, item, agentId, agentName, finishedOn, materials, outcome, rating, nextFollowUpOn, handover = [] }: Values) => ({
  projectId, mode, content, startedOn: writtenDay(startedOn),
  ...(item !== undefined && { item }), ...(agentId !== undefined && { agentId }), ...(agentName !== undefined && { agentName }),
  ...(nextFollowUpOn !== undefined && { nextFollowUpOn: writtenDay(nextFollowUpOn) }),
  handover: handover.map(({ material, form, copies, handedOn, returnedOn, signedBy }) => ({
    material, form, copies, handedOn: writtenDay(handedOn), ...(returnedOn !== undefined && { returnedOn: writtenDay(returnedOn) }), ...(signedBy !== undefined && { signedBy }),
  })),
  ...(finishedOn !== undefined && { finishedOn: writtenDay(finishedOn) }), ...(materials !== undefined && { materials }),
  ...(outcome !== undefined && { outcome }), ...(rating !== undefined && { rating }),
});

export interface AgentServiceFormProps extends FormOfLedger<typeof agentServices> {
  /** On a project's page: the project served. */
  readonly projectId?: string | undefined;
}

/** Enters a service of an agent, or puts it right; its end, outcome and rating may follow later by a correction. */
export function AgentServiceForm({ row, projectId, ...frame }: AgentServiceFormProps) {
  const { zoneId, today } = usePlace();
  const permissions = useHeld();
  const { data } = useItems();
  const agent = row?.agentId ? { id: row.agentId, name: row.agent } : undefined;
  return (
    <LedgerForm<typeof agentServices, Values>
      {...frame} ledger={agentServices} row={row} bodyOf={bodyOf} conflicts={conflicts}
      initial={row ? initialOf(row) : { startedOn: today, ...(projectId !== undefined && { projectId }) }}
    >
      <ProjectField name="projectId" zoneId={zoneId} label={labels.projectId} chosen={row && { id: row.projectId, name: row.projectName }} />
      <ChoiceField name="mode" label={labels.mode} required options={ServiceMode.enum.map((value) => ({ value, label: serviceModeLabel[value] }))} help={serviceWords.modeHelp} />
      <AgentField name="agentId" permissions={permissions} chosen={agent} help={serviceWords.agentHelp} />
      <LineField name="agentName" label={labels.agentName} maxLength={50} help={serviceWords.agentNameHelp} />
      <ChoiceField name="item" label={labels.item} options={(data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))} help={serviceWords.itemHelp} />
      <DayField name="startedOn" label={labels.startedOn} required max={today} near={today} />
      <ProseField name="content" label={labels.content} required maxLength={2000} />
      <DayField name="nextFollowUpOn" label={labels.nextFollowUpOn} near={today} help={serviceWords.followUpHelp} />
      <ProseField name="materials" label={labels.materials} maxLength={2000} rows={2} help={serviceWords.materialsHelp} />
      <DayField name="finishedOn" label={labels.finishedOn} max={today} near={today} />
      <ChoiceField name="rating" label={labels.rating} options={ServiceRating.enum.map((value) => ({ value, label: serviceRatingLabel[value] }))} help={serviceWords.ratingHelp} />
      <ProseField name="outcome" label={labels.outcome} maxLength={2000} rows={2} />
      <FormSection title={labels.handover}>
        <RowList name="handover" titleOf={serviceWords.lineTitle} addLabel={serviceWords.addLine}>
          {(name) => (
            <>
              <LineField name={[name, "material"]} label={lineLabels.material} required maxLength={100} />
              <ChoiceField name={[name, "form"]} label={lineLabels.form} required options={formOptions} />
              <NumberField name={[name, "copies"]} label={lineLabels.copies} required min={1} max={1000} unit="份" />
              <LineField name={[name, "signedBy"]} label={lineLabels.signedBy} maxLength={50} />
              <DayField name={[name, "handedOn"]} label={lineLabels.handedOn} required max={today} near={today} />
              <DayField name={[name, "returnedOn"]} label={lineLabels.returnedOn} max={today} near={today} />
            </>
          )}
        </RowList>
      </FormSection>
    </LedgerForm>
  );
}
