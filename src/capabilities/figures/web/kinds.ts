/** Tables that figures rest on: every ledger may carry one, so a change of any of these makes them ask anew. */
export const figureKinds = [
  "approval_case", "case_fact", "project", "project_fact", "project_value", "key_project", "enterprise", "pairing", "qualification", "size_class_membership",
  "zone_industry", "enterprise_industry", "problem", "problem_step", "meeting", "meeting_participant", "meeting_decision", "window_enquiry", "agent_service",
  "environmental_commitment", "commitment_evidence", "batch_round", "batch_entry", "visit", "visit_problem", "operation_event", "operation_material",
  "supplier", "indicator_observation",
] as const;
