import type { Input } from "../../../kernel/operation.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { requireAgents, requireProjects } from "../../projects/service/find.ts";
import { changeRow, demandPast, demandWritten, faultAt, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { agentServices, type AgentService } from "../contract/agent-service.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { agentServiceTitle } from "../messages/agent-service.ts";
import { judgeService, type AgentServiceRefusal } from "../rules/agent-service.ts";
import { agentServiceQuery, insertAgentServices, updateAgentService } from "../store/agent-service.ts";
import { demandKnownItems } from "./known-item.ts";
import { zoneMeans } from "./zone-means.ts";

type Entered = Input<typeof agentServices.create>["body"];
export type NewAgentService = Entered & Recording;

const kept: KeptLedger<AgentService, Input<typeof agentServices.list>["query"]> = {
  title: agentServices.title,
  query: agentServiceQuery,
  withdraw: (tx, key) => updateAgentService(tx, key, { withdrawn: true }),
};

const columnsOf = (entered: Entered) => ({
  project_id: entered.projectId, item: entered.item ?? null, agent_id: entered.agentId ?? null, agent_name: entered.agentName ?? null,
  mode: entered.mode, content: entered.content, entrusted_on: entered.entrustedOn ?? null, entrusted_by: entered.entrustedBy ?? null,
  started_on: entered.startedOn, finished_on: entered.finishedOn ?? null, materials: entered.materials ?? null, outcome: entered.outcome ?? null,
  rating: entered.rating ?? null,
});

const fieldAtFault = {
  agentMissing: "agentId", agentTwice: "agentName", finishedBeforeStarted: "finishedOn", ratedBeforeFinished: "rating",
} as const satisfies Record<AgentServiceRefusal, string>;

/** What occurred must have occurred, and the project must stand in the zone and in sight. Gives the zone's today. */
async function checked(tx: ScopedTx, zoneId: string, rows: readonly Entered[]) {
  const today = await demandPast(tx, zoneId, rows.flatMap(({ startedOn, finishedOn, entrustedOn }) => [startedOn, finishedOn, entrustedOn]));
  for (const row of rows) {
    const verdict = judgeService(row);
    if (!verdict.allowed) throw faultAt(fieldAtFault[verdict.code], verdict.code, agentServiceTitle[verdict.code]);
  }
  await requireProjects(tx, zoneId, [...new Set(rows.map(({ projectId }) => projectId))]);
  return today;
}

/** Items of the catalogue and users who are not disabled; a correction keeps the one that it found. */
async function demandNamed(tx: ScopedTx, means: ApprovalMeans, rows: readonly Entered[], before?: AgentService): Promise<void> {
  demandKnownItems(means, rows.map(({ item }) => item), before?.item);
  await requireAgents(tx, rows.flatMap(({ agentId }) => (agentId === undefined || agentId === before?.agentId ? [] : [agentId])));
}

/** Records one service or many, all or none; the ids in the order of the rows. */
export async function addAgentServices(tx: ScopedTx, zoneId: string, entered: readonly NewAgentService[], means: ApprovalMeans): Promise<string[]> {
  const today = await checked(tx, zoneId, entered);
  await demandNamed(tx, await zoneMeans(means, tx, zoneId, today), entered);
  const rows = entered.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one) }));
  demandWritten(kept.title, rows, await insertAgentServices(tx, rows));
  return rows.map(({ id }) => id);
}

export const agentServiceKeeper = (means: ApprovalMeans) => ({
  ...keeping(kept),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof agentServices.create>): Promise<AgentService> => {
    const id = newId();
    await addAgentServices(tx, zoneId, [{ ...body, id }], means);
    return requireRow(kept, tx, { zoneId, recordId: id });
  },
  correct: async (tx: ScopedTx, { params, body }: Input<typeof agentServices.correct>): Promise<AgentService> => {
    const own = await zoneMeans(means, tx, params.zoneId, await checked(tx, params.zoneId, [body]));
    return changeRow(kept, tx, params, body, async (key, before) => {
      await demandNamed(tx, own, [body], before);
      return updateAgentService(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null });
    });
  },
});
