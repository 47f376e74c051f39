import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { Choice, Day, FenAmount, Id, Line, Nullable, record } from "../../../kernel/schema.ts";
import { BatchTrack } from "./entry.ts";
import { viewBatches } from "./permissions.ts";
import { BatchRound } from "./round.ts";

const Count = (title: string) => Type.Integer({ minimum: 0, title });

const TrackSum = record({
  track: BatchTrack,
  projects: Count("项目数"),
  totalInvestmentFen: FenAmount("总投资"),
  expectedOutputFen: FenAmount("预计年产值"),
  expectedTaxFen: FenAmount("预计年税收"),
  verified: Count("已核查"),
  /** Of how many the project's own facts say by the day what the track says: a ceremony is not a start. */
  reached: Count("台账已登记相应进展"),
});
export type TrackSum = Static<typeof TrackSum>;

/** A cohort rate with what it is made of; a share of nothing has no value. */
const CohortRate = record({ rate: Choice("指标", ["startRate", "productionRate"]), numerator: Count("已开工或已投产"), denominator: Count("入批项目") });
export type CohortRate = Static<typeof CohortRate>;

/** What is told, not refused: it may be right, and someone should look. */
export const RoundFindingCode = Choice("提示", ["sameCodeElsewhere", "sameTrackBefore"]);
export type RoundFindingCode = Static<typeof RoundFindingCode>;

const RoundFinding = record({
  code: RoundFindingCode,
  entryId: Id("入批项目"),
  zoneId: Id("开发区"),
  projectId: Id("项目"),
  projectName: Line("项目名称"),
  projectCode: Nullable(Line("项目代码")),
  track: BatchTrack,
  /** The other entry: of another zone in this round, or of an earlier round on the same track. */
  otherEntryId: Id("另一入批项目"),
  otherZoneId: Id("另一开发区"),
  otherProjectName: Line("另一项目名称"),
  otherRoundName: Line("另一期次"),
});
export type RoundFinding = Static<typeof RoundFinding>;

const RoundSummary = record({
  round: BatchRound,
  asOf: Day("截至日期"),
  /** Each project once, whichever tracks it stands on. */
  projects: Count("项目数"),
  totalInvestmentFen: FenAmount("总投资"),
  tracks: Type.Array(TrackSum),
  rates: Type.Array(CohortRate),
  findings: Type.Array(RoundFinding),
});
export type RoundSummary = Static<typeof RoundSummary>;

export const getRoundSummary = operation({
  id: "batches.roundSummary", method: "GET", path: "/zones/:zoneId/batch-rounds/:roundId/summary", summary: "三个一批期次汇总", permission: viewBatches,
  params: record({ zoneId: Id("开发区"), roundId: Id("期次") }), query: record({ asOf: Type.Optional(Day("截至日期")) }), reply: RoundSummary,
});
