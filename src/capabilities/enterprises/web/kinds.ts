/** Tables that the queries of these pages rest on: a change of any makes them ask anew. */
export const enterpriseKinds = ["enterprise"] as const;
