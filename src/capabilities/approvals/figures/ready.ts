import { listSource } from "../../../kernel/figure-of-list.ts";
import type { FigureDefinition, FigureQuestion } from "../../../kernel/figure.ts";
import { tracedFigure } from "../../../kernel/traced-figure.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { factKindLabel } from "../../projects/messages.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { LifeCycleStanding } from "../contract/life-cycle.ts";
import { lifeCycleStandingLabel } from "../messages/standing.ts";
import { missingConditions, standsReady, startBars } from "../rules/readiness.ts";
import { standingOf } from "../rules/standing.ts";
import type { ZoneBars } from "../rules/zone-bars.ts";
import { statesOf } from "../store/cases-on-day.ts";
import { selectListedProjects, type ListedProject } from "../store/ready-figure.ts";
import { selectZoneBars } from "../store/zone-bars.ts";

interface Judged extends ListedProject {
  readonly occurredOn: null;
  readonly standing: LifeCycleStanding | null;
  /** What is open, by its short names. */
  readonly missing: readonly string[];
  readonly lacking: readonly (keyof typeof factKindLabel)[];
  readonly ready: boolean;
}

/** Every key project, judged by the rules that the pages use: by its zone's bars of the day, and its start by those of the day when it happened. */
function judged(project: ListedProject, bars: ZoneBars, asOf: string): Judged {
  const { start, listed, zoneId } = project;
  const standing = start && standingOf("started", { ...start, listed, states: statesOf(start) }, bars.on(zoneId, start.occurredOn)).standing;
  const ground = { codes: project.items, states: statesOf(project), conditions: project.conditions };
  const barring = bars.on(zoneId, asOf).started;
  return {
    ...project, occurredOn: null, standing,
    missing: bars.named(zoneId, startBars(ground, barring), asOf), lacking: missingConditions(ground), ready: standsReady(standing === "regular", ground, barring),
  };
}

const startText = (standing: LifeCycleStanding | null): string => (standing === null ? "未开工" : standing === "regular" ? "已开工" : lifeCycleStandingLabel[standing]);

const record = ({ name, owner, standing, missing, lacking, ready }: Judged) => ({
  kind: "project", title: name, counted: ready,
  cells: [
    owner, ready ? "具备" : "不具备", startText(standing),
    ready ? "" : [...missing, ...lacking.map((kind) => factKindLabel[kind])].join("、"),
  ],
});

export function readyProjects(means: ApprovalMeans): FigureDefinition<ScopedTx> {
  return tracedFigure({
    id: "approvals.readyProjects",
    name: "具备开工条件的项目占比",
    aliases: ["具备开工条件的项目", "具备开工条件", "达到开工条件的项目"],
    unit: "%",
    kind: "percent",
    nature: "notAdditive",
    reducer: "ratio",
    cuts: ["zone", "project", "enterprise"],
    population: "分母：截至日期所在年度、截至日期当日在名单内的重点项目；分子：其中未办结不得开工的事项均已办结、替代或不涉及，已列入施工许可，且建筑法第八条的施工条件均已登记落实的项目；依规开工的仍计入，未批先建和待核实的按其手续和条件判断",
    window: "截至日期当日的状态",
    columns: ["业主", "开工条件", "开工", "尚缺事项和条件"],
  }, listSource({
    cuts: ["zone", "project", "enterprise"],
    list: async (tx: ScopedTx, question: FigureQuestion) => {
      const bars = await selectZoneBars(tx, question.zoneIds, means);
      return (await selectListedProjects(tx, question, bars.telling("started"))).map((project) => judged(project, bars, question.asOf));
    },
    counted: ({ ready }) => ready,
  }), record);
}
