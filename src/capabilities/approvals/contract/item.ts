import { Type, type Static } from "typebox";
import { Choice, Day, Line, record } from "../../../kernel/schema.ts";
import { ApplicabilityClause } from "./applicability.ts";
import { ItemClock } from "./item-clock.ts";
import { ItemCode } from "./item-code.ts";
import { TimeLimit } from "./time-limit.ts";

/** The four stages of 国办发〔2019〕11号, with 立项 and 用地 in one, and what runs beside them. */
export const ItemStage = Choice("审批阶段", ["landAndInitiation", "engineering", "construction", "parallel", "completion"]);
export type ItemStage = Static<typeof ItemStage>;

/** The heads under which the wall chart gathers items. */
export const ItemGroup = Choice("挂图分组", ["initiation", "land", "environment", "energy", "planningPermit", "other"]);
export type ItemGroup = Static<typeof ItemGroup>;

/** What a statement rests on: the statute's text was read, a page was found, or neither. */
export const Evidence = Choice("依据程度", ["statute", "page", "unverified"]);
export type Evidence = Static<typeof Evidence>;

/** What may stand in an item's place: the government did it, the zone's result is used again, a promise, or another item's procedure. */
export const ReplacementWay = Choice("替代方式", ["governmentProvided", "areaWideAssessment", "commitment", "mergedProcedure"]);
export type ReplacementWay = Static<typeof ReplacementWay>;

export const ItemReplacement = record({
  way: ReplacementWay,
  source: Line("依据", 300),
  evidence: Evidence,
  note: Type.Optional(Line("说明", 300)),
});
export type ItemReplacement = Static<typeof ItemReplacement>;

/**
 * One item of the catalogue of approvals. `prerequisites` are needed to apply; an item that does not apply to a project does not
 * bind there, so that of 备案 and 核准 only the one that the project needs counts. Bars are another kind of edge: work
 * (`barsStart`) or operation (`barsOperation`) may not begin while the item is open.
 */
export const ApprovalItem = record({
  code: ItemCode,
  name: Line("事项名称", 60),
  shortName: Line("挂图简称", 6),
  stage: ItemStage,
  group: ItemGroup,
  ruleOwner: Line("主管部门", 60),
  resultDocument: Line("结果文件", 60),
  statutoryLimit: Type.Optional(TimeLimit),
  /** Why the law sets the organ no limit; there is either this or a limit. */
  noLimitReason: Type.Optional(Line("无法定时限的原因", 200)),
  promisedLimit: Type.Optional(TimeLimit),
  prerequisites: Type.Array(ItemCode, { uniqueItems: true, title: "申报前置事项" }),
  /** Where a zone has set the prerequisites; those of the shipped edition rest on the item's own source. */
  prerequisitesSource: Type.Optional(Line("前置事项的依据", 300)),
  barsStart: Type.Boolean({ title: "未办结不得开工" }),
  barsOperation: Type.Boolean({ title: "未办结不得投产" }),
  barsSource: Type.Optional(Line("不得开工、投产的依据", 300)),
  replaceableBy: Type.Array(ItemReplacement, { title: "可替代方式" }),
  applicability: Line("适用情形", 200),
  /** The same as data: it applies where any of these holds. Left out where no project fact can tell. */
  appliesWhen: Type.Optional(Type.Array(ApplicabilityClause, { minItems: 1, title: "适用条件" })),
  note: Type.Optional(Line("说明", 400)),
  /** From `catalogue/approval-clocks.yaml`; without it nothing stops, extends or shortens the item's clock but what holds for all. */
  clock: Type.Optional(ItemClock),
  /** The first day on which a zone no longer handles it: cases that stand go on, none is opened, and it bars nothing. */
  endedFrom: Type.Optional(Day("停用日期")),
  source: Line("依据", 300),
  evidence: Evidence,
});
export type ApprovalItem = Static<typeof ApprovalItem>;
