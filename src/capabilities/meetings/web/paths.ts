/** Where the pages of a meeting and of a decision stand; the zone and the as-of day travel in the address beside them. */
export const meetingPath = (recordId: string): string => `/meetings/${recordId}`;
export const decisionPath = (recordId: string): string => `/meeting-decisions/${recordId}`;
