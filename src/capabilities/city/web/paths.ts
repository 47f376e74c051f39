/** Where this capability's pages stand; the zone and the as-of day travel in the address beside them. */
export const overviewPath = "/city";
export const goalTreePath = "/goals";
export const goalPath = (recordId: string): string => `${goalTreePath}/${recordId}`;
/** The page of a figure, which main/ mounts. */
export const figurePath = (figureId: string): string => `/figures/${encodeURIComponent(figureId)}`;
