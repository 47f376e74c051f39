/** Tables that the queries of these pages rest on: a change of any makes them ask anew. */
export const approvalKinds = [
  "approval_case", "case_fact", "project", "project_fact", "project_value", "key_project", "enterprise", "department", "user_account",
  "window_enquiry", "agent_service", "agent_mandate", "agent_handover", "window_intake", "received_material", "one_time_notice", "tailored_plan", "plan_review", "environmental_commitment", "commitment_evidence",
] as const;
