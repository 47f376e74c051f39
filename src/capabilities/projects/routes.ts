import type { Door } from "../../platform/http/door.ts";
import { serve } from "../../platform/http/serve.ts";
import { serveLedger } from "../../platform/http/serve-ledger.ts";
import { enterConditions, projectConditions } from "./contract/condition.ts";
import { listEnterpriseFacts } from "./contract/enterprise-facts.ts";
import { recordFact, withdrawFact } from "./contract/fact.ts";
import { enterKeyList, leaveKeyList } from "./contract/key-list.ts";
import { monthlyInvestments } from "./contract/monthly-investment.ts";
import { createProject, getProject, updateProject } from "./contract/project.ts";
import { listProjectChoices, listProjects } from "./contract/project-list.ts";
import { correctValue, setValue } from "./contract/value.ts";
import { enterProjectConditions, projectConditionKeeper } from "./service/condition.ts";
import { registerProject } from "./service/create.ts";
import { projectDetail } from "./service/detail.ts";
import { enterpriseFacts } from "./service/enterprise-facts.ts";
import { recordProjectFact, withdrawProjectFact } from "./service/fact.ts";
import { enterProjectOnList, takeProjectOffList } from "./service/key-list.ts";
import { projectChoices, projectList } from "./service/list.ts";
import { monthlyInvestmentKeeper } from "./service/monthly-investment.ts";
import { correctProject } from "./service/update.ts";
import { moveValue, rightValue } from "./service/value.ts";

export function projectRoutes(door: Door): void {
  serve(door, listProjects, projectList);
  serve(door, listProjectChoices, projectChoices);
  serve(door, listEnterpriseFacts, enterpriseFacts);
  serve(door, createProject, registerProject);
  serve(door, getProject, projectDetail);
  serve(door, updateProject, correctProject);
  serve(door, setValue, moveValue);
  serve(door, correctValue, rightValue);
  serve(door, recordFact, (tx, { params, body }) => recordProjectFact(tx, params.zoneId, { ...body, projectId: params.projectId }));
  serve(door, withdrawFact, withdrawProjectFact);
  serve(door, enterKeyList, enterProjectOnList);
  serve(door, leaveKeyList, takeProjectOffList);
  serveLedger(door, projectConditions, projectConditionKeeper);
  serve(door, enterConditions, enterProjectConditions);
  serveLedger(door, monthlyInvestments, monthlyInvestmentKeeper);
}
