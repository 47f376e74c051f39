/** Where a goal's page stands; the zone and the as-of day travel in the address beside it. */
export const goalPath = (recordId: string): string => `/goals/${recordId}`;
/** The page of a figure, which main/ mounts. */
export const figurePath = (figureId: string): string => `/figures/${encodeURIComponent(figureId)}`;
