/** Where this capability's pages stand; the zone and the as-of day travel in the address beside them. */
const enterpriseListPath = "/enterprises";
export const enterprisePath = (enterpriseId: string): string => `${enterpriseListPath}/${enterpriseId}`;
export const qualificationPath = (id: string): string => `/qualifications/${id}`;
export const membershipPath = (id: string): string => `/size-class-memberships/${id}`;
export const zoneIndustryPath = (id: string): string => `/industries/${id}`;
export const enterpriseIndustryPath = (id: string): string => `/enterprise-industries/${id}`;
export const pairingPath = (id: string): string => `/pairings/${id}`;
