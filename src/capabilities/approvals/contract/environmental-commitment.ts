import { Type, type Static } from "typebox";
import { ledger } from "../../../kernel/ledger.ts";
import { permission } from "../../../kernel/permission.ts";
import { Choice, Day, Id, Line, Nullable, Prose, record } from "../../../kernel/schema.ts";

export const viewCommitments = permission("approvals.viewCommitments", "查看环境承诺", [
  "cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "pairedCadre", "departmentHandler", "auditor",
]);
export const keepCommitments = permission("approvals.keepCommitments", "登记环境承诺和兑现佐证", ["projectOfficer"]);

/** What the promise is about. */
export const CommitmentSubject = Choice("承诺类别", ["vocs", "wasteGas", "dust", "wastewater", "solidWaste", "hazardousWaste", "noise", "carbon", "other"]);
export type CommitmentSubject = Static<typeof CommitmentSubject>;

export const CommitmentEvidenceKind = Choice("佐证类型", ["monitoring", "onlineMonitoring", "completionAcceptance", "inspection", "facility", "other"]);
export type CommitmentEvidenceKind = Static<typeof CommitmentEvidenceKind>;

/** What one piece of evidence shows. */
export const CommitmentResult = Choice("兑现结果", ["met", "partlyMet", "notMet"]);
export type CommitmentResult = Static<typeof CommitmentResult>;

/** A piece of evidence as far as the state of a commitment rests on it. */
export const EvidenceOfCommitment = record({ id: Id("佐证"), kind: CommitmentEvidenceKind, occurredOn: Day("佐证日期"), result: CommitmentResult });
export type EvidenceOfCommitment = Static<typeof EvidenceOfCommitment>;

const required = {
  projectId: Id("承诺项目"),
  subject: CommitmentSubject,
  content: Prose("承诺内容", 2000),
  /** In the words of the document: 零排放, ≤10 mg/m³. */
  target: Line("承诺目标", 200),
  committedOn: Day("承诺日期"),
};
const entered = {
  basis: Line("承诺依据", 300),
  dueOn: Day("兑现期限"),
};

/** 环境承诺: what a project has promised for the environment. Whether it is kept follows from its evidence (rules/environmental-commitment). */
export const environmentalCommitments = ledger({
  capability: "approvals", one: "EnvironmentalCommitment", many: "EnvironmentalCommitments", path: "environmental-commitments", title: "环境承诺",
  view: viewCommitments, edit: keepCommitments,
  row: {
    ...required,
    projectName: Line("承诺项目"),
    basis: Nullable(entered.basis),
    dueOn: Nullable(entered.dueOn),
    /** Those that stand, the oldest first. */
    evidence: Type.Array(EvidenceOfCommitment, { title: "兑现佐证" }),
  },
  body: { ...required, basis: Type.Optional(entered.basis), dueOn: Type.Optional(entered.dueOn) },
  filter: {
    projectId: Type.Optional(required.projectId),
    /** The present owner of the project. */
    enterpriseId: Type.Optional(Id("企业")),
    subject: Type.Optional(CommitmentSubject),
  },
});
export type EnvironmentalCommitment = Static<typeof environmentalCommitments.row>;
