/** Tables that the queries of these pages rest on: a change of any makes them ask anew. */
export const enterpriseKinds = ["enterprise", "qualification", "size_class_membership", "zone_industry", "enterprise_industry", "pairing", "park", "user_account"] as const;
