import { listSource } from "../../../kernel/figure-of-list.ts";
import type { FigureDefinition, FigureHead, FigureQuestion } from "../../../kernel/figure.ts";
import { yearOf } from "../../../kernel/plain-date.ts";
import { tracedFigure } from "../../../kernel/traced-figure.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { LifeCycleKind, LifeCycleStanding } from "../contract/life-cycle.ts";
import { lackLabel } from "../messages/standing.ts";
import { judgedLifeCycle, type JudgedLifeCycle } from "../store/judged-life-cycle.ts";

type Named = Pick<FigureHead, "id" | "name" | "aliases" | "inContext" | "population" | "columns"> & { readonly kind: LifeCycleKind; readonly standing: LifeCycleStanding };

const whose = "截至日期所在年度、截至日期当日在名单内的重点项目中";
const windows = { started: "截至日期及以前开工的（含往年）", producing: "截至日期及以前投产的（含往年）" } as const;

const reason = ({ openNames, lacks }: JudgedLifeCycle): string =>
  [...openNames, ...lacks.map((lack) => lackLabel[lack])].join("、");

/** Projects of the list whose start (or production) stands by the day and is worth this; it stands once at most. */
function alongFigure(means: ApprovalMeans, { kind, standing, ...named }: Named): FigureDefinition<ScopedTx> {
  return tracedFigure(
    { ...named, window: windows[kind], unit: "个", kind: "count", nature: "stock", reducer: "count", cuts: ["zone", "project", "enterprise"] },
    listSource({
      cuts: ["zone", "project", "enterprise"],
      list: async (tx: ScopedTx, { zoneIds, asOf, projectId, enterpriseId }: FigureQuestion) =>
        (await judgedLifeCycle(tx, { zoneIds, asOf, kind, year: yearOf(asOf), projectId, enterpriseId }, means)).filter((row) => row.standing === standing),
    }),
    (row) => ({ kind: "project", title: row.name, cells: [row.owner, row.occurredOn, row.evidence, row.verifier, ...(standing === "regular" ? [] : [reason(row)])] }),
  );
}

const startColumns = ["业主", "开工日期", "开工依据", "核实人"];
const productionColumns = ["业主", "投产日期", "投产依据", "核实人"];

/** A ceremony is not a start, and neither is one while an item barred it or that nobody verified: these have figures of their own. */
export const lifeCycleFigures = (means: ApprovalMeans): readonly FigureDefinition<ScopedTx>[] => [
  alongFigure(means, {
    id: "approvals.startedProjects", kind: "started", standing: "regular",
    name: "已开工建设项目",
    aliases: ["开工项目", "已开工项目", "开工建设项目"],
    inContext: { words: ["已开工", "开工", "项目已开工"], beside: ["重点项目", "重点工程"] },
    population: `${whose}，已登记实质性开工（附依据和核实人）且未撤销的；仅举行仪式的、未批先建和待核实的不计`,
    columns: startColumns,
  }),
  alongFigure(means, {
    id: "approvals.producingProjects", kind: "producing", standing: "regular",
    name: "已投产项目",
    aliases: ["投产项目", "建成投产项目"],
    inContext: { words: ["已投产", "投产", "建成投产"], beside: ["重点项目", "重点工程"] },
    population: `${whose}，已登记投产（附依据和核实人）且未撤销的；未验先投和待核实的不计`,
    columns: productionColumns,
  }),
  alongFigure(means, {
    id: "approvals.builtBeforeApproval", kind: "started", standing: "builtBeforeApproval",
    name: "未批先建项目", aliases: ["未批先建", "未批先建数", "未批先建的项目", "未批先建重点项目"],
    population: `${whose}，已登记开工，而开工当日已列入的不得开工事项尚未办结、替代或认定不涉及的；事后补办的仍计入`,
    columns: [...startColumns, "开工当日未办结的事项"],
  }),
  alongFigure(means, {
    id: "approvals.producedBeforeAcceptance", kind: "producing", standing: "producedBeforeAcceptance",
    name: "未验先投项目", aliases: ["未验先投", "未验先投数", "未验先投的项目", "未验先投重点项目"],
    population: `${whose}，已登记投产，而投产当日已列入的不得投产事项尚未办结、替代或认定不涉及的；事后补办的仍计入`,
    columns: [...productionColumns, "投产当日未办结的事项"],
  }),
  alongFigure(means, {
    id: "approvals.unverifiedStarts", kind: "started", standing: "unverified",
    name: "开工待核实项目", aliases: ["开工待核实", "开工待核实数", "待核实开工项目"],
    population: `${whose}，已登记开工，没有未办结的不得开工事项，但缺少依据、核实人或施工许可事项的`,
    columns: [...startColumns, "待核实原因"],
  }),
  alongFigure(means, {
    id: "approvals.unverifiedProductions", kind: "producing", standing: "unverified",
    name: "投产待核实项目", aliases: ["投产待核实", "投产待核实数", "待核实投产项目"],
    population: `${whose}，已登记投产，没有未办结的不得投产事项，但缺少依据或核实人的`,
    columns: [...productionColumns, "待核实原因"],
  }),
];
