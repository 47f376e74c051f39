import { Type, type Static } from "typebox";
import { fileOperation, mediaTypes } from "../../../kernel/file-reply.ts";
import { operation } from "../../../kernel/operation.ts";
import { Choice, Day, Id, Nullable, record } from "../../../kernel/schema.ts";
import { CaseLamp, CaseState } from "./fact.ts";
import { ItemCode } from "./item-code.ts";
import { ItemStage } from "./item.ts";
import { readApprovals } from "./operations.ts";
import { printWallChart } from "./printed.ts";

const Index = Type.Integer({ minimum: 0 });

/** 站: an item of the project. It stands right of every station that it waits for. */
export const MetroStation = record({
  caseId: Id("办件"), item: ItemCode, name: Type.String(), shortName: Type.String(),
  line: Index, column: Index,
  state: CaseState, lamp: CaseLamp,
  day: Nullable(Day("日期")), due: Nullable(Day("应办结日期")), over: Nullable(Type.Integer()), owner: Nullable(Type.String()),
  /** Places of the stations that it waits for. */
  after: Type.Array(Index),
});
export type MetroStation = Static<typeof MetroStation>;

/** 线: items of a stage, from the first station to the last. A stage of many items that do not wait for each other has branches (支线): 1, 2 … */
export const MetroLine = record({ stage: ItemStage, branch: Index, from: Index, to: Index });
export type MetroLine = Static<typeof MetroLine>;

/** 审批流程地铁图 of a project on a day. */
export const MetroMap = record({ asOf: Day("截至日期"), projectName: Type.String(), example: Type.Boolean(), columns: Index, lines: Type.Array(MetroLine), stations: Type.Array(MetroStation) });
export type MetroMap = Static<typeof MetroMap>;

const params = record({ zoneId: Id("开发区"), projectId: Id("项目") });
const asOf = Type.Optional(Day("截至日期"));

export const getMetroMap = operation({
  id: "approvals.metroMap", method: "GET", path: "/zones/:zoneId/projects/:projectId/metro-map", summary: "项目审批流程地铁图", permission: readApprovals, params, query: record({ asOf }), reply: MetroMap,
});
export const printMetroMap = fileOperation({
  id: "approvals.printMetroMap", path: "/zones/:zoneId/projects/:projectId/metro-map/print", summary: "打印审批流程地铁图（PDF）", permission: printWallChart.permission, file: mediaTypes.pdf, params,
  body: record({ asOf, paper: Type.Optional(Choice("纸张", ["a3", "a0"])) }),
});
