/** Tables that the queries of these pages rest on: a change of any makes them ask anew. */
export const accountKinds = ["user_account", "credential", "role_grant"] as const;
