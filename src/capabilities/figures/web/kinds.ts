/** Tables that figures rest on: every ledger may carry one, so a change of any of these makes them ask anew. */
export const figureKinds = [
  "approval_case", "case_fact", "project", "project_fact", "project_value", "key_project", "enterprise",
] as const;
