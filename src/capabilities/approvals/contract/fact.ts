import { Type, type Static } from "typebox";
import { Choice, Day, Id, Line, Moment, Nullable, Prose, Reason, record, Version } from "../../../kernel/schema.ts";
import { ReplacementWay } from "./item.ts";
import { ItemCode } from "./item-code.ts";
import { SpecialProcedure, WaitingParty } from "./item-clock.ts";

export const caseFactKinds = [
  "notApplicable", "replaced", "relisted", "preparing", "submitted", "correctionAsked", "corrected", "accepted", "specialBegun", "specialEnded", "suspended", "resumed",
  "extended", "promiseMoved", "decided", "delivered", "validityExtended", "refused", "withdrawn",
] as const;
export const CaseFactKind = Choice("办理环节", caseFactKinds);
export type CaseFactKind = Static<typeof CaseFactKind>;

/** What the facts alone say of a case; it does not hang on the day. */
export const KeptState = Choice("办理状态", [
  "notBegun", "notApplicable", "replaced", "preparing", "submitted", "inCorrection", "accepted", "inSpecialProcedure", "suspended", "decided", "delivered", "refused", "withdrawn",
]);
export type KeptState = Static<typeof KeptState>;

/** The state on a day: silence may have accepted, validity may have run out. */
export const CaseState = Choice("办理状态", [...KeptState.enum, "expired"]);
export type CaseState = Static<typeof CaseState>;

/** Told apart by word, shape and colour. */
export const CaseLamp = Choice("灯", ["done", "replaced", "notApplicable", "inHand", "near", "overdue", "idle"]);
export type CaseLamp = Static<typeof CaseLamp>;

/** What a person enters of one step of a case. */
const factEntry = {
  kind: CaseFactKind,
  occurredOn: Day("发生日期"),
  replacement: Type.Optional(ReplacementWay),
  procedure: Type.Optional(SpecialProcedure),
  /** Who a suspension waits for. */
  waitingOn: Type.Optional(WaitingParty),
  /** The day to which a promise is moved. */
  promisedOn: Type.Optional(Day("改定的承诺日期")),
  /** The last day to which a result's validity is extended. */
  validTo: Type.Optional(Day("延续后的有效期至")),
  /** By how many days the period is extended, where fewer than the item allows. */
  days: Type.Optional(Type.Integer({ minimum: 1, maximum: 3650, title: "延长天数" })),
  /** Why the organ accepts an application though a prerequisite is missing. */
  override: Type.Optional(Prose("容缺理由", 500)),
  documentNumber: Type.Optional(Line("文号", 100)),
  reason: Type.Optional(Prose("理由", 500)),
  person: Type.Optional(Line("认定人", 60)),
  sourceRef: Type.Optional(Line("来源凭证", 200)),
};
export const CaseFactEntry = record(factEntry);
export type CaseFactEntry = Static<typeof CaseFactEntry>;

/** `until` ends at once what the step begins: a correction, a special procedure or a suspension that is over already. */
export const NewCaseFact = record({ ...factEntry, until: Type.Optional(Day("结束日期")), version: Version });
export const CorrectedCaseFact = record({ ...factEntry, version: Version, correction: Reason });
export const StrikeCaseFact = record({ version: Version, correction: Reason });

/** One dated step of a case. A struck fact counts no more and stays readable. */
export const CaseFact = record({
  id: Id("编号"),
  kind: CaseFactKind,
  occurredOn: Day("发生日期"),
  replacement: Nullable(ReplacementWay),
  procedure: Nullable(SpecialProcedure),
  waitingOn: Nullable(WaitingParty),
  promisedOn: Nullable(Day("改定的承诺日期")),
  validTo: Nullable(Day("延续后的有效期至")),
  days: Nullable(Type.Integer()),
  override: Nullable(Type.String()),
  /** The prerequisites that were missing when the application was accepted without them. */
  missing: Nullable(Type.Array(ItemCode)),
  documentNumber: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  person: Nullable(Type.String()),
  sourceRef: Nullable(Type.String()),
  struck: Type.Boolean(),
  example: Type.Boolean(),
  recordedOn: Day("登记日期"),
  recordedAt: Moment("登记时间"),
  recordedBy: Type.String(),
});
export type CaseFact = Static<typeof CaseFact>;
