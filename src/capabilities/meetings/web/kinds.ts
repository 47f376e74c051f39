/** Tables that the queries of these pages rest on: a change of any makes them ask anew. */
export const meetingKinds = ["meeting", "meeting_participant", "meeting_subject", "meeting_decision", "enterprise", "project", "problem", "department"] as const;
