/** Tables that the queries of these pages rest on: a change of any makes them ask anew. */
export const visitKinds = ["visit", "visit_visitor", "visit_problem", "problem", "enterprise", "pairing", "project", "user_account"] as const;
