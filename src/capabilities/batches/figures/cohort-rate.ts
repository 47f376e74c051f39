import { listSource } from "../../../kernel/figure-of-list.ts";
import type { FigureDefinition, FigureHead, FigureQuestion } from "../../../kernel/figure.ts";
import { tracedFigure } from "../../../kernel/traced-figure.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { ApprovalMeans } from "../../approvals/contract/means.ts";
import { judgedLifeCycle } from "../../approvals/store/judged-life-cycle.ts";
import { cohortTerms, type CohortTerms } from "../rules/cohort.ts";
import { selectCohort } from "../store/batch-figure.ts";
import { owner } from "./owner.ts";

const cuts = ["zone", "project", "enterprise"] as const;
const head = {
  unit: "%", kind: "percent", nature: "notAdditive", reducer: "ratio", cuts,
  window: "截至日期及以前举行的各期，不含最近一期（滞后一期）；省级、市级期次计入",
} as const satisfies Partial<FigureHead>;

function cohortRate(means: ApprovalMeans, terms: CohortTerms, named: Pick<FigureHead, "id" | "name" | "aliases" | "population" | "columns">): FigureDefinition<ScopedTx> {
  return tracedFigure({ ...head, ...named }, listSource({
    cuts,
    list: async (tx: ScopedTx, question: FigureQuestion) => {
      const entries = await selectCohort(tx, terms, question, owner);
      const { zoneIds, asOf } = question;
      const come = await judgedLifeCycle(tx, { zoneIds, asOf, kind: terms.fact, projectIds: entries.map(({ projectId }) => projectId) }, means);
      const days = new Map(come.filter(({ standing }) => standing === "regular").map(({ id, occurredOn }) => [id, occurredOn]));
      return entries.map((entry) => ({ ...entry, reachedOn: days.get(entry.projectId) ?? null }));
    },
    counted: ({ reachedOn }) => reachedOn !== null,
  }), ({ projectName, ownerName, roundName, reachedOn }) => ({
    kind: "batchEntry", title: projectName, cells: [ownerName, roundName, reachedOn], counted: reachedOn !== null,
  }));
}

/** By the rule of the figures of started and of producing projects: what came about while something barred it does not count. */
export const cohortRates = (means: ApprovalMeans): readonly FigureDefinition<ScopedTx>[] => [
  cohortRate(means, cohortTerms.startRate, {
    id: "batches.startRate", name: "三个一批开工率", aliases: ["签约项目开工率", "开工率"],
    population: "最近一期以前各期列入签约一批的项目中，截至日期项目台账已登记开工的占比；仅举行仪式的、未批先建和待核实的不计；按入批计，不增减后来的项目",
    columns: ["业主", "期次", "开工日期"],
  }),
  cohortRate(means, cohortTerms.productionRate, {
    id: "batches.productionRate", name: "三个一批投产率", aliases: ["开工项目投产率", "投产率"],
    population: "最近一期以前各期列入开工一批的项目中，截至日期项目台账已登记投产的占比；未验先投和待核实的不计；按入批计，不增减后来的项目",
    columns: ["业主", "期次", "投产日期"],
  }),
];
