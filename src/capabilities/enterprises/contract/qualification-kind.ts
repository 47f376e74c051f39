import { Type, type Static } from "typebox";
import { EntryCode } from "../../../kernel/catalogue.ts";
import { Choice, Line, record } from "../../../kernel/schema.ts";

/** To which level the title belongs, as reports name it (国家级, 省级 …); not which organ takes the application. */
export const QualificationLevel = Choice("级别", ["national", "provincial", "municipal", "county"]);
export type QualificationLevel = Static<typeof QualificationLevel>;

const QualificationHolder = Choice("授予对象", ["enterprise", "park"]);

/**
 * How long such an award usually holds: exactly one of the three. It only helps the entry form to suggest a last day;
 * an award's own last day is what its document says, and is recorded with it.
 */
const QualificationValidity = record({
  years: Type.Optional(Type.Integer({ minimum: 1, maximum: 20, title: "有效年数" })),
  /** Month and day of the year after the award, as `03-31`. */
  toDay: Type.Optional(Type.String({ pattern: "^\\d{2}-\\d{2}$", title: "有效至次年" })),
  /** No term, but evaluated from time to time and revoked where it fails. */
  periodicEvaluation: Type.Optional(Line("定期评价", 100)),
  source: Line("依据", 300),
  verified: Type.Boolean({ title: "已查到依据" }),
  note: Type.Optional(Line("说明", 300)),
});
export type QualificationValidity = Static<typeof QualificationValidity>;

/** One kind of award; `verified` only where the source named was found and says this; many are copies, and the source then says so. */
export const QualificationKind = record({
  code: EntryCode("资质编码"),
  name: Line("资质名称", 60),
  aliases: Type.Array(Line("别称", 60), { uniqueItems: true, title: "别称" }),
  holder: QualificationHolder,
  levels: Type.Array(QualificationLevel, { minItems: 1, uniqueItems: true, title: "可授予的级别" }),
  issuer: Line("认定机关", 100),
  validity: QualificationValidity,
  source: Line("依据", 300),
  verified: Type.Boolean({ title: "已查到依据" }),
  note: Type.Optional(Line("说明", 400)),
});
export type QualificationKind = Static<typeof QualificationKind>;
