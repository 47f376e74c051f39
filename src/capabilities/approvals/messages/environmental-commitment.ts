import type { CommitmentEvidenceKind, CommitmentResult, CommitmentSubject } from "../contract/environmental-commitment.ts";
import type { CommitmentState, EnvironmentalCommitmentRefusal } from "../rules/environmental-commitment.ts";

export const commitmentSubjectLabel = {
  vocs: "挥发性有机物（VOCs）",
  wasteGas: "废气",
  dust: "扬尘粉尘",
  wastewater: "废水",
  solidWaste: "一般固体废物",
  hazardousWaste: "危险废物",
  noise: "噪声",
  carbon: "碳排放",
  other: "其他",
} as const satisfies Record<CommitmentSubject, string>;

export const commitmentEvidenceKindLabel = {
  monitoring: "监测报告",
  onlineMonitoring: "在线监测",
  completionAcceptance: "竣工环保验收",
  inspection: "现场检查",
  facility: "治理设施建成",
  other: "其他",
} as const satisfies Record<CommitmentEvidenceKind, string>;

export const commitmentResultLabel = {
  met: "达到承诺",
  partlyMet: "部分达到",
  notMet: "未达到",
} as const satisfies Record<CommitmentResult, string>;

export const commitmentStateLabel = {
  promised: "已承诺",
  met: "已兑现",
  partlyMet: "部分兑现",
  notMet: "未兑现",
  overdue: "逾期未兑现",
} as const satisfies Record<CommitmentState, string>;

export const commitmentTitle = {
  dueBeforeCommitted: "兑现期限不能早于承诺日期",
  commitmentNotFound: "没有找到该环境承诺，或已撤销，或不在您的管辖范围内",
  evidenceStands: "该环境承诺下还有兑现佐证，请先撤销佐证",
} as const satisfies Record<EnvironmentalCommitmentRefusal | "commitmentNotFound" | "evidenceStands", string>;
