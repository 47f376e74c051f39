import type { NewProject } from "./service/create.ts";

/** A project of this owner with its first values, named by a number. */
export const aProject = (number: number, enterpriseId: string, overrides: Partial<NewProject> = {}): NewProject => ({
  name: `Project ${String(number)}`, enterpriseId, industry: "Machinery", nature: "newBuild",
  values: [{ measure: "totalInvestment", amountFen: number * 100_000_000 }],
  ...overrides,
});
