import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { Day, Id, Line, Nullable, Prose, Reason, record, Version } from "../../../kernel/schema.ts";
import { ItemCode } from "./item-code.ts";
import { Copies, MaterialForm } from "./material.ts";
import { EnteredMaterial, keepIntakes, mostItems, Notice, noticeNote, place, viewNotices } from "./notice.ts";
import { VoidBody, Voided } from "./void-paper.ts";

/** A material that was handed in once for the project. */
const ReceivedMaterial = record({
  id: Id("已收材料"),
  material: Line("材料名称", 100),
  form: MaterialForm,
  copies: Copies,
  receivedOn: Day("收件日期"),
  withdrawn: Type.Boolean(),
  version: Version,
});

/** 窗口收件: one visit to the window for several items of a project, with what was handed in. */
export const Intake = record({
  id: Id("窗口收件"),
  projectId: Id("项目"),
  year: Type.Integer(),
  number: Type.Integer(),
  receivedOn: Day("收件日期"),
  handedBy: Line("递交人", 50),
  items: Type.Array(ItemCode),
  submitted: Type.Array(ItemCode),
  note: Nullable(Prose("备注", 1000)),
  receivedBy: Nullable(Type.String()),
  materials: Type.Array(ReceivedMaterial),
  voided: Nullable(Voided),
  example: Type.Boolean(),
  version: Version,
});
export type Intake = Static<typeof Intake>;

const ofProject = record({ zoneId: Id("开发区"), projectId: Id("项目") });

/** An item that is taken in. It is applied for where its materials are complete, unless it is held back. */
const TakenItem = record({
  item: ItemCode,
  hold: Type.Optional(Type.Boolean({ title: "暂不申报" })),
  /** Why the organ accepts it though a prerequisite is missing, where the item allows that. */
  override: Type.Optional(Prose("容缺理由", 500)),
});

export const takeIntake = operation({
  id: "approvals.takeIntake", method: "POST", path: "/zones/:zoneId/projects/:projectId/intakes", summary: "窗口收件：多个事项一次收取材料", permission: keepIntakes,
  params: ofProject,
  body: record({
    receivedOn: Day("收件日期"),
    handedBy: Line("递交人", 50),
    items: Type.Array(TakenItem, { minItems: 1, maxItems: mostItems, title: "事项" }),
    materials: Type.Array(record({ ...EnteredMaterial.properties, received: Type.Boolean({ title: "本次收到" }) }), { maxItems: 300, title: "申报材料" }),
    place: Type.Optional(place),
    note: Type.Optional(noticeNote),
  }),
  reply: record({ intake: Intake, notice: Notice, submitted: Type.Array(ItemCode), preparing: Type.Array(ItemCode) }),
});
export const listIntakes = operation({
  id: "approvals.intakes", method: "GET", path: "/zones/:zoneId/projects/:projectId/intakes", summary: "项目的窗口收件和已收材料", permission: viewNotices,
  params: ofProject, reply: record({ rows: Type.Array(Intake) }),
});
export const withdrawMaterial = operation({
  id: "approvals.withdrawMaterial", method: "POST", path: "/zones/:zoneId/projects/:projectId/received-materials/:materialId/withdrawal", summary: "撤销误登或者已退还的已收材料",
  permission: keepIntakes, params: record({ zoneId: Id("开发区"), projectId: Id("项目"), materialId: Id("已收材料") }), body: record({ version: Version, reason: Reason }),
  reply: record({ rows: Type.Array(Intake) }),
});
export const voidIntake = operation({
  id: "approvals.voidIntake", method: "POST", path: "/zones/:zoneId/projects/:projectId/intakes/:intakeId/withdrawal", summary: "作废窗口收件及其登记的申报", permission: keepIntakes,
  params: record({ zoneId: Id("开发区"), projectId: Id("项目"), intakeId: Id("窗口收件") }), body: VoidBody, reply: record({ rows: Type.Array(Intake) }),
});
