import { tracedFigure } from "../../../kernel/traced-figure.ts";
import { cohortTerms } from "../rules/cohort.ts";
import { cohort } from "../store/batch-figure.ts";
import { owner } from "./owner.ts";

const head = { unit: "%", kind: "percent", nature: "notAdditive", reducer: "ratio", cuts: ["zone", "project", "enterprise"] } as const;
const window = "截至日期及以前举行的各期，不含最近一期（滞后一期）；省级、市级期次计入";

export const startRate = tracedFigure({
  ...head, id: "batches.startRate", name: "三个一批开工率", aliases: ["签约项目开工率", "开工率"],
  population: "最近一期以前各期列入签约一批的项目中，截至日期项目台账已登记开工（不含仪式）的占比；按入批计，不增减后来的项目",
  window,
  columns: ["业主", "期次", "开工日期"],
}, cohort(cohortTerms.startRate, owner), ({ projectName, ownerName, roundName, reachedOn }) => ({
  kind: "batchEntry", title: projectName, cells: [ownerName, roundName, reachedOn], counted: reachedOn !== null,
}));

export const productionRate = tracedFigure({
  ...head, id: "batches.productionRate", name: "三个一批投产率", aliases: ["开工项目投产率", "投产率"],
  population: "最近一期以前各期列入开工一批的项目中，截至日期项目台账已登记投产的占比；按入批计，不增减后来的项目",
  window,
  columns: ["业主", "期次", "投产日期"],
}, cohort(cohortTerms.productionRate, owner), ({ projectName, ownerName, roundName, reachedOn }) => ({
  kind: "batchEntry", title: projectName, cells: [ownerName, roundName, reachedOn], counted: reachedOn !== null,
}));
