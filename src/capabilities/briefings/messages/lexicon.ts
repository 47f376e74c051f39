import type { LexiconFaultCode } from "../rules/lexicon.ts";

export const lexiconFaultTitle = {
  malformedLexicon: "读数词表格式有误：",
  repeatedUnit: "读数词表中计量单位重复：",
  repeatedWord: "读数词表中词语重复：",
} as const satisfies Record<LexiconFaultCode, string>;
