import { Refusal } from "../../kernel/refusal.ts";

/** What goes wrong with a printed document, as the person who asked for it is told. */
export const documentRefusal = {
  tooSlow: () => new Refusal("tooLarge", "printTooSlow", "排版超过了规定时间，请缩小打印范围（例如按分组或灯筛选）后重试"),
  failed: (detail: string) => new Refusal("invalid", "printFailed", "排版没有成功，请把“详情”告诉管理员", { detail }),
  busy: () => new Refusal("tooMany", "printBusy", "正在排版的文件较多，请稍后再试"),
} as const;

/** Families by which offices' own fonts are looked for, before those that come with the product. */
export const fontFamilies = {
  body: ["Noto Sans SC"],
  title: ["方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "Noto Serif SC"],
} as const;

/** 第3页，共5页. */
export const pageOf = ["第", "页，共", "页"] as const;
