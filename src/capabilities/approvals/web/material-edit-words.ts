/** Words of the pages on which a zone's own lists of materials are kept. */
export const materialEditWords = {
  labels: { item: "审批事项", validFrom: "起用日期", materials: "申报材料", source: "依据", verified: "核对情况", explanation: "调整原因" },
  lineLabels: { name: "材料名称", form: "形式", copies: "份数" },
  title: "材料清单", lineTitle: (place: number) => `第 ${String(place)} 项材料`, addLine: "添加材料",
  linesHelp: "填写该事项的全部材料，自起用日期起代替原清单；名称与发布清单相同的，仍按原办法内部核验。",
  validFromHelp: "自该日起收件和出具的告知书按此清单，已出具的不变。",
  textHint: "材料名称、依据、原因",
  recordedOn: "登记日期",
  tab: "申报材料", edits: "清单调整记录",
  shipped: "发布版清单", byEdit: (day: string) => `本区自 ${day} 起`,
  none: "目录中没有该事项的材料清单", noneHint: "可以按本区办事指南登记。",
} as const;
