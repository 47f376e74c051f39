import { Type, type Static } from "typebox";
import { Choice, Line, record } from "../../../kernel/schema.ts";
import { ItemCode } from "./item-code.ts";
import { TimeLimit } from "./time-limit.ts";

/** Who is waited for. */
export const WaitingParty = Choice("等待对象", ["applicant", "authority", "thirdParty"]);
export type WaitingParty = Static<typeof WaitingParty>;

/** The eight procedures of 行政许可法 §45, and those that other rules and guides name. */
export const SpecialProcedure = Choice("特别程序", [
  "hearing", "tendering", "auction", "inspection", "testing", "quarantine", "appraisal", "expertReview", "technicalReview", "consultation", "publicNotice",
]);
export type SpecialProcedure = Static<typeof SpecialProcedure>;

const sourced = { source: Line("依据", 300), verified: Type.Boolean({ title: "已对照法条" }), note: Type.Optional(Line("说明", 300)) };

/** A procedure that the item knows: a clock of its own inside the case. */
export const ItemProcedure = record({
  procedure: SpecialProcedure,
  /** What it may take at most; it has its own due day then. */
  cap: Type.Optional(TimeLimit),
  stopsClock: Type.Boolean({ title: "不计入办理期限" }),
  waitingOn: WaitingParty,
  ...sourced,
});
export type ItemProcedure = Static<typeof ItemProcedure>;

/** How long a result holds, from its decision. */
const Validity = record({
  n: Type.Integer({ minimum: 1, title: "有效期" }),
  unit: Choice("有效期单位", ["year", "month"]),
  /** It lapses only where work has not started by then. */
  unlessStarted: Type.Boolean({ title: "已开工的不失效" }),
  ...sourced,
});

/** A prerequisite without which the organ may accept, to be handed in later (容缺受理). */
const Tolerated = record({ prerequisite: ItemCode, ...sourced });

/** What becomes of a calendar-day period whose last day is no working day. */
export const OnHoliday = Choice("期限末日遇休息日", ["nextWorkingDay", "sameDay"]);

/** The rules of an item's clock, each with its source. What is left out does not hold for the item. */
export const ItemClock = record({
  /** Days within which the organ must say what is missing; silence counts as acceptance from the day of submission. */
  silence: Type.Optional(TimeLimit),
  /** Days by which the period may be extended, once. */
  extension: Type.Optional(TimeLimit),
  specialProcedures: Type.Array(ItemProcedure, { title: "特别程序" }),
  validity: Type.Optional(Validity),
  tolerates: Type.Array(Tolerated, { title: "可容缺的前置事项" }),
  onHoliday: OnHoliday,
});
export type ItemClock = Static<typeof ItemClock>;
