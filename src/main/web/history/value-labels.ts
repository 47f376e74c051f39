import { roleText } from "../../../capabilities/accounts/messages.ts";
import { appliesLabel, caseChoiceLabel } from "../../../capabilities/approvals/messages/case-list.ts";
import { arrangementKindLabel } from "../../../capabilities/approvals/messages/item-arrangement.ts";
import { overrideKindLabel } from "../../../capabilities/approvals/messages/item-override.ts";
import { conditionLabel } from "../../../capabilities/projects/messages/condition.ts";
import { caseFactLabel, caseStateLabel, enquirerRoleLabel, enquiryChannelLabel, replacementWayLabel } from "../../../capabilities/approvals/messages.ts";
import { materialFormLabel, serviceModeLabel, serviceRatingLabel } from "../../../capabilities/approvals/messages/agent-service.ts";
import { noticeKindLabel } from "../../../capabilities/approvals/messages/notice.ts";
import { commitmentEvidenceKindLabel, commitmentResultLabel, commitmentSubjectLabel } from "../../../capabilities/approvals/messages/environmental-commitment.ts";
import { excuseKindLabel, lampDimensionLabel } from "../../../capabilities/approvals/messages/lamp.ts";
import { specialProcedureLabel, waitingPartyLabel } from "../../../capabilities/approvals/messages/case-clock.ts";
import { batchTrackLabel, roundLevelLabel } from "../../../capabilities/batches/messages.ts";
import { goalSenseLabel } from "../../../capabilities/city/messages.ts";
import { qualificationLevelLabel } from "../../../capabilities/enterprises/messages/catalogue.ts";
import { endedBecauseLabel, industryStandingLabel, pairingDutyLabel } from "../../../capabilities/enterprises/messages/standing.ts";
import { growthBasisLabel, observationBasisLabel } from "../../../capabilities/indicators/messages/catalogue.ts";
import { observationStatusLabel } from "../../../capabilities/indicators/messages/observation.ts";
import { meetingKindLabel } from "../../../capabilities/meetings/messages.ts";
import { eventKindLabel } from "../../../capabilities/operations/messages.ts";
import { categoryLabel, dispositionLabel, originLabel, stepLabel } from "../../../capabilities/problems/messages.ts";
import { factKindLabel, keyListLevelLabel, measureLabel, natureLabel } from "../../../capabilities/projects/messages.ts";
import { visitPurposeLabel } from "../../../capabilities/visits/messages.ts";
import { departmentKindText, zoneKindText } from "../../../capabilities/zones/messages.ts";

type Labels = Readonly<Record<string, string>>;

/** Words of the values that are kept as codes, by table and column. */
export const valueLabels: Readonly<Record<string, Labels>> = {
  "zone.kind": zoneKindText,
  "department.kind": departmentKindText,
  "role_grant.role": roleText,
  "zone_industry.standing": industryStandingLabel,
  "qualification.level": qualificationLevelLabel,
  "qualification.ended_because": endedBecauseLabel,
  "pairing.duty": pairingDutyLabel,
  "project.nature": natureLabel,
  "project_fact.kind": factKindLabel,
  "project_value.measure": measureLabel,
  "key_project.level": keyListLevelLabel,
  "case_fact.kind": caseFactLabel,
  "case_fact.procedure": specialProcedureLabel,
  "case_fact.waiting_on": waitingPartyLabel,
  "case_fact.replacement": replacementWayLabel,
  "approval_case.state": caseStateLabel,
  "item_override.kind": overrideKindLabel,
  "item_arrangement.kind": arrangementKindLabel,
  "project_condition.condition": conditionLabel,
  "case_list_choice.applies": appliesLabel,
  "case_list_choice.chosen": caseChoiceLabel,
  "window_enquiry.channel": enquiryChannelLabel,
  "window_enquiry.enquirer_role": enquirerRoleLabel,
  "agent_handover.form": materialFormLabel,
  "received_material.form": materialFormLabel,
  "one_time_notice.kind": noticeKindLabel,
  "agent_service.mode": serviceModeLabel,
  "agent_service.rating": serviceRatingLabel,
  "lamp_excuse.dimension": lampDimensionLabel,
  "lamp_excuse.kind": excuseKindLabel,
  "environmental_commitment.subject": commitmentSubjectLabel,
  "commitment_evidence.kind": commitmentEvidenceKindLabel,
  "commitment_evidence.result": commitmentResultLabel,
  "problem.origin": originLabel,
  "problem.category": categoryLabel,
  "problem.disposition": dispositionLabel,
  "problem.latest_kind": stepLabel,
  "problem_step.kind": stepLabel,
  "problem_step.disposition": dispositionLabel,
  "meeting.kind": meetingKindLabel,
  "batch_round.level": roundLevelLabel,
  "batch_entry.track": batchTrackLabel,
  "visit.purpose": visitPurposeLabel,
  "operation_event.kind": eventKindLabel,
  "indicator_observation.basis": observationBasisLabel,
  "indicator_observation.price_basis": growthBasisLabel,
  "indicator_observation.status": observationStatusLabel,
  "goal.sense": goalSenseLabel,
};

/** Columns that hold a code of something that has its name elsewhere: a shipped catalogue, or a figure's definition. */
export const codeColumns = {
  "approval_case.item": "item",
  "window_enquiry.items": "item",
  "window_intake.items": "item",
  "window_intake.submitted": "item",
  "agent_mandate.items": "item",
  "case_fact.missing": "item",
  "item_override.item": "item",
  "item_arrangement.item": "item",
  "item_material_edit.item": "item",
  "case_list_choice.item": "item",
  "agent_service.item": "item",
  "qualification.kind": "qualification",
  "size_class_membership.size_class": "sizeClass",
  "indicator_observation.indicator": "indicator",
  "goal.figure_id": "figure",
} as const;
export type CodeOf = (typeof codeColumns)[keyof typeof codeColumns];

/** Under which key the names of codes stand beside those of ids: `item:landGrant`. */
export const codeKey = (of: CodeOf, code: string): string => `${of}:${code}`;

/** Of which catalogue the column holds codes, if of any. */
export const codesOf = (table: string, column: string): CodeOf | undefined => {
  const columns: Readonly<Record<string, CodeOf>> = codeColumns;
  const name = `${table}.${column}`;
  return Object.hasOwn(columns, name) ? columns[name] : undefined;
};
