import type { Input } from "../../../kernel/operation.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { requireAgents, requireProjects } from "../../projects/service/find.ts";
import { changeRow, demandPast, demandWritten, faultAt, keeping, namedIds, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { agentMandates, type AgentMandate } from "../contract/agent-mandate.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { mandateTitle } from "../messages/agent-mandate.ts";
import { judgeMandate, mayRevoke, type MandateRefusal } from "../rules/agent-mandate.ts";
import { agentMandateQuery, insertAgentMandates, updateAgentMandate, type MandateFilter } from "../store/agent-mandate.ts";
import { demandKnownItems } from "./known-item.ts";

type Entered = Input<typeof agentMandates.create>["body"];
export type NewAgentMandate = Entered & Recording;

const kept: KeptLedger<AgentMandate, MandateFilter> = {
  title: agentMandates.title,
  query: agentMandateQuery,
  withdraw: (tx, key) => updateAgentMandate(tx, key, { withdrawn: true }),
};

const columnsOf = (entered: Entered) => ({
  project_id: entered.projectId, mandator: entered.mandator, agent_id: entered.agentId ?? null, agent_name: entered.agentName ?? null, items: entered.items ?? [],
  document_number: entered.documentNumber ?? null, valid_from: entered.validFrom, valid_to: entered.validTo ?? null,
});

const fieldAtFault = {
  mandateeMissing: "agentId", mandateeTwice: "agentName", mandateEndsBeforeItBegins: "validTo", revokedBeforeItBegan: "revokedOn", revokedAlready: "revokedOn",
} as const satisfies Record<MandateRefusal, string>;

const fault = (code: MandateRefusal) => faultAt(fieldAtFault[code], code, mandateTitle[code]);

/** A mandate was given on a day that has come; it may end on one that has not. Gives the zone's today. */
async function checked(tx: ScopedTx, zoneId: string, rows: readonly Entered[]) {
  const today = await demandPast(tx, zoneId, rows.map(({ validFrom }) => validFrom));
  for (const row of rows) {
    const verdict = judgeMandate(row);
    if (!verdict.allowed) throw fault(verdict.code);
  }
  await requireProjects(tx, zoneId, namedIds(rows.map(({ projectId }) => projectId)));
  return today;
}

/** Records one mandate or many, all or none; the ids in the order of the rows. */
export async function addAgentMandates(tx: ScopedTx, zoneId: string, entered: readonly NewAgentMandate[], means: ApprovalMeans): Promise<string[]> {
  const today = await checked(tx, zoneId, entered);
  demandKnownItems(means, entered.flatMap(({ items = [] }) => items), null, "items");
  await requireAgents(tx, namedIds(entered.map(({ agentId }) => agentId)));
  const rows = entered.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one) }));
  demandWritten(kept.title, rows, await insertAgentMandates(tx, rows));
  return rows.map(({ id }) => id);
}

export const agentMandateKeeper = (means: ApprovalMeans) => ({
  ...keeping(kept),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof agentMandates.create>): Promise<AgentMandate> => {
    const id = newId();
    await addAgentMandates(tx, zoneId, [{ ...body, id }], means);
    return requireRow(kept, tx, { zoneId, recordId: id });
  },
  correct: async (tx: ScopedTx, { params, body }: Input<typeof agentMandates.correct>): Promise<AgentMandate> => {
    await checked(tx, params.zoneId, [body]);
    return changeRow(kept, tx, params, body, async (key, before) => {
      demandKnownItems(means, (body.items ?? []).filter((code) => !before.items.includes(code)), null, "items");
      await requireAgents(tx, namedIds([body.agentId]).filter((id) => id !== before.agentId));
      return updateAgentMandate(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null });
    });
  },
});

/** What was done under it before stays as it is. */
export async function revokeMandate(tx: ScopedTx, { params, body }: Input<typeof agentMandates.revoke>): Promise<AgentMandate> {
  await demandPast(tx, params.zoneId, [body.revokedOn]);
  return changeRow(kept, tx, params, body, (key, before) => {
    const verdict = mayRevoke(before, body.revokedOn);
    if (!verdict.allowed) throw fault(verdict.code);
    return updateAgentMandate(tx, key, { revoked_on: body.revokedOn });
  });
}
