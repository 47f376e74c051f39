import type { Input } from "../../kernel/operation.ts";
import type { createProject } from "./contract/project.ts";
import type { NewProject } from "./service/create.ts";

/** What an officer types to register a project of this owner, named by a number. */
export const projectForm = (number: number, enterpriseId: string): Input<typeof createProject>["body"] => ({
  name: `Project ${String(number)}`, enterpriseId, industry: "Machinery", nature: "newBuild",
  values: [{ measure: "totalInvestment", amountFen: number * 100_000_000 }],
});

/** The same for services, which take more. */
export const aProject = (number: number, enterpriseId: string, overrides: Partial<NewProject> = {}): NewProject => ({ ...projectForm(number, enterpriseId), ...overrides });
