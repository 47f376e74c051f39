import { call } from "../../../platform/http/client/call.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import * as contract from "../contract/operations.ts";
import type { ProblemDetail } from "../contract/operations.ts";
import type { StepKind } from "../contract/step.ts";
import type { StepValues } from "./step-fields.tsx";

interface Sending {
  readonly params: { readonly zoneId: string; readonly recordId: string };
  readonly version: number;
  readonly idempotencyKey: string;
}

/** The permission without which a step is not offered. */
export const stepPermission = {
  assigned: contract.assignProblem.permission.id, progress: contract.recordProblemProgress.permission.id, extended: contract.extendProblem.permission.id,
  answered: contract.answerProblem.permission.id, confirmed: contract.confirmProblem.permission.id, closedOut: contract.closeOutProblem.permission.id,
  reopened: contract.reopenProblem.permission.id,
} as const satisfies Record<StepKind, string>;


/** Only what was filled in is sent; what a kind requires its form has asked for. */
function partsOf({ occurredOn, departmentId = "", person, dueOn, disposition = "resolved", satisfied, note, evidence, sourceRef }: StepValues, version: number) {
  return {
    frame: { occurredOn: writtenDay(occurredOn), version, ...(sourceRef !== undefined && { sourceRef }) },
    departmentId, disposition, satisfied: satisfied === "yes", words: note ?? "", note: note === undefined ? {} : { note },
    person: person === undefined ? {} : { person }, due: dueOn === undefined ? {} : { dueOn: writtenDay(dueOn) }, evidence: evidence === undefined ? {} : { evidence },
  };
}

/** Sends one step by the operation of its kind. */
export function sendStep(kind: StepKind, values: StepValues, { params, version, idempotencyKey }: Sending): Promise<ProblemDetail> {
  const { frame, departmentId, disposition, satisfied, words, note, person, due, evidence } = partsOf(values, version);
  const options = { idempotencyKey };
  switch (kind) {
    case "assigned": return call(contract.assignProblem, { params, body: { ...frame, departmentId, ...due, ...person, ...note } }, options);
    case "progress": return call(contract.recordProblemProgress, { params, body: { ...frame, note: words, ...person } }, options);
    case "extended": return call(contract.extendProblem, { params, body: { ...frame, note: words, dueOn: due.dueOn ?? "" } }, options);
    case "answered": return call(contract.answerProblem, { params, body: { ...frame, disposition, note: words, ...evidence, ...due, ...person } }, options);
    case "confirmed": return call(contract.confirmProblem, { params, body: { ...frame, satisfied, person: person.person ?? "", ...note } }, options);
    case "closedOut": return call(contract.closeOutProblem, { params, body: { ...frame, ...note } }, options);
    case "reopened": return call(contract.reopenProblem, { params, body: { ...frame, note: words, ...due } }, options);
  }
}
