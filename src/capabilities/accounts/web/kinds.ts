/** Tables that the queries of these pages rest on: a change of any makes them ask anew. A role reaches zones added later. */
export const accountKinds = ["user_account", "credential", "role_grant", "zone"] as const;
