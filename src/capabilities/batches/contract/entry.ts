import { Type, type Static } from "typebox";
import { ledger } from "../../../kernel/ledger.ts";
import { Choice, Day, FenAmount, Id, Line, Nullable } from "../../../kernel/schema.ts";
import { keepEntries, viewBatches } from "./permissions.ts";

/** 签约、开工、投产: the three tracks in the order of a project's life. */
export const BatchTrack = Choice("批别", ["signed", "started", "producing"]);
export type BatchTrack = Static<typeof BatchTrack>;

const announced = {
  roundId: Id("期次"),
  track: BatchTrack,
  projectId: Id("项目"),
  /** As announced that day: a later change of the project's value leaves it alone. */
  totalInvestmentFen: FenAmount("总投资"),
};
const expected = { expectedOutputFen: FenAmount("预计年产值"), expectedTaxFen: FenAmount("预计年税收") };
/** 核查: who found, and when, that the project is what its track says. */
const verification = { verifiedOn: Day("核查日期"), verifiedBy: Line("核查人", 100), evidence: Line("核查佐证", 500) };

/** 入批项目: a project's part in a round, on one track. */
export const batchEntries = ledger({
  capability: "batches", one: "BatchEntry", many: "BatchEntries", path: "batch-entries", title: "入批项目", view: viewBatches, edit: keepEntries,
  row: {
    ...announced,
    roundName: Line("期次名称"),
    heldOn: Day("举行日期"),
    projectName: Line("项目名称"),
    projectCode: Nullable(Line("项目代码")),
    enterpriseId: Id("业主"),
    ownerName: Nullable(Line("业主名称")),
    expectedOutputFen: Nullable(expected.expectedOutputFen),
    expectedTaxFen: Nullable(expected.expectedTaxFen),
    verifiedOn: Nullable(verification.verifiedOn),
    verifiedBy: Nullable(verification.verifiedBy),
    evidence: Nullable(verification.evidence),
  },
  body: {
    ...announced,
    expectedOutputFen: Type.Optional(expected.expectedOutputFen),
    expectedTaxFen: Type.Optional(expected.expectedTaxFen),
    verifiedOn: Type.Optional(verification.verifiedOn),
    verifiedBy: Type.Optional(verification.verifiedBy),
    evidence: Type.Optional(verification.evidence),
  },
  filter: {
    roundId: Type.Optional(announced.roundId),
    projectId: Type.Optional(announced.projectId),
    track: Type.Optional(BatchTrack),
    verification: Type.Optional(Choice("核查情况", ["verified", "notVerified"])),
    enterpriseId: Type.Optional(Id("业主")),
  },
});
export type BatchEntry = Static<typeof batchEntries.row>;
