import { Type, type Static } from "typebox";
import { Compile } from "typebox/compile";
import { Line, record } from "../../../kernel/schema.ts";
import { ItemClock, OnHoliday } from "./item-clock.ts";
import { ItemCode } from "./item-code.ts";

const { silence, extension, specialProcedures, validity, tolerates } = ItemClock.properties;

/** The shipped `catalogue/approval-clocks.yaml`: rules of the clock, each for the items that it names. */
const ItemClockFile = record({
  /** What becomes of any calendar-day period that ends on a day off. */
  onHoliday: record({ rule: OnHoliday, source: Line("依据", 300), verified: Type.Boolean({ title: "已对照法条" }), note: Type.Optional(Line("说明", 300)) }),
  rules: Type.Array(record({
    items: Type.Array(ItemCode, { minItems: 1, uniqueItems: true, title: "事项" }),
    silence, extension, validity,
    specialProcedures: Type.Optional(specialProcedures),
    tolerates: Type.Optional(tolerates),
  })),
});
export type ItemClockFile = Static<typeof ItemClockFile>;

const compiled = Compile(ItemClockFile);
export const isItemClockFile = (value: unknown): value is ItemClockFile => compiled.Check(value);
export const itemClockFileErrors = (value: unknown): string[] => compiled.Errors(value).map(({ instancePath, message }) => `${instancePath}: ${message}`);
