import type { LedgerOperations } from "../../../kernel/ledger.ts";
import { call } from "../../../platform/http/client/call.ts";
import { ledgerClient, type LedgerRow } from "../../../platform/http/client/ledger-client.ts";
import type { TimelineEvent, TimelineSource } from "../../enterprises/web/timeline-source.ts";
import { agentServices } from "../contract/agent-service.ts";
import { commitmentEvidence } from "../contract/commitment-evidence.ts";
import { listEnterpriseDecided } from "../contract/enterprise-decided.ts";
import { environmentalCommitments } from "../contract/environmental-commitment.ts";
import { windowEnquiries } from "../contract/window-enquiry.ts";
import { listZoneItems } from "../contract/zone-items.ts";
import { serviceModeLabel } from "../messages/agent-service.ts";
import { commitmentResultLabel, commitmentSubjectLabel } from "../messages/environmental-commitment.ts";
import { agentServicePath, casePath, commitmentEvidencePath, environmentalCommitmentPath, windowEnquiryPath } from "./paths.ts";

/** Permits decided of the enterprise's projects, by the names of the catalogue in force. */
const decided: TimelineSource = {
  key: listEnterpriseDecided.id,
  title: "手续办结",
  permission: listEnterpriseDecided.permission.id,
  load: async ({ zoneId, enterpriseId, asOf, most, signal }) => {
    const [{ rows, total }, { items }] = await Promise.all([
      call(listEnterpriseDecided, { params: { zoneId, enterpriseId }, query: { asOf, limit: most } }, { signal }), call(listZoneItems, { params: { zoneId }, query: {} }, { signal }),
    ]);
    const names = new Map(items.map(({ code, name }) => [code, name]));
    return {
      total,
      events: rows.map(({ id, decidedOn, projectName, item, documentNumber, departmentName, example }) => ({
        id, on: decidedOn, kind: "手续办结", title: `${projectName}：${names.get(item) ?? item}办结`, detail: documentNumber ?? departmentName ?? undefined, to: casePath(id), example,
      })),
    };
  },
};

interface Told<L extends LedgerOperations> {
  readonly title: string;
  readonly event: (row: LedgerRow<L>) => Omit<TimelineEvent, "id" | "kind" | "example">;
}

/** The rows of a ledger that may be asked for by enterprise, each as one event. */
const ofLedger = <L extends LedgerOperations>(ledger: L, { title, event }: Told<L>): TimelineSource => ({
  key: ledger.list.id,
  title,
  permission: ledger.list.permission.id,
  load: async ({ zoneId, enterpriseId, asOf, most, signal }) => {
    const { rows, total } = await ledgerClient(ledger).list(zoneId, { enterpriseId, asOf, limit: most }, { signal });
    return { total, events: rows.map((row) => ({ id: row.id, kind: title, example: row.example, ...event(row) })) };
  },
});

/** What this capability knows of an enterprise. */
export const approvalTimelines: readonly TimelineSource[] = [
  decided,
  ofLedger<typeof windowEnquiries>(windowEnquiries, {
    title: "窗口咨询",
    event: ({ id, enquiredOn, question, answer }) => ({ on: enquiredOn, title: question, detail: answer ?? undefined, to: windowEnquiryPath(id) }),
  }),
  ofLedger<typeof agentServices>(agentServices, {
    title: "帮代办服务",
    event: ({ id, startedOn, projectName, mode, content, outcome }) => ({ on: startedOn, title: `${projectName}：${serviceModeLabel[mode]}，${content}`, detail: outcome ?? undefined, to: agentServicePath(id) }),
  }),
  ofLedger<typeof environmentalCommitments>(environmentalCommitments, {
    title: "环境承诺",
    event: ({ id, committedOn, projectName, subject, target, content }) => ({ on: committedOn, title: `${projectName}：${commitmentSubjectLabel[subject]}，${target}`, detail: content, to: environmentalCommitmentPath(id) }),
  }),
  ofLedger<typeof commitmentEvidence>(commitmentEvidence, {
    title: "承诺兑现",
    event: ({ id, occurredOn, projectName, subject, target, result, content }) => ({ on: occurredOn, title: `${projectName}：${commitmentSubjectLabel[subject]}，${target}，${commitmentResultLabel[result]}`, detail: content, to: commitmentEvidencePath(id) }),
  }),
];
