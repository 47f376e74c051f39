import type { FigureDefinition, FigureHead } from "../../../kernel/figure.ts";
import { tracedFigure } from "../../../kernel/traced-figure.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { projectsAlong } from "../store/life-cycle-figure.ts";

type Named = Pick<FigureHead, "id" | "name" | "aliases" | "inContext" | "population" | "window" | "columns">;

const alongFigure = (kind: "started" | "producing", named: Named): FigureDefinition<ScopedTx> => tracedFigure(
  { ...named, unit: "个", kind: "count", nature: "stock", reducer: "count", cuts: ["zone", "project", "enterprise"] },
  projectsAlong(kind),
  ({ name, owner, occurredOn, evidence, verifier }) => ({ kind: "project", title: name, cells: [owner, occurredOn, evidence, verifier] }),
);

/** A ceremony is not a start: the recorded start has its evidence and who verified it. */
export const startedProjects = alongFigure("started", {
  id: "approvals.startedProjects",
  name: "已开工建设项目",
  aliases: ["开工项目", "已开工项目", "开工建设项目"],
  inContext: { words: ["已开工", "开工", "项目已开工"], beside: ["重点项目", "重点工程"] },
  population: "截至日期所在年度、截至日期当日在名单内的重点项目中，已登记实质性开工（附依据和核实人）且未撤销的；仅举行仪式的不计",
  window: "截至日期及以前开工的（含往年）",
  columns: ["业主", "开工日期", "开工依据", "核实人"],
});

export const producingProjects = alongFigure("producing", {
  id: "approvals.producingProjects",
  name: "已投产项目",
  aliases: ["投产项目", "建成投产项目"],
  inContext: { words: ["已投产", "投产", "建成投产"], beside: ["重点项目", "重点工程"] },
  population: "截至日期所在年度、截至日期当日在名单内的重点项目中，已登记投产且未撤销的",
  window: "截至日期及以前投产的（含往年）",
  columns: ["业主", "投产日期", "投产依据", "核实人"],
});
