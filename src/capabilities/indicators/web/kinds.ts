/** Tables that the queries of these pages rest on: a change of any makes them ask anew. */
export const indicatorKinds = ["indicator_observation"] as const;
