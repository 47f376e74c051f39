import { Type, type Static } from "typebox";
import { ledger } from "../../../kernel/ledger.ts";
import { permission } from "../../../kernel/permission.ts";
import { Choice, Day, Line, Nullable, Prose, record } from "../../../kernel/schema.ts";
import { viewCatalogueEdits } from "./item-override.ts";
import { ItemCode } from "./item-code.ts";
import { upper } from "./upper-zone.ts";

const keepArrangements = permission("approvals.keepArrangements", "登记本区的审批安排", ["projectOfficer", "administrator"]);

/** 由谁审批、赋权本区、区域评估、政府统一服务、承诺制: what a zone has arranged for an item, from a day to a day. */
export const ArrangementKind = Choice("安排类别", ["decidedBy", "devolved", "areaWideAssessment", "governmentProvided", "commitment"]);
export type ArrangementKind = Static<typeof ArrangementKind>;

const required = {
  item: ItemCode,
  kind: ArrangementKind,
  validFrom: Day("起始日期"),
  /** What it rests on. */
  source: Line("依据", 300),
  verified: Type.Boolean({ title: "已核对原文" }),
};
const entered = {
  /** The last day on which it holds. */
  validTo: Day("截止日期"),
  /** Who decides; of a devolved item, whose power it was. */
  organ: Line("机关", 100),
  /** Of the area-wide result, or of the document by which it was arranged. */
  title: Line("成果或文件名称", 200),
  documentNumber: Line("文号", 100),
  /** The day on which the area-wide assessment was finished. */
  doneOn: Day("完成日期"),
  note: Prose("说明", 500),
};

/** 审批安排: which organ decides, what is devolved, assessed for the whole area, done by the government, or may be promised. */
export const itemArrangements = ledger({
  capability: "approvals", one: "ItemArrangement", many: "ItemArrangements", path: "item-arrangements", title: "审批安排",
  view: viewCatalogueEdits, edit: keepArrangements,
  row: {
    ...required,
    validTo: Nullable(entered.validTo), organ: Nullable(entered.organ), title: Nullable(entered.title), documentNumber: Nullable(entered.documentNumber),
    doneOn: Nullable(entered.doneOn), note: Nullable(entered.note),
  },
  body: {
    ...required,
    validTo: Type.Optional(entered.validTo), organ: Type.Optional(entered.organ), title: Type.Optional(entered.title), documentNumber: Type.Optional(entered.documentNumber),
    doneOn: Type.Optional(entered.doneOn), note: Type.Optional(entered.note),
  },
  filter: { item: Type.Optional(ItemCode), kind: Type.Optional(ArrangementKind), inForceOn: Type.Optional(Day("有效日期")) },
});
export type ItemArrangement = Static<typeof itemArrangements.row>;

/** An arrangement as the rules read it. */
export const Arranged = record({
  id: Type.String(), item: ItemCode, kind: ArrangementKind, validFrom: Day(""), validTo: Nullable(Day("")), organ: Nullable(Type.String()), title: Nullable(Type.String()),
  documentNumber: Nullable(Type.String()), doneOn: Nullable(Day("")), source: Type.String(), verified: Type.Boolean(), upper,
});
export type Arranged = Static<typeof Arranged>;
