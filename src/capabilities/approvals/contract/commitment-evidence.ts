import { Type, type Static } from "typebox";
import { ledger } from "../../../kernel/ledger.ts";
import { Day, Id, Line, Nullable, Prose } from "../../../kernel/schema.ts";
import { CommitmentEvidenceKind, CommitmentResult, CommitmentSubject, keepCommitments, viewCommitments } from "./environmental-commitment.ts";

const required = {
  commitmentId: Id("环境承诺"),
  kind: CommitmentEvidenceKind,
  occurredOn: Day("佐证日期"),
  result: CommitmentResult,
  content: Prose("佐证内容", 2000),
};
const documentNumber = Line("文号", 100);

/** 兑现佐证: what shows that a commitment is kept, partly kept or not kept. */
export const commitmentEvidence = ledger({
  capability: "approvals", one: "CommitmentEvidence", many: "CommitmentEvidence", path: "commitment-evidence", title: "兑现佐证",
  view: viewCommitments, edit: keepCommitments,
  row: {
    ...required,
    documentNumber: Nullable(documentNumber),
    projectId: Id("承诺项目"),
    projectName: Line("承诺项目"),
    subject: CommitmentSubject,
    target: Line("承诺目标"),
  },
  body: { ...required, documentNumber: Type.Optional(documentNumber) },
  filter: {
    commitmentId: Type.Optional(required.commitmentId),
    projectId: Type.Optional(Id("承诺项目")),
    /** The present owner of the project. */
    enterpriseId: Type.Optional(Id("企业")),
  },
});
export type CommitmentEvidence = Static<typeof commitmentEvidence.row>;
