import { tracedFigure } from "../../../kernel/traced-figure.ts";
import type { BatchTrack } from "../contract/entry.ts";
import { batchTrackLabel, roundLevelLabel } from "../messages.ts";
import { cityRounds } from "../rules/cohort.ts";
import { latestEntries, latestProjectCount, latestProjectInvestment, latestRound } from "../store/batch-figure.ts";
import { inYuan } from "./money.ts";
import { owner } from "./owner.ts";

const cuts = ["zone", "project", "enterprise"] as const;
/** Words beside which a mere 总投资 or 签约 is the round's. */
const beside = ["三个一批", "集中签约", "集中开工", "集中投产", "签约一批", "开工一批", "投产一批"];
const window = "截至日期及以前举行的最近一期，按举行日期确定；省级、市级期次计入，县级和开发区自办的期次不计入";

export const roundProjects = tracedFigure({
  id: "batches.roundProjects", name: "集中签约、开工、投产项目数", aliases: ["三个一批项目数", "集中签约开工投产项目", "集中签约、开工、投产项目", "集中签约、开工、投产的项目", "集中签约、开工、投产的重大项目", "项目集中签约、开工、投产", "三个一批项目"],
  unit: "个", kind: "count", nature: "stock", reducer: "count", cuts,
  population: "最近一期三个一批列入签约、开工、投产的项目；同一项目同期列入多批的只计一个，撤销的不计",
  window,
  columns: ["业主", "期次", "批别", "总投资（元）"],
}, latestProjectCount(cityRounds, owner), ({ projectName, ownerName, roundName, tracks, totalInvestmentFen }) => ({
  kind: "project", title: projectName, cells: [ownerName, roundName, tracks.map((track) => batchTrackLabel[track]).join("、"), inYuan(totalInvestmentFen)],
}));

export const roundInvestment = tracedFigure({
  id: "batches.roundInvestment", name: "集中签约、开工、投产项目总投资", aliases: ["三个一批总投资", "集中签约开工投产总投资"], inContext: { words: ["总投资", "总投资额"], beside },
  unit: "元", kind: "money", nature: "stock", reducer: "sum", cuts,
  population: "最近一期三个一批列入项目当日公布的总投资之和；同一项目同期列入多批的只计一次，取靠后一批（投产、开工、签约）登记的金额；此后项目总投资调整不影响本数",
  window,
  columns: ["业主", "期次", "批别", "总投资（元）"],
}, latestProjectInvestment(cityRounds, owner), ({ projectName, ownerName, roundName, tracks, totalInvestmentFen }) => ({
  kind: "project", title: projectName, cells: [ownerName, roundName, tracks.map((track) => batchTrackLabel[track]).join("、"), inYuan(totalInvestmentFen)],
}));

export const roundDay = tracedFigure({
  id: "batches.roundDay", name: "集中签约、开工、投产日期", aliases: ["集中签约开工投产日期", "三个一批举行日期", "集中开工日期", "集中签约、开工、投产", "三个一批"],
  unit: "", kind: "date", nature: "notAdditive", reducer: "value", cuts: ["zone"],
  population: "最近一期三个一批的举行日期；各开发区参加同一期，日期相同",
  window,
  columns: ["层级", "组织单位", "年度", "期次"],
}, latestRound(cityRounds), ({ roundName, level, organiser, year, seq }) => ({
  kind: "batchRoundOfZone", title: roundName, cells: [roundLevelLabel[level], organiser, year, seq],
}));

const onTrack = (track: BatchTrack, word: string, name: string, aliases: readonly string[]) => tracedFigure({
  id: `batches.${track}Projects`, name, aliases, inContext: { words: [word], beside }, unit: "个", kind: "count", nature: "stock", reducer: "count", cuts,
  population: `最近一期三个一批列入${batchTrackLabel[track]}一批的项目，撤销的不计`,
  window,
  columns: ["业主", "期次", "总投资（元）", "核查日期"],
}, latestEntries(cityRounds, owner, track), ({ projectName, ownerName, roundName, totalInvestmentFen, verifiedOn }) => ({
  kind: "batchEntry", title: projectName, cells: [ownerName, roundName, inYuan(totalInvestmentFen), verifiedOn],
}));

export const signedProjects = onTrack("signed", "签约", "集中签约项目数", ["签约一批项目数", "集中签约项目", "集中签约的项目", "项目集中签约", "签约一批"]);
export const startedProjects = onTrack("started", "开工", "集中开工项目数", ["开工一批项目数", "集中开工项目", "集中开工的项目", "项目集中开工", "开工一批"]);
export const producingProjects = onTrack("producing", "投产", "集中投产项目数", ["投产一批项目数", "集中投产项目", "集中投产的项目", "项目集中投产", "投产一批"]);
