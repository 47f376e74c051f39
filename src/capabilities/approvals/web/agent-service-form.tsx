import type { ConflictField } from "../../../ui/conflict-between.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { ChoiceField, DayField, LineField, ProseField } from "../../../ui/form-fields.tsx";
import { useHeld } from "../../../ui/held.ts";
import { usePlace } from "../../../ui/place.ts";
import { AgentField } from "../../projects/web/agent-field.tsx";
import { ProjectField } from "../../projects/web/project-field.tsx";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { agentServices, ServiceMode, ServiceRating, type AgentService } from "../contract/agent-service.ts";
import { serviceModeLabel, serviceRatingLabel } from "../messages/agent-service.ts";
import { serviceWords } from "./service-words.ts";
import { useItems } from "./use-items.ts";

interface Values {
  readonly projectId: string;
  readonly mode: ServiceMode;
  readonly content: string;
  readonly startedOn: string;
  readonly item?: string | undefined;
  readonly agentId?: string | undefined;
  readonly agentName?: string | undefined;
  readonly entrustedOn?: string | undefined;
  readonly entrustedBy?: string | undefined;
  readonly finishedOn?: string | undefined;
  readonly materials?: string | undefined;
  readonly outcome?: string | undefined;
  readonly rating?: ServiceRating | undefined;
}

const labels = serviceWords.labels satisfies Record<keyof Values, string>;
const names = [
  "projectId", "mode", "content", "startedOn", "item", "agentId", "agentName", "entrustedOn", "entrustedBy", "finishedOn", "materials", "outcome", "rating",
] as const satisfies readonly (keyof Values)[];
const conflicts: readonly ConflictField[] = names.map((name) => ({ name, label: labels[name], theirs: (current) => current[name] }));

const initialOf = (row: AgentService): Values => ({
  projectId: row.projectId, mode: row.mode, content: row.content, startedOn: row.startedOn, item: row.item ?? undefined, agentId: row.agentId ?? undefined,
  agentName: row.agentName ?? undefined, entrustedOn: row.entrustedOn ?? undefined, entrustedBy: row.entrustedBy ?? undefined,
  finishedOn: row.finishedOn ?? undefined, materials: row.materials ?? undefined, outcome: row.outcome ?? undefined, rating: row.rating ?? undefined,
});

const bodyOf = ({ projectId, mode, content, startedOn, item, agentId, agentName, entrustedOn, entrustedBy, finishedOn, materials, outcome, rating }: Values) => ({
  projectId, mode, content, startedOn: writtenDay(startedOn),
  ...(item !== undefined && { item }), ...(agentId !== undefined && { agentId }), ...(agentName !== undefined && { agentName }),
  ...(entrustedOn !== undefined && { entrustedOn: writtenDay(entrustedOn) }), ...(entrustedBy !== undefined && { entrustedBy }),
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
      <DayField name="entrustedOn" label={labels.entrustedOn} max={today} near={today} help={serviceWords.entrustedHelp} />
      <LineField name="entrustedBy" label={labels.entrustedBy} maxLength={50} />
      <ProseField name="materials" label={labels.materials} maxLength={2000} rows={2} help={serviceWords.materialsHelp} />
      <DayField name="finishedOn" label={labels.finishedOn} max={today} near={today} />
      <ChoiceField name="rating" label={labels.rating} options={ServiceRating.enum.map((value) => ({ value, label: serviceRatingLabel[value] }))} help={serviceWords.ratingHelp} />
      <ProseField name="outcome" label={labels.outcome} maxLength={2000} rows={2} />
    </LedgerForm>
  );
}
