/** Tables that the queries of these pages rest on: a change of any makes them ask anew. */
export const zoneRowKinds = ["zone", "department", "park", "parcel"] as const;
