import type { NewVisit } from "./service.ts";

/** A valid visit of one person to an enterprise. */
export const aVisit = (enterpriseId: string, visitedOn: string, overrides: Partial<NewVisit> = {}): NewVisit => ({
  enterpriseId, visitedOn, purpose: "research", ledByLeader: false, visitors: [{ person: "Somebody" }], situation: "Production is running as planned.", ...overrides,
});
