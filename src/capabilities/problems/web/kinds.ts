/** Tables that the queries of these pages rest on: a change of any makes them ask anew. */
export const problemKinds = ["problem", "problem_step", "enterprise", "project", "department", "pairing"] as const;
