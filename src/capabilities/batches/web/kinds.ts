/** Tables that the queries of these pages rest on: a change of any makes them ask anew. */
export const batchKinds = ["batch_round", "batch_entry", "project", "project_fact", "enterprise", "approval_case", "case_fact"] as const;
