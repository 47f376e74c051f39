import type { ConflictField } from "../../../ui/conflict-between.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { ChoiceField, DayField, LineField } from "../../../ui/form-fields.tsx";
import { useHeld } from "../../../ui/held.ts";
import { usePlace } from "../../../ui/place.ts";
import { AgentField } from "../../projects/web/agent-field.tsx";
import { ProjectField } from "../../projects/web/project-field.tsx";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { agentMandates, type AgentMandate } from "../contract/agent-mandate.ts";
import { mandateWords } from "./mandate-words.ts";
import { itemOptions, useItems } from "./use-items.ts";

interface Values {
  readonly projectId: string;
  readonly mandator: string;
  readonly validFrom: string;
  readonly agentId?: string | undefined;
  readonly agentName?: string | undefined;
  readonly items?: string[] | undefined;
  readonly documentNumber?: string | undefined;
  readonly validTo?: string | undefined;
}

const { labels } = mandateWords;
const names = ["projectId", "mandator", "agentId", "agentName", "items", "documentNumber", "validFrom", "validTo"] as const satisfies readonly (keyof Values)[];
const conflicts: readonly ConflictField[] = names.map((name) => ({ name, label: labels[name], theirs: (current) => current[name] }));

const initialOf = (row: AgentMandate): Values => ({
  projectId: row.projectId, mandator: row.mandator, validFrom: row.validFrom, agentId: row.agentId ?? undefined, agentName: row.agentName ?? undefined, items: row.items,
  documentNumber: row.documentNumber ?? undefined, validTo: row.validTo ?? undefined,
});

const bodyOf = ({ projectId, mandator, validFrom, agentId, agentName, items, documentNumber, validTo }: Values) => ({
  projectId, mandator, validFrom: writtenDay(validFrom), ...(agentId !== undefined && { agentId }), ...(agentName !== undefined && { agentName }),
  ...(items !== undefined && items.length > 0 && { items }), ...(documentNumber !== undefined && { documentNumber }), ...(validTo !== undefined && { validTo: writtenDay(validTo) }),
});

export interface AgentMandateFormProps extends FormOfLedger<typeof agentMandates> {
  /** On a project's page: the project that it is for. */
  readonly projectId?: string | undefined;
}

/** Enters a mandate to act, or puts it right. */
export function AgentMandateForm({ row, projectId, ...frame }: AgentMandateFormProps) {
  const { zoneId, today } = usePlace();
  const { data, byCode } = useItems();
  return (
    <LedgerForm<typeof agentMandates, Values>
      {...frame} ledger={agentMandates} row={row} bodyOf={bodyOf} conflicts={conflicts}
      initial={row ? initialOf(row) : { validFrom: today, ...(projectId !== undefined && { projectId }) }}
    >
      <ProjectField name="projectId" zoneId={zoneId} label={labels.projectId} chosen={row && { id: row.projectId, name: row.projectName }} />
      <LineField name="mandator" label={labels.mandator} required maxLength={50} help={mandateWords.mandatorHelp} />
      <AgentField name="agentId" permissions={useHeld()} chosen={row?.agentId ? { id: row.agentId, name: row.agent } : undefined} help={mandateWords.agentHelp} />
      <LineField name="agentName" label={labels.agentName} maxLength={50} help={mandateWords.agentNameHelp} />
      <ChoiceField name="items" label={labels.items} multiple options={itemOptions(data?.items ?? [], byCode, row?.items)} help={mandateWords.itemsHelp} wide />
      <LineField name="documentNumber" label={labels.documentNumber} maxLength={100} />
      <DayField name="validFrom" label={labels.validFrom} required max={today} near={today} />
      <DayField name="validTo" label={labels.validTo} near={today} help={mandateWords.validToHelp} />
    </LedgerForm>
  );
}
