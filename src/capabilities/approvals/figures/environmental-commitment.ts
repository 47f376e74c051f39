import { listSource } from "../../../kernel/figure-of-list.ts";
import type { FigureDefinition, FigureHead, FigureQuestion } from "../../../kernel/figure.ts";
import { tracedFigure } from "../../../kernel/traced-figure.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { commitmentStateLabel, commitmentSubjectLabel } from "../messages/environmental-commitment.ts";
import { commitmentState, latestEvidence, type CommitmentState } from "../rules/environmental-commitment.ts";
import { selectCommitmentsMade, type CommitmentMade } from "../store/environmental-commitment-figure.ts";

interface Judged extends CommitmentMade {
  readonly state: CommitmentState;
  readonly shownOn: string | null;
}

const judged = (commitment: CommitmentMade, asOf: string): Judged =>
  ({ ...commitment, state: commitmentState(commitment, asOf), shownOn: latestEvidence(commitment.evidence, asOf)?.occurredOn ?? null });

/** One list for both figures, judged by the rule that the pages use. */
const commitments = listSource({
  cuts: ["zone", "project", "enterprise"],
  list: async (tx: ScopedTx, question: FigureQuestion) => (await selectCommitmentsMade(tx, question)).map((one) => judged(one, question.asOf)),
  counted: ({ state }) => state === "met",
});

const record = ({ projectName, content, subject, target, occurredOn, dueOn, state, shownOn }: Judged) => ({
  kind: "environmentalCommitment", title: `${projectName}：${content}`, counted: state === "met",
  cells: [projectName, commitmentSubjectLabel[subject], target, occurredOn, dueOn, commitmentStateLabel[state], shownOn],
});

const shared = {
  cuts: ["zone", "project", "enterprise"],
  columns: ["项目", "承诺类别", "承诺目标", "承诺日期", "兑现期限", "兑现状态", "最近佐证日期"],
} as const satisfies Partial<FigureHead>;

export const environmentalCommitmentCount: FigureDefinition<ScopedTx> = tracedFigure({
  ...shared,
  id: "approvals.environmentalCommitments",
  name: "环境承诺数",
  aliases: ["环境承诺", "环保承诺", "项目环境承诺"],
  unit: "项",
  kind: "count",
  nature: "stock",
  reducer: "count",
  population: "项目作出的环境承诺，一项目标计一项；撤销的不计",
  window: "截至日期及以前作出的（含往年）",
}, commitments, (row) => {
  const { kind, title, cells } = record(row);
  return { kind, title, cells };
});

export const commitmentsMet: FigureDefinition<ScopedTx> = tracedFigure({
  ...shared,
  id: "approvals.commitmentsMet",
  name: "环境承诺兑现率",
  aliases: ["已兑现环境承诺", "环境承诺兑现", "环保承诺兑现率"],
  unit: "%",
  kind: "percent",
  nature: "notAdditive",
  reducer: "ratio",
  population: "分母：项目作出的环境承诺，撤销的不计；分子：其中最近一次佐证为达到承诺的",
  window: "截至日期当日的状态（截至日期以后的佐证不计）",
}, commitments, record);
