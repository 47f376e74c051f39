import { Type, type Static } from "typebox";
import { fileOperation, mediaTypes } from "../../../kernel/file-reply.ts";
import { operation } from "../../../kernel/operation.ts";
import { permission } from "../../../kernel/permission.ts";
import { Choice, Day, Id, Line, Nullable, Prose, record, Version } from "../../../kernel/schema.ts";
import { CaseState } from "./fact.ts";
import { Evidence } from "./item.ts";
import { ItemCode } from "./item-code.ts";
import { Copies, MaterialForm } from "./material.ts";
import { TimeLimit } from "./time-limit.ts";
import { VoidBody, Voided } from "./void-paper.ts";

export const viewNotices = permission("approvals.viewNotices", "查看一次性告知书", ["cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "pairedCadre", "departmentHandler", "auditor"]);
export const keepIntakes = permission("approvals.keepIntakes", "窗口收件、出具一次性告知书", ["projectOfficer", "approvalAgent"]);

export const NoticeKind = Choice("告知书类别", ["notice", "correction"]);
export type NoticeKind = Static<typeof NoticeKind>;

/** Handed in before, or known to the zone since it decided the item itself, or still to be handed in. */
export const MaterialState = Choice("材料情况", ["received", "onFile", "missing"]);
export type MaterialState = Static<typeof MaterialState>;

const material = { name: Line("材料名称", 100), form: MaterialForm, copies: Copies };
/** By what a material is known already. */
const Held = record({ state: Choice("材料情况", ["received", "onFile"]), on: Day("日期"), source: Type.String() });
export type Held = Static<typeof Held>;

/** A material asked for, once for all the items that need it. */
export const MaterialLine = record({ ...material, items: Type.Array(ItemCode, { minItems: 1, uniqueItems: true, title: "所属事项" }), held: Nullable(Held) });
export type MaterialLine = Static<typeof MaterialLine>;

const Organ = record({ name: Type.String(), phone: Nullable(Type.String()), address: Nullable(Type.String()) });

/** What a person should know of an item before it is applied for at the window. */
const IntakeItem = record({
  item: ItemCode,
  name: Type.String(),
  resultDocument: Type.String(),
  ruleOwner: Type.String(),
  statutoryLimit: Nullable(TimeLimit),
  promisedLimit: Nullable(TimeLimit),
  noLimitReason: Nullable(Type.String()),
  /** Of the project's case; null where the item is not on its list yet. */
  state: Nullable(CaseState),
  /** A case is under way or ended well: the item is not applied for a second time. */
  open: Type.Boolean(),
  /** Prerequisites on the project's list that are neither decided nor replaced. */
  missing: Type.Array(record({ item: ItemCode, name: Type.String() })),
  organ: Nullable(Organ),
  /** On what the list of its materials rests; null where the catalogue has none. */
  materialsEvidence: Nullable(Evidence),
  materialsSource: Nullable(Type.String()),
});
export type IntakeItem = Static<typeof IntakeItem>;

const NoticeMaterial = record({ ...material, state: MaterialState, on: Nullable(Day("日期")), source: Nullable(Type.String()) });
export type NoticeMaterial = Static<typeof NoticeMaterial>;
const NoticeItem = record({ ...IntakeItem.properties, materials: Type.Array(NoticeMaterial) });
export type NoticeItem = Static<typeof NoticeItem>;

/** What a notice says, as it was issued: nothing of it changes with what comes later. */
export const NoticeContent = record({
  projectName: Type.String(),
  enterpriseName: Nullable(Type.String()),
  items: Type.Array(NoticeItem),
  /** Where to hand it in, and whom to ask. */
  place: Nullable(Type.String()),
  note: Nullable(Type.String()),
  itemsEdition: Type.Integer(),
  materialsEdition: Type.Integer(),
});
export type NoticeContent = Static<typeof NoticeContent>;

export const Notice = record({
  id: Id("告知书"),
  zoneId: Id("开发区"),
  projectId: Id("项目"),
  kind: NoticeKind,
  year: Type.Integer(),
  number: Type.Integer(),
  issuedOn: Day("出具日期"),
  intakeId: Nullable(Id("窗口收件")),
  issuedBy: Nullable(Type.String()),
  /** The zone, whose seal it bears. */
  issuer: Type.String(),
  content: NoticeContent,
  voided: Nullable(Voided),
  example: Type.Boolean(),
  version: Version,
});
export type Notice = Static<typeof Notice>;

const zone = { zoneId: Id("开发区") };
const ofProject = record({ ...zone, projectId: Id("项目") });
const ofNotice = record({ ...zone, noticeId: Id("告知书") });
export const place = Line("办理地点和咨询电话", 200);
export const noticeNote = Prose("其他告知事项", 1000);
/** More items than the catalogue has; a notice of so many still fits its numbering. */
export const mostItems = 60;
const chosenItems = Type.String({ pattern: `^[A-Za-z][A-Za-z0-9]{1,49}(,[A-Za-z][A-Za-z0-9]{1,49}){0,${String(mostItems - 1)}}$`, maxLength: mostItems * 51, title: "事项（以逗号分隔）" });
/** A line as the person left it: the catalogue's, or one that they added. */
export const EnteredMaterial = record({ ...material, items: Type.Array(ItemCode, { minItems: 1, maxItems: mostItems, uniqueItems: true, title: "所属事项" }) });
export type EnteredMaterial = Static<typeof EnteredMaterial>;
const materials = Type.Array(EnteredMaterial, { maxItems: 300, title: "申报材料" });

export const materialsOf = operation({
  id: "approvals.materials", method: "GET", path: "/zones/:zoneId/projects/:projectId/materials", summary: "所选事项需要的材料和已收材料", permission: keepIntakes,
  params: ofProject, query: record({ items: chosenItems }),
  reply: record({ items: Type.Array(IntakeItem), materials: Type.Array(MaterialLine), place: Nullable(Type.String()) }),
});
export const issueNotice = operation({
  id: "approvals.issueNotice", method: "POST", path: "/zones/:zoneId/projects/:projectId/notices", summary: "出具一次性告知书", permission: keepIntakes,
  params: ofProject,
  body: record({
    kind: NoticeKind,
    items: Type.Array(ItemCode, { minItems: 1, maxItems: mostItems, uniqueItems: true, title: "事项" }),
    materials,
    issuedOn: Type.Optional(Day("出具日期")),
    place: Type.Optional(place),
    note: Type.Optional(noticeNote),
  }),
  reply: Notice,
});
export const listNotices = operation({
  id: "approvals.notices", method: "GET", path: "/zones/:zoneId/projects/:projectId/notices", summary: "项目的一次性告知书", permission: viewNotices,
  params: ofProject, reply: record({ rows: Type.Array(Notice) }),
});
export const getNotice = operation({
  id: "approvals.notice", method: "GET", path: "/zones/:zoneId/notices/:noticeId", summary: "一次性告知书", permission: viewNotices, params: ofNotice, reply: Notice,
});
export const noticeFile = fileOperation({
  id: "approvals.noticeFile", path: "/zones/:zoneId/notices/:noticeId/file", summary: "导出一次性告知书", permission: viewNotices, params: ofNotice, file: mediaTypes.word,
});
export const voidNotice = operation({
  id: "approvals.voidNotice", method: "POST", path: "/zones/:zoneId/notices/:noticeId/withdrawal", summary: "作废一次性告知书", permission: keepIntakes, params: ofNotice, body: VoidBody, reply: Notice,
});
