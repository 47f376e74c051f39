/** Tables that the queries of these pages rest on: a change of any makes them ask anew. */
export const projectKinds = ["project", "project_value", "project_condition", "project_fact", "key_project", "monthly_investment", "monthly_plan", "enterprise", "park"] as const;
