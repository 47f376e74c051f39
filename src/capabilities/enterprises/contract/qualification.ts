import { Type, type Static } from "typebox";
import { EntryCode } from "../../../kernel/catalogue.ts";
import { ledger } from "../../../kernel/ledger.ts";
import { operation } from "../../../kernel/operation.ts";
import { signedIn } from "../../../kernel/permission.ts";
import { Choice, Day, Id, Line, Nullable, Reason, Version, record } from "../../../kernel/schema.ts";
import { keepStanding, viewStanding } from "./permissions.ts";
import { QualificationKind, QualificationLevel } from "./qualification-kind.ts";

export const EndedBecause = Choice("终止原因", ["revoked", "movedAway", "merged", "cancelled", "replaced"]);
export type EndedBecause = Static<typeof EndedBecause>;

/** On a day. Awards made after the day are no part of a list as of that day, so `notYetValid` is no condition of one. */
export const QualificationState = Choice("状态", ["valid", "expired", "ended"]);

const entered = {
  enterpriseId: Id("获得企业"),
  parkId: Id("获得园区"),
  /** What was awarded may have a name of its own: a technology centre, a park. */
  title: Line("名称"),
  validTo: Day("有效期至"),
  batch: Line("批次", 60),
  documentNumber: Line("文号或证书编号", 100),
  endedOn: Day("终止日期"),
  endedBecause: EndedBecause,
};
const Kind = EntryCode("资质");

/** 资质荣誉: one award, to an enterprise or to a park. A renewal is an award of its own. */
export const qualifications = ledger({
  capability: "enterprises", one: "Qualification", many: "Qualifications", path: "qualifications", title: "资质荣誉", view: viewStanding, edit: keepStanding,
  row: {
    kind: Kind,
    level: QualificationLevel,
    awardedOn: Day("认定日期"),
    enterpriseId: Nullable(entered.enterpriseId),
    enterpriseName: Nullable(Line("获得企业")),
    parkId: Nullable(entered.parkId),
    parkName: Nullable(Line("获得园区")),
    title: Nullable(entered.title),
    validTo: Nullable(entered.validTo),
    batch: Nullable(entered.batch),
    documentNumber: Nullable(entered.documentNumber),
    /** The day from which it is no longer held in the zone. */
    endedOn: Nullable(entered.endedOn),
    endedBecause: Nullable(EndedBecause),
  },
  body: {
    kind: Kind,
    level: QualificationLevel,
    awardedOn: Day("认定日期"),
    enterpriseId: Type.Optional(entered.enterpriseId),
    parkId: Type.Optional(entered.parkId),
    title: Type.Optional(entered.title),
    validTo: Type.Optional(entered.validTo),
    batch: Type.Optional(entered.batch),
    documentNumber: Type.Optional(entered.documentNumber),
    endedOn: Type.Optional(entered.endedOn),
    endedBecause: Type.Optional(EndedBecause),
  },
  filter: {
    kind: Type.Optional(Kind),
    level: Type.Optional(QualificationLevel),
    enterpriseId: Type.Optional(entered.enterpriseId),
    parkId: Type.Optional(entered.parkId),
    /** On the as-of day, which is the zone's today where none is named. */
    state: Type.Optional(QualificationState),
    /** Valid on the as-of day, and the last day lies at most so many days ahead. In an address a number is a text. */
    expiringWithin: Type.Optional(Type.String({ pattern: "^\\d{1,4}$", title: "有效期剩余天数不超过" })),
  },
});
export type Qualification = Static<typeof qualifications.row>;

export const endQualification = operation({
  id: "enterprises.endQualification", method: "POST", path: "/zones/:zoneId/qualifications/:recordId/ending", summary: "终止资质荣誉", permission: keepStanding,
  params: record({ zoneId: Id("开发区"), recordId: Id("资质荣誉") }),
  body: record({ endedOn: Day("终止日期"), endedBecause: EndedBecause, version: Version, reason: Reason }),
  reply: qualifications.row,
});

export const KindCount = record({
  kind: Kind, level: QualificationLevel,
  /** Awards valid on the day, and how many enterprises and parks hold them. */
  awards: Type.Integer({ minimum: 0, title: "有效资质数" }), holders: Type.Integer({ minimum: 0, title: "获得企业（园区）数" }),
});
/** Kinds are never added up: one enterprise may stand in several. */
export const countQualifications = operation({
  id: "enterprises.countQualifications", method: "GET", path: "/zones/:zoneId/qualification-counts", summary: "有效资质荣誉按种类计数", permission: viewStanding,
  params: record({ zoneId: Id("开发区") }), query: record({ asOf: Type.Optional(Day("截至日期")) }),
  reply: record({ asOf: Day("截至日期"), rows: Type.Array(KindCount) }),
});

export const listQualificationKinds = operation({
  id: "enterprises.qualificationKinds", method: "GET", path: "/qualification-kinds", summary: "资质目录", permission: signedIn,
  reply: record({ kinds: Type.Array(QualificationKind) }),
});
