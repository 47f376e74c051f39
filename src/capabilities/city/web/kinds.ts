/** The tables of goals; their progress and the overview rest on whatever the figures rest on. */
export const goalKinds = ["goal", "department", "zone"] as const;
