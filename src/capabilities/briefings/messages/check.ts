import type { Standing } from "../rules/standing.ts";

/** What the ledgers say of a stated figure, as one word of the list of corrections, the page and the command line. */
export const verdictLabel = {
  consistent: "一致",
  consistentAfterRounding: "四舍五入后一致",
  different: "不一致",
  definedDifferently: "口径不同",
  stale: "时点不同",
  notInLedgers: "台账查无",
  ambiguous: "无法确定",
  timeOnly: "时间",
} as const satisfies Record<Standing, string>;

/** What follows from it for whoever writes the text. */
export const verdictMeaning = {
  consistent: "文稿与台账相符",
  consistentAfterRounding: "台账数值四舍五入到文稿的位数后相符",
  different: "文稿与台账不符，请核实更正",
  definedDifferently: "文稿数值与另一口径相符，请核对口径或更正",
  stale: "与较早日期的台账相符，请按截至日期更新",
  notInLedgers: "台账中没有可核对的数据，请人工核实",
  ambiguous: "有多项数据可以对应，请人工确定",
  timeOnly: "只说明其他数的时间，不单独核对",
} as const satisfies Record<Standing, string>;

export const checkText = {
  asOfInvalid: "截至日期不是有效日期，应如 2025-04-14",
} as const;
