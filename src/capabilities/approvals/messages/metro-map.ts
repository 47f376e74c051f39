/** The words of the metro map, on the page and on paper. */
export const metroWords = {
  title: (project: string) => `${project} 审批流程地铁图`,
  link: "地铁图",
  kind: "审批流程地铁图",
  legend: "每条线是一个审批阶段，站是事项，右边的站排在它所等的站之后；虚线连接跨线的前置事项，双圈是须等几个前置事项的换乘站。",
  interchange: "换乘站",
  after: (names: readonly string[]) => `先办：${names.join("、")}`,
  none: "尚未列入审批事项",
  noneHint: "在项目的“手续办理”中列入事项后，即在此处成图。",
  count: (done: number, all: number) => `已办结 ${String(done)}/${String(all)}`,
  units: "日期为办结日期、应办结日期（“应”）或最近一次进展的日期，时限为工作日",
  map: "线路图",
  list: "按线路列出的事项",
} as const;
