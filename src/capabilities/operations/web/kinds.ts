/** Tables that the queries of these pages rest on: a change of any makes them ask anew. */
export const operationKinds = ["operation_event", "operation_material", "operation_meeting", "supplier", "meeting", "enterprise", "pairing"] as const;
