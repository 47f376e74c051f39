import { Type } from "typebox";
import { fileOperation, mediaTypes } from "../../../kernel/file-reply.ts";
import { operation } from "../../../kernel/operation.ts";
import { permission } from "../../../kernel/permission.ts";
import { Choice, Day, Id, record } from "../../../kernel/schema.ts";
import { ChartAsked } from "./wall-chart.ts";

const print = permission("approvals.print", "查看项目台账，打印和导出挂图、台账", [
  "cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "pairedCadre", "departmentHandler", "auditor",
]);

const ofZone = record({ zoneId: Id("开发区") });
const ofProject = record({ zoneId: Id("开发区"), projectId: Id("项目") });
const asOf = Type.Optional(Day("截至日期"));
const chartBody = record({ asOf, year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2999, title: "年度" })), filter: ChartAsked });

/** The paper of a printed chart; A3 where none is named. */
const ChartPaper = Choice("纸张", ["a3", "a0"]);

export const printWallChart = fileOperation({
  id: "approvals.printWallChart", path: "/zones/:zoneId/wall-chart/print", summary: "打印挂图（PDF）", permission: print, file: mediaTypes.pdf, params: ofZone,
  body: record({ ...chartBody.properties, paper: Type.Optional(ChartPaper) }),
});
export const exportWallChart = fileOperation({
  id: "approvals.exportWallChart", path: "/zones/:zoneId/wall-chart/export", summary: "导出挂图（表格）", permission: print, file: mediaTypes.sheet, params: ofZone, body: chartBody,
});

const tones = ["done", "inHand", "near", "overdue", "idle", "none", "replaced", "head"] as const;
const Cell = record({
  text: Type.String(), lines: Type.Optional(Type.Array(Type.String())), tone: Type.Optional(Choice("底色", tones)), day: Type.Optional(Type.String()), number: Type.Optional(Type.Number()),
});

/** A printed sheet as a page shows it: see kernel's `PrintedSheet`. */
const Sheet = record({
  name: Type.String(), title: Type.String(), notes: Type.Array(Type.String()),
  columns: Type.Array(record({ title: Type.String(), group: Type.Optional(Type.String()), width: Type.Number(), frozen: Type.Optional(Type.Literal(true)) })),
  rows: Type.Array(Type.Array(Cell)), signatures: Type.Array(Type.String()),
});

export const getProjectSheet = operation({
  id: "approvals.projectSheet", method: "GET", path: "/zones/:zoneId/projects/:projectId/sheet", summary: "项目前期工作台账", permission: print,
  params: ofProject, query: record({ asOf }), reply: record({ asOf: Day("截至日期"), sheet: Sheet }),
});
export const printProjectSheet = fileOperation({
  id: "approvals.printProjectSheet", path: "/zones/:zoneId/projects/:projectId/sheet/print", summary: "打印项目前期工作台账（PDF）", permission: print, file: mediaTypes.pdf, params: ofProject, body: record({ asOf }),
});
export const exportProjectSheet = fileOperation({
  id: "approvals.exportProjectSheet", path: "/zones/:zoneId/projects/:projectId/sheet/export", summary: "导出项目前期工作台账（表格）", permission: print, file: mediaTypes.sheet, params: ofProject, body: record({ asOf }),
});
