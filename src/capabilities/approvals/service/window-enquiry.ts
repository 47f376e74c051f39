import type { Input, Output } from "../../../kernel/operation.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { requireEnterprises } from "../../enterprises/service/enterprise.ts";
import { requireProjects } from "../../projects/service/find.ts";
import { requireDepartments } from "../../zones/service/department.ts";
import { changeRow, demandPast, demandWritten, faultAt, keeping, namedIds, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { zonesWithin, zoneToday } from "../../zones/service/zone.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { windowEnquiries, type countWindow, type WindowEnquiry } from "../contract/window-enquiry.ts";
import { approvalTitle } from "../messages.ts";
import { judgeEnquiry, type WindowEnquiryRefusal } from "../rules/window-enquiry.ts";
import { agentServiceQuery } from "../store/agent-service.ts";
import { insertWindowEnquiries, selectEnquiryCounts, updateWindowEnquiry, windowEnquiryQuery } from "../store/window-enquiry.ts";
import { demandKnownItems } from "./known-item.ts";
import { zoneMeans } from "./zone-means.ts";

type Entered = Input<typeof windowEnquiries.create>["body"];
export type NewWindowEnquiry = Entered & Recording;

const kept: KeptLedger<WindowEnquiry, Input<typeof windowEnquiries.list>["query"]> = {
  title: windowEnquiries.title,
  query: windowEnquiryQuery,
  withdraw: (tx, key) => updateWindowEnquiry(tx, key, { withdrawn: true }),
};

const columnsOf = (entered: Entered) => ({
  enquired_on: entered.enquiredOn, enquired_time: entered.enquiredTime ?? null, channel: entered.channel, question: entered.question, enquirer: entered.enquirer ?? null,
  enterprise_id: entered.enterpriseId ?? null, project_id: entered.projectId ?? null, items: [...entered.items ?? []], answer: entered.answer ?? null,
  answered_on: entered.answeredOn ?? null, enquirer_role: entered.enquirerRole ?? null, forwarded_on: entered.forwardedOn ?? null,
  called_back_on: entered.calledBackOn ?? null, called_back_by: entered.calledBackBy ?? null, satisfied: entered.satisfied ?? null, department_id: entered.departmentId ?? null, follow_up: entered.followUp ?? null,
});

const fieldAtFault = {
  answerWithoutDay: "answeredOn", answeredBeforeAsked: "answeredOn", forwardedToNobody: "departmentId", forwardedBeforeAsked: "forwardedOn",
  callBackIncomplete: "calledBackOn", calledBackBeforeAsked: "calledBackOn",
} as const satisfies Record<WindowEnquiryRefusal, string>;

/** What is named must stand in the zone and in sight; what occurred must have occurred. Gives the zone's today. */
async function checked(tx: ScopedTx, zoneId: string, rows: readonly Entered[]) {
  const today = await demandPast(tx, zoneId, rows.flatMap(({ enquiredOn, answeredOn, forwardedOn, calledBackOn }) => [enquiredOn, answeredOn, forwardedOn, calledBackOn]));
  for (const row of rows) {
    const verdict = judgeEnquiry(row);
    if (!verdict.allowed) throw faultAt(fieldAtFault[verdict.code], verdict.code, approvalTitle[verdict.code]);
  }
  await requireEnterprises(tx, zoneId, namedIds(rows.map(({ enterpriseId }) => enterpriseId)));
  await requireProjects(tx, zoneId, namedIds(rows.map(({ projectId }) => projectId)));
  await requireDepartments(tx, zoneId, namedIds(rows.map(({ departmentId }) => departmentId)));
  return today;
}

/** Records one enquiry or many, all or none; the ids in the order of the rows. */
export async function addWindowEnquiries(tx: ScopedTx, zoneId: string, entered: readonly NewWindowEnquiry[], means: ApprovalMeans): Promise<string[]> {
  const today = await checked(tx, zoneId, entered);
  demandKnownItems(await zoneMeans(means, tx, zoneId, today), entered.flatMap(({ items = [] }) => items), null, "items");
  const rows = entered.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one) }));
  demandWritten(kept.title, rows, await insertWindowEnquiries(tx, rows));
  return rows.map(({ id }) => id);
}

export const windowEnquiryKeeper = (means: ApprovalMeans) => ({
  ...keeping(kept),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof windowEnquiries.create>): Promise<WindowEnquiry> => {
    const id = newId();
    await addWindowEnquiries(tx, zoneId, [{ ...body, id }], means);
    return requireRow(kept, tx, { zoneId, recordId: id });
  },
  correct: async (tx: ScopedTx, { params, body }: Input<typeof windowEnquiries.correct>): Promise<WindowEnquiry> => {
    const own = await zoneMeans(means, tx, params.zoneId, await checked(tx, params.zoneId, [body]));
    return changeRow(kept, tx, params, body, (key, before) => {
      demandKnownItems(own, (body.items ?? []).filter((item) => !before.items.includes(item)), null, "items");
      return updateWindowEnquiry(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null });
    });
  },
});

/** What waits at the window on the day; services to be followed up are counted apart from enquiries. */
export async function windowCounts(tx: ScopedTx, { params, query }: Input<typeof countWindow>): Promise<Output<typeof countWindow>> {
  const asOf = query.asOf ?? await zoneToday(tx, params.zoneId);
  const zoneIds = await zonesWithin(tx, params.zoneId);
  return { asOf, ...await selectEnquiryCounts(tx, zoneIds, asOf), followUps: await agentServiceQuery.count(tx, zoneIds, { followUp: "due", asOf }) };
}
