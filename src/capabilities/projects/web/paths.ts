/** Where this capability's pages stand; the zone and the as-of day travel in the address beside them. */
const projectListPath = "/projects";
export const projectPath = (projectId: string): string => `${projectListPath}/${projectId}`;
export const projectConditionPath = (recordId: string): string => `/project-conditions/${recordId}`;
export const monthlyInvestmentPath = (recordId: string): string => `/monthly-investments/${recordId}`;
