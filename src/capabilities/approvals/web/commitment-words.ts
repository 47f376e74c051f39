import type { LampTone } from "../../../ui/lamp-tone.ts";
import { commitmentStateLabel } from "../messages/environmental-commitment.ts";
import type { CommitmentState } from "../rules/environmental-commitment.ts";

/** A commitment's state as the kit draws it. */
export const commitmentLook = {
  promised: { tone: "inHand", word: commitmentStateLabel.promised },
  met: { tone: "done", word: commitmentStateLabel.met },
  partlyMet: { tone: "near", word: commitmentStateLabel.partlyMet },
  notMet: { tone: "overdue", word: commitmentStateLabel.notMet },
  overdue: { tone: "overdue", word: commitmentStateLabel.overdue },
} as const satisfies Record<CommitmentState, { tone: LampTone; word: string }>;

/** Words of the pages of environmental commitments and their evidence. */
export const commitmentWords = {
  labels: {
    projectId: "承诺项目", subject: "承诺类别", content: "承诺内容", target: "承诺目标", basis: "承诺依据", committedOn: "承诺日期", dueOn: "兑现期限",
  },
  evidenceLabels: {
    commitmentId: "环境承诺", kind: "佐证类型", occurredOn: "佐证日期", result: "兑现结果", content: "佐证内容", documentNumber: "文号",
  },
  state: "兑现状态",
  stateOn: "最近佐证日期",
  evidence: "兑现佐证",
  none: "—",
  textHint: "承诺内容、承诺目标、依据或项目",
  targetHelp: "照文件原文填写，如“零排放”“≤10 mg/m³”",
  basisHelp: "环评批复、承诺书、投资协议等的名称和文号",
  dueHelp: "逾期仍无达到承诺的佐证的，显示为逾期未兑现",
  addEvidence: "登记兑现佐证",
} as const;
