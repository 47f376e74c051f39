/** Where a visit's page stands; the zone and the as-of day travel in the address beside it. */
export const visitPath = (recordId: string): string => `/visits/${recordId}`;
