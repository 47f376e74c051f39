export const caseListWords = {
  title: "生成办件清单",
  hint: "按登记的申报条件和本区目录逐项判断，每项都写明所据条件和依据。可以改选；与判断不一致的须写理由，理由随项目保存。保存后只列入、登记，不删除已有办件。",
  item: "审批事项", applies: "判断", why: "所据条件和依据", choice: "处理", reason: "理由",
  pendingOnly: "待确认", all: "全部事项",
  person: "认定人", personHelp: "登记“不涉及”的，须写明由谁认定。",
  save: (count: number) => `保存 ${count} 项`, saved: "办件清单已保存",
  reasonMissing: "与判断不一致，请填写理由", personMissing: "请填写认定人",
  nothing: "没有待确认的事项", nothingHint: "申报条件或目录有变动时，变动的事项会列在这里。",
  keep: "维持现状", existing: "已有办件", lastChosen: "上次选择", conditions: "登记申报条件", back: "返回项目",
  counts: (applies: number, not: number, unknown: number) => `适用 ${applies} 项，不涉及 ${not} 项，待判断 ${unknown} 项`,
  replacedBy: (way: string) => `登记已替代（${way}）`,
} as const;
