/** Tables that the queries of these pages rest on: a change of any makes them ask anew. */
export const approvalKinds = [
  "approval_case", "case_fact", "project", "project_fact", "project_value", "key_project", "enterprise", "department", "user_account",
  "item_override", "item_arrangement", "item_material_edit", "project_condition", "case_list_choice",
  "zone_lamp_rules", "lamp_excuse", "monthly_investment", "monthly_plan", "pairing",
  "window_enquiry", "agent_service", "agent_mandate", "agent_handover", "window_intake", "received_material", "one_time_notice", "tailored_plan", "plan_review", "environmental_commitment", "commitment_evidence",
] as const;
