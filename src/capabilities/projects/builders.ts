import type { NewProject } from "./service/create.ts";

/** A project of this owner with its first values, named by a number. */
export const aProject = (number: number, enterpriseId: string, overrides: Partial<NewProject> = {}): NewProject => ({
  name: `测试项目${String(number)}`, enterpriseId, industry: "装备制造", nature: "newBuild",
  values: [{ measure: "totalInvestment", amountFen: number * 100_000_000 }],
  ...overrides,
});
