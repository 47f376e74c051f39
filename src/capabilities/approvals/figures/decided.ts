import type { FigureDefinition, FigureRecord } from "../../../kernel/figure.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { printDayCursor } from "../rules/day-cursor.ts";
import { itemsByCode } from "../rules/item.ts";
import { countDecided, selectDecided, type DecidedCase } from "../store/decided-figure.ts";
import { listOf, pageAfter } from "./question.ts";

const recordOf = (zoneId: string, row: DecidedCase, itemName: string): FigureRecord => ({
  kind: "approvalCase", zoneId, id: row.id, title: `${row.projectName}：${itemName}`, occurredOn: row.decidedOn, example: row.example,
  cells: [row.projectName, itemName, row.departmentName, row.documentNumber, row.acceptedOn, row.decidedOn],
});

export const decidedItems = ({ catalogue }: ApprovalMeans): FigureDefinition<ScopedTx> => ({
  id: "approvals.decidedItems",
  version: 1,
  validFrom: plainDate("2000-01-01"),
  name: "已办结各类事项",
  aliases: ["办结事项", "办结各类事项", "已办结事项", "累计办结各类事项"],
  unit: "件",
  kind: "count",
  nature: "flow",
  reducer: "count",
  cuts: ["zone", "project"],
  population: "截至日期所在年度重点项目（截至日期当日在名单内，列入多级的只计一次）的审批事项；以其他方式替代和不涉及的不计",
  window: "当年1月1日至截至日期作出办结登记的",
  columns: ["项目", "事项", "责任单位", "文号", "受理日期", "办结日期"],
  evaluate: async (tx, question) => ({ value: await countDecided(tx, listOf(question)) }),
  records: async (tx, question, page) => {
    const items = itemsByCode(catalogue);
    const found = await selectDecided(tx, listOf(question), pageAfter(page));
    const shown = found.slice(0, page.limit);
    const last = shown.at(-1);
    return {
      rows: shown.map((row) => recordOf(question.zoneId, row, items.get(row.item)?.name ?? row.item)),
      total: await countDecided(tx, listOf(question)),
      ...(found.length > page.limit && last ? { next: printDayCursor({ day: last.decidedOn, id: last.id }) } : {}),
    };
  },
});
