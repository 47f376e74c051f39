import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { recorded, SourceRef } from "../../../kernel/recorded.ts";
import { Choice, Day, FenAmount, Id, Line, Page, PageQuery, Reason, Version, record } from "../../../kernel/schema.ts";
import { keepRounds, viewBatches } from "./permissions.ts";

export const RoundLevel = Choice("层级", ["province", "city", "county", "zone"]);
export type RoundLevel = Static<typeof RoundLevel>;

const Year = Type.Integer({ minimum: 2000, maximum: 2999, title: "年度" });

const entered = {
  level: RoundLevel,
  organiser: Line("组织单位", 100),
  year: Year,
  /** Its number within the year. */
  seq: Type.Integer({ minimum: 1, maximum: 99, title: "期次" }),
  name: Line("名称", 100),
  /** May lie ahead: entries are gathered before the day, and count from it on. */
  heldOn: Day("举行日期"),
};

/** 期次: one dated round of 三个一批. It belongs to no zone: all zones of a city take part in one. */
export const BatchRound = record({ id: Id("期次"), ...entered, withdrawn: Type.Boolean({ title: "已撤销" }), ...recorded });
export type BatchRound = Static<typeof BatchRound>;

/** With what stands in it as far as the asker sees: each project once. */
const ListedRound = record({
  ...BatchRound.properties,
  projects: Type.Integer({ minimum: 0, title: "项目数" }),
  totalInvestmentFen: FenAmount("总投资"),
});
export type ListedRound = Static<typeof ListedRound>;

const ofRound = record({ roundId: Id("期次") });

export const listRounds = operation({
  id: "batches.listRounds", method: "GET", path: "/batch-rounds", summary: "三个一批期次", permission: viewBatches,
  query: record({
    ...PageQuery, year: Type.Optional(Year), level: Type.Optional(RoundLevel), asOf: Type.Optional(Day("截至日期")),
    withdrawn: Type.Optional(Choice("已撤销", ["without", "only", "with"])),
  }),
  reply: Page(ListedRound),
});
export const getRound = operation({
  id: "batches.getRound", method: "GET", path: "/batch-rounds/:roundId", summary: "查看三个一批期次", permission: viewBatches, params: ofRound, reply: BatchRound,
});
export const createRound = operation({
  id: "batches.createRound", method: "POST", path: "/batch-rounds", summary: "登记三个一批期次", permission: keepRounds,
  body: record({ ...entered, sourceRef: SourceRef }), reply: BatchRound,
});
export const correctRound = operation({
  id: "batches.correctRound", method: "PUT", path: "/batch-rounds/:roundId", summary: "更正三个一批期次", permission: keepRounds, params: ofRound,
  body: record({ ...entered, sourceRef: SourceRef, version: Version, reason: Reason }), reply: BatchRound,
});
export const withdrawRound = operation({
  id: "batches.withdrawRound", method: "POST", path: "/batch-rounds/:roundId/withdrawal", summary: "撤销误登的三个一批期次", permission: keepRounds, params: ofRound,
  body: record({ version: Version, reason: Reason }), reply: BatchRound,
});
