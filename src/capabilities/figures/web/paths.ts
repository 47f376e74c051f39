export const figurePath = (figureId: string): string => `/figures/${encodeURIComponent(figureId)}`;

/** The page of a traced record by its kind; `main/` knows them. A kind without one is shown without a link. */
export type RecordPaths = Readonly<Record<string, (id: string) => string>>;
