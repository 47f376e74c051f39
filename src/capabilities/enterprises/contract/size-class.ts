import { Type, type Static } from "typebox";
import { EntryCode } from "../../../kernel/catalogue.ts";
import { Choice, Line, record } from "../../../kernel/schema.ts";

/** The four groups that give “四上” its name. */
const SizeClassUmbrella = Choice("“四上”分组", [
  "aboveScaleIndustry", "qualifiedConstructionAndRealEstate", "aboveScaleTradeAndCatering", "aboveScaleServices",
]);

/** A yearly revenue from which an enterprise of these industries is in the class. */
const RevenueLine = record({
  /** In 万元, 10⁴ yuan. */
  wanYuan: Type.Integer({ minimum: 1, title: "年营业收入（万元）" }),
  industries: Line("适用行业", 200),
});

/** One statistical class. Whether an enterprise is in it is the statistical organ's dated entry, never computed from its revenue. */
export const SizeClass = record({
  code: EntryCode("“四上”类别编码"),
  name: Line("“四上”类别名称", 60),
  aliases: Type.Array(Line("别称", 60), { uniqueItems: true, title: "别称" }),
  umbrella: SizeClassUmbrella,
  threshold: Line("入统标准", 300),
  /** The amounts of the threshold; none where the class asks for no revenue. */
  revenueLines: Type.Array(RevenueLine, { title: "收入标准" }),
  source: Line("依据", 300),
  verified: Type.Boolean({ title: "已查到依据" }),
  note: Type.Optional(Line("说明", 400)),
});
export type SizeClass = Static<typeof SizeClass>;
