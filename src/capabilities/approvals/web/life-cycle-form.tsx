import { useQueryClient } from "@tanstack/react-query";
import { call } from "../../../platform/http/client/call.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { DayField, LineField, ProseField } from "../../../ui/form-fields.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { getProject } from "../../projects/contract/project.ts";
import { recordProduction, recordStart } from "../contract/operations.ts";
import { useSaved } from "./use-saved.ts";
import { caseWords, panelWords } from "./words.ts";

export type LifeCycleStep = "start" | "production";

interface Values {
  readonly occurredOn: string;
  readonly evidence?: string | undefined;
  readonly verifier?: string | undefined;
  readonly sourceRef?: string | undefined;
}

interface Props {
  readonly projectId: string;
  readonly step: LifeCycleStep;
  /** What the reader should know first: items that still bar the start. */
  readonly warning?: string | undefined;
  readonly onClose: () => void;
}

const words = {
  start: { title: panelWords.recordStart, day: panelWords.startDay, evidence: panelWords.startEvidence, help: panelWords.startHelp },
  production: { title: panelWords.recordProduction, day: panelWords.productionDay, evidence: panelWords.productionEvidence, help: panelWords.productionHelp },
} as const;

/** Records that work or production has begun, with what shows it and who has verified it. */
export function LifeCycleForm({ projectId, step, warning, onClose }: Props) {
  const { zoneId, today } = usePlace();
  const client = useQueryClient();
  const onSaved = useSaved();
  const { title, day, evidence, help } = words[step];
  const send = async ({ occurredOn, sourceRef, evidence: proof, verifier }: Values, idempotencyKey: string) => {
    const { project } = await client.query({ ...operationQuery(getProject, { params: { zoneId, projectId }, query: { asOf: today } }), staleTime: 0 });
    const body = {
      occurredOn: writtenDay(occurredOn), version: project.version,
      ...(proof !== undefined && { evidence: proof }), ...(verifier !== undefined && { verifier }), ...(sourceRef !== undefined && { sourceRef }),
    };
    return call(step === "start" ? recordStart : recordProduction, { params: { zoneId, projectId }, body }, { idempotencyKey });
  };
  return (
    <FormModal<Values, unknown> open title={title} initial={{ occurredOn: today }} submitLabel={caseWords.submit} onClose={onClose} onSaved={onSaved} onSubmit={send}>
      {warning !== undefined && <p className="lamp-near">{warning}</p>}
      <DayField name="occurredOn" label={day} required max={today} near={today} />
      <ProseField name="evidence" label={evidence} maxLength={500} help={help} rows={2} />
      <LineField name="verifier" label={panelWords.verifier} maxLength={60} help={panelWords.optionalProof} />
      <LineField name="sourceRef" label={caseWords.sourceRef} maxLength={200} />
    </FormModal>
  );
}
