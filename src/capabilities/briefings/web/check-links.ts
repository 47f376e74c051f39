import type { Basis } from "../contract/check.ts";

/** The page of a traced record by its kind; `main/` knows them. A kind without one is shown without a link. */
export type TracedPaths = Readonly<Record<string, (id: string) => string>>;

export const tracedFigurePath = (definition: string): string => `/figures/${encodeURIComponent(definition)}`;

/** What the figure was asked by, for the address of its page. */
export const basisSearch = ({ zoneCode, asOf, period, projectId, enterpriseId }: Basis): Readonly<Record<string, string>> => ({
  zone: zoneCode, asOf,
  ...(period !== undefined && { period }), ...(projectId !== undefined && { project: projectId }), ...(enterpriseId !== undefined && { enterprise: enterpriseId }),
});

/** The same for the operations that tell it. */
export const basisQuery = ({ asOf, period, projectId, enterpriseId }: Basis) => ({
  asOf, ...(period !== undefined && { period }), ...(projectId !== undefined && { projectId }), ...(enterpriseId !== undefined && { enterpriseId }),
});
