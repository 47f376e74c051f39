/** Where this capability's pages stand; the zone and the as-of day travel in the address beside them. */
export const wallChartPath = "/wall-chart";
export const itemCataloguePath = "/approval-items";
export const casePath = (caseId: string): string => `/cases/${caseId}`;
/** The page of a project is another capability's; only its address is known here. */
export const projectPath = (projectId: string): string => `/projects/${projectId}`;
