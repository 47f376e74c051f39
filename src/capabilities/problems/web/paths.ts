/** Where a problem's page stands; the zone and the as-of day travel in the address beside it. */
export const problemPath = (recordId: string): string => `/problems/${recordId}`;
