import type { Input, Output } from "../../../kernel/operation.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { Refusal, type RefusalKind } from "../../../kernel/refusal.ts";
import { newRow } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { problemKeeper } from "../../problems/service/problem.ts";
import { tabLabel } from "../../problems/messages.ts";
import { natureLabel, stageLabel } from "../../projects/messages.ts";
import { projectDetail } from "../../projects/service/detail.ts";
import { requireProject } from "../../projects/service/find.ts";
import { demandPast } from "../../zones/service/ledger.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { ApprovalCase } from "../contract/case.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { addPlanReview, draftPlan, getPlan, issuePlan, listPlans, PathStep, Plan } from "../contract/tailored-plan.ts";
import { noRequests, planTitle, requestText, stateText, stepStands, type PlanRefusal } from "../messages/tailored-plan.ts";
import { isFinished } from "../rules/case-state.ts";
import { itemsByCode } from "../rules/item.ts";
import { isRunning } from "../rules/lamp.ts";
import { pathOf } from "../rules/plan-path.ts";
import { insertPlan, insertReview, selectPlan, selectPlans } from "../store/tailored-plan.ts";
import { casesOn } from "./project-states.ts";
import { zoneMeans } from "./zone-means.ts";

const planRefusal = (kind: RefusalKind, code: PlanRefusal, extra: Readonly<Record<string, unknown>> = {}): Refusal => new Refusal(kind, code, planTitle[code], extra);
const MOST_REQUESTS = 50;

function stepsOf({ catalogue }: ApprovalMeans, cases: readonly ApprovalCase[]): PathStep[] {
  const named = itemsByCode(catalogue);
  return pathOf(cases, catalogue.items).map(({ item, shown, before }) => ({
    item: item.code, name: item.name, stands: stepStands(shown.state, shown.dueOn),
    ...(before.length > 0 && { before: before.map((code) => named.get(code)?.shortName ?? code).join("、") }),
    ...(shown.dueOn !== null && { dueOn: shown.dueOn }), ...(shown.departmentName !== null && { organ: shown.departmentName }),
  }));
}

/** 诉求: the project's problems that are not closed. */
async function requestsOf(means: ApprovalMeans, tx: ScopedTx, zoneId: string, projectId: string): Promise<string> {
  const { rows } = await problemKeeper(means).list(tx, { params: { zoneId }, query: { projectId, limit: MOST_REQUESTS } });
  const open = rows.filter(({ closedOn }) => closedOn === null);
  return open.length === 0 ? noRequests : open.map(({ raisedOn, content, state }, place) => requestText(place + 1, raisedOn, content, tabLabel[state])).join("\n").slice(0, 4000);
}

async function stateOf(tx: ScopedTx, params: { readonly zoneId: string; readonly projectId: string }, asOf: PlainDate, cases: readonly ApprovalCase[]): Promise<string> {
  const { project, stage } = await projectDetail(tx, { params, query: {} });
  const finished = cases.filter(({ state }) => isFinished(state)).length;
  const inHand = cases.filter(({ state }) => isRunning(state) || state === "submitted" || state === "inCorrection").length;
  return stateText({
    name: project.name, owner: project.ownerName, nature: natureLabel[project.nature], industry: project.industry, content: project.content, stage: stageLabel[stage], agent: project.agentName,
    asOf, total: cases.length, finished, inHand, waiting: cases.length - finished - inHand, overdue: cases.filter(({ lamp }) => lamp === "overdue").length,
  }).slice(0, 4000);
}

/** A first draft from what the ledgers hold; what they do not hold is left to be written, and nothing is guessed. */
export async function planDraft(shipped: ApprovalMeans, tx: ScopedTx, { params }: Input<typeof draftPlan>): Promise<Output<typeof draftPlan>> {
  await requireProject(tx, params.zoneId, params.projectId);
  const asOf = await zoneToday(tx, params.zoneId);
  const means = await zoneMeans(shipped, tx, params.zoneId, asOf);
  const cases = (await casesOn(means, tx, params, asOf)).cases.map(({ shown }) => shown);
  const [latest] = await selectPlans(tx, params.zoneId, params.projectId);
  return {
    asOf, nextNumber: (latest?.number ?? 0) + 1,
    content: {
      state: await stateOf(tx, params, asOf, cases), requests: await requestsOf(means, tx, params.zoneId, params.projectId), path: stepsOf(means, cases),
      // What people wrote of policies and promises last time is theirs, and goes on.
      policies: latest?.content.policies ?? [], ...(latest?.content.commitment !== undefined && { commitment: latest.content.commitment }),
    },
  };
}

export async function requirePlan(tx: ScopedTx, zoneId: string, id: string): Promise<Plan> {
  const found = await selectPlan(tx, zoneId, id);
  if (!found) throw planRefusal("notFound", "planNotFound");
  return found;
}

/** A version is written once and never changed; the next one takes its place. */
export async function issuePlanOf(tx: ScopedTx, { params, body }: Input<typeof issuePlan>): Promise<Plan> {
  const { zoneId, projectId } = params;
  const project = await requireProject(tx, zoneId, projectId);
  const today = await demandPast(tx, zoneId, [body.issuedOn]);
  const [latest] = await selectPlans(tx, zoneId, projectId);
  if (body.number !== (latest?.number ?? 0) + 1) throw planRefusal("conflict", "planNumberTaken", latest && { current: latest });
  const row = { ...newRow(tx, zoneId, today, { example: project.example }), project_id: projectId, number: body.number, issued_on: body.issuedOn ?? today, issued_by: body.issuedBy, content: body.content };
  if ((await insertPlan(tx, row)).size === 0) throw planRefusal("conflict", "planNumberTaken");
  return requirePlan(tx, zoneId, row.id);
}

export async function plansOf(tx: ScopedTx, { params }: Input<typeof listPlans>): Promise<Output<typeof listPlans>> {
  await requireProject(tx, params.zoneId, params.projectId);
  return { rows: await selectPlans(tx, params.zoneId, params.projectId) };
}

export const planOf = (tx: ScopedTx, { params }: Input<typeof getPlan>): Promise<Plan> => requirePlan(tx, params.zoneId, params.planId);

export async function reviewPlan(tx: ScopedTx, { params, body }: Input<typeof addPlanReview>): Promise<Plan> {
  const { zoneId, planId } = params;
  const plan = await requirePlan(tx, zoneId, planId);
  const today = await demandPast(tx, zoneId, [body.reviewedOn]);
  if (body.reviewedOn < plan.issuedOn) throw planRefusal("invalid", "reviewBeforeIssue");
  await insertReview(tx, {
    ...newRow(tx, zoneId, today, { example: plan.example }), project_id: plan.projectId, plan_id: planId, reviewed_on: body.reviewedOn, reviewer: body.reviewer, finding: body.finding,
  });
  return requirePlan(tx, zoneId, planId);
}
