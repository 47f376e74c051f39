/** Where this capability's pages stand; the zone and the as-of day travel in the address beside them. */
const enterpriseListPath = "/enterprises";
export const enterprisePath = (enterpriseId: string): string => `${enterpriseListPath}/${enterpriseId}`;
