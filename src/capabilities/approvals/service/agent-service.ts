import type { Input } from "../../../kernel/operation.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { requireAgents, requireProjects } from "../../projects/service/find.ts";
import { changeRow, demandPast, demandWritten, faultAt, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import type { AgentMandate } from "../contract/agent-mandate.ts";
import { agentServices, type AgentService, type EnteredHandover } from "../contract/agent-service.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { agentServiceTitle } from "../messages/agent-service.ts";
import { mandateFor } from "../rules/agent-mandate.ts";
import { judgeService, type AgentServiceRefusal } from "../rules/agent-service.ts";
import { selectMandatesOf } from "../store/agent-mandate.ts";
import { agentServiceQuery, insertAgentServices, insertHandover, updateAgentService, withdrawHandover, type HandoverRow } from "../store/agent-service.ts";
import { demandKnownItems } from "./known-item.ts";
import { zoneMeans } from "./zone-means.ts";

type Entered = Input<typeof agentServices.create>["body"];
export type NewAgentService = Entered & Recording;

export const keptServices: KeptLedger<AgentService, Input<typeof agentServices.list>["query"]> = {
  title: agentServices.title,
  query: agentServiceQuery,
  withdraw: (tx, key) => updateAgentService(tx, key, { withdrawn: true }),
};

const columnsOf = (entered: Entered, mandateId: string | null) => ({
  project_id: entered.projectId, item: entered.item ?? null, agent_id: entered.agentId ?? null, agent_name: entered.agentName ?? null,
  mode: entered.mode, content: entered.content, mandate_id: mandateId, started_on: entered.startedOn, finished_on: entered.finishedOn ?? null,
  materials: entered.materials ?? null, outcome: entered.outcome ?? null, rating: entered.rating ?? null, next_follow_up_on: entered.nextFollowUpOn ?? null,
});

const fieldAtFault = {
  agentMissing: "agentId", agentTwice: "agentName", finishedBeforeStarted: "finishedOn", ratedBeforeFinished: "rating", followUpBeforeStart: "nextFollowUpOn",
  returnedBeforeHanded: "handover", mandateMissing: "mode",
} as const satisfies Record<AgentServiceRefusal, string>;

const fault = (code: AgentServiceRefusal) => faultAt(fieldAtFault[code], code, agentServiceTitle[code]);

/** What occurred must have occurred, and the project must stand in the zone and in sight. Gives the zone's today. */
async function checked(tx: ScopedTx, zoneId: string, rows: readonly Entered[]): Promise<PlainDate> {
  const today = await demandPast(tx, zoneId, rows.flatMap(({ startedOn, finishedOn, handover = [] }) =>
    [startedOn, finishedOn, ...handover.flatMap(({ handedOn, returnedOn }) => [handedOn, returnedOn])]));
  for (const row of rows) {
    const verdict = judgeService(row);
    if (!verdict.allowed) throw fault(verdict.code);
  }
  await requireProjects(tx, zoneId, [...new Set(rows.map(({ projectId }) => projectId))]);
  return today;
}

/** Items of the catalogue and users who are not disabled; a correction keeps the one that it found. */
async function demandNamed(tx: ScopedTx, means: ApprovalMeans, rows: readonly Entered[], before?: AgentService): Promise<void> {
  demandKnownItems(means, rows.map(({ item }) => item), before?.item);
  await requireAgents(tx, rows.flatMap(({ agentId }) => (agentId === undefined || agentId === before?.agentId ? [] : [agentId])));
}

/** Whoever acts in another's name does so under a mandate that was in force when they began; the other ways need none. */
function mandateOf(row: Entered, mandates: readonly AgentMandate[]): string | null {
  if (row.mode !== "act") return null;
  const mandate = mandateFor(mandates, row);
  if (!mandate) throw fault("mandateMissing");
  return mandate.id;
}

const mandatesOf = (tx: ScopedTx, zoneId: string, rows: readonly Entered[]): Promise<AgentMandate[]> =>
  selectMandatesOf(tx, zoneId, [...new Set(rows.flatMap(({ mode, projectId }) => (mode === "act" ? [projectId] : [])))]);

const handoverRow = (begun: ReturnType<typeof newRow>, service: { readonly id: string; readonly projectId: string }, line: EnteredHandover): HandoverRow => ({
  ...begun, service_id: service.id, project_id: service.projectId, material: line.material, form: line.form, copies: line.copies, handed_on: line.handedOn,
  returned_on: line.returnedOn ?? null, signed_by: line.signedBy ?? null,
});

/** Records one service or many, all or none; the ids in the order of the rows. */
export async function addAgentServices(tx: ScopedTx, zoneId: string, entered: readonly NewAgentService[], means: ApprovalMeans): Promise<string[]> {
  const today = await checked(tx, zoneId, entered);
  await demandNamed(tx, await zoneMeans(means, tx, zoneId, today), entered);
  const mandates = await mandatesOf(tx, zoneId, entered);
  const rows = entered.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one, mandateOf(one, mandates)) }));
  demandWritten(keptServices.title, rows, await insertAgentServices(tx, rows));
  await insertHandover(tx, entered.flatMap((one, place) => (one.handover ?? []).map((line) =>
    handoverRow(newRow(tx, zoneId, today, { ...one, id: undefined }), { id: rows[place]?.id ?? "", projectId: one.projectId }, line))));
  return rows.map(({ id }) => id);
}

const keyOf = ({ material, form, copies, handedOn, returnedOn, signedBy }: Pick<EnteredHandover, "material" | "form" | "copies" | "handedOn"> & { readonly returnedOn?: string | null | undefined; readonly signedBy?: string | null | undefined }) =>
  JSON.stringify([material, form, copies, handedOn, returnedOn ?? null, signedBy ?? null]);

/** Lines that stay are not written again; the others are taken back and entered anew. */
async function changeHandover(tx: ScopedTx, { zoneId, before, body, today }: { readonly zoneId: string; readonly before: AgentService; readonly body: Entered; readonly today: PlainDate }): Promise<void> {
  const left = before.handover.map((line) => ({ id: line.id, key: keyOf(line) }));
  const added = (body.handover ?? []).filter((line) => {
    const at = left.findIndex(({ key }) => key === keyOf(line));
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
  await withdrawHandover(tx, zoneId, left.map(({ id }) => id));
  await insertHandover(tx, added.map((line) =>
    handoverRow(newRow(tx, zoneId, today, { sourceRef: body.sourceRef, example: before.example }), { id: before.id, projectId: body.projectId }, line)));
}

/** A correction of an act that stood under a mandate keeps it unless what the mandate is judged by has changed. */
async function mandateAfter(tx: ScopedTx, zoneId: string, body: Entered, before: AgentService): Promise<string | null> {
  const same = body.mode === before.mode && body.projectId === before.projectId && (body.item ?? null) === before.item
    && (body.agentId ?? null) === before.agentId && body.startedOn === before.startedOn;
  return same ? before.mandateId : mandateOf(body, await mandatesOf(tx, zoneId, [body]));
}

export const agentServiceKeeper = (means: ApprovalMeans) => ({
  ...keeping(keptServices),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof agentServices.create>): Promise<AgentService> => {
    const id = newId();
    await addAgentServices(tx, zoneId, [{ ...body, id }], means);
    return requireRow(keptServices, tx, { zoneId, recordId: id });
  },
  correct: async (tx: ScopedTx, { params, body }: Input<typeof agentServices.correct>): Promise<AgentService> => {
    const today = await checked(tx, params.zoneId, [body]);
    const own = await zoneMeans(means, tx, params.zoneId, today);
    return changeRow(keptServices, tx, params, body, async (key, before) => {
      await demandNamed(tx, own, [body], before);
      const outcome = await updateAgentService(tx, key, { ...columnsOf(body, await mandateAfter(tx, params.zoneId, body, before)), source_ref: body.sourceRef ?? null });
      if (outcome === "done") await changeHandover(tx, { zoneId: params.zoneId, before, body, today });
      return outcome;
    });
  },
});
