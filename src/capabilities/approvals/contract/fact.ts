import { Type, type Static } from "typebox";
import { Choice, Day, Id, Line, Moment, Nullable, Prose, Reason, record, Version } from "../../../kernel/schema.ts";
import { ReplacementWay } from "./item.ts";

export const caseFactKinds = ["notApplicable", "replaced", "preparing", "submitted", "accepted", "decided", "delivered", "refused", "withdrawn"] as const;
export const CaseFactKind = Choice("办理环节", caseFactKinds);
export type CaseFactKind = Static<typeof CaseFactKind>;

/** A case's state: its newest standing fact, or `notBegun` where there is none. */
export const CaseState = Choice("办理状态", ["notBegun", ...caseFactKinds]);
export type CaseState = Static<typeof CaseState>;

/** Told apart by word, shape and colour. */
export const CaseLamp = Choice("灯", ["done", "replaced", "notApplicable", "inHand", "near", "overdue", "idle"]);
export type CaseLamp = Static<typeof CaseLamp>;

/** What a person enters of one step of a case. */
const factEntry = {
  kind: CaseFactKind,
  occurredOn: Day("发生日期"),
  replacement: Type.Optional(ReplacementWay),
  documentNumber: Type.Optional(Line("文号", 100)),
  reason: Type.Optional(Prose("理由", 500)),
  person: Type.Optional(Line("认定人", 60)),
  sourceRef: Type.Optional(Line("来源凭证", 200)),
};
export const CaseFactEntry = record(factEntry);
export type CaseFactEntry = Static<typeof CaseFactEntry>;

export const NewCaseFact = record({ ...factEntry, version: Version });
export const CorrectedCaseFact = record({ ...factEntry, version: Version, correction: Reason });
export const StrikeCaseFact = record({ version: Version, correction: Reason });

/** One dated step of a case. A struck fact counts no more and stays readable. */
export const CaseFact = record({
  id: Id("编号"),
  kind: CaseFactKind,
  occurredOn: Day("发生日期"),
  replacement: Nullable(ReplacementWay),
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
