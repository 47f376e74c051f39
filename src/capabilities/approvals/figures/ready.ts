import { listSource } from "../../../kernel/figure-of-list.ts";
import type { FigureDefinition, FigureQuestion } from "../../../kernel/figure.ts";
import { tracedFigure } from "../../../kernel/traced-figure.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { ApprovalItem } from "../contract/item.ts";
import type { ItemCatalogue } from "../contract/item-catalogue.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { catalogueOn, itemVersions } from "../rules/item-versions.ts";
import { itemsByCode } from "../rules/item.ts";
import { barringItems, startBars, tellingItems } from "../rules/readiness.ts";
import { selectEdits } from "../store/item-override.ts";
import { selectListedProjects, type ListedProject } from "../store/ready-figure.ts";

interface Judged extends ListedProject {
  readonly occurredOn: null;
  readonly bars: readonly string[];
  readonly ready: boolean;
}

type BarringOf = (zoneId: string) => ReadonlySet<string>;

/** What bars the start of work in each zone on the day: each has its own catalogue. */
async function barringIn(tx: ScopedTx, { zoneIds, asOf }: FigureQuestion, catalogue: ItemCatalogue): Promise<{ readonly of: BarringOf; readonly telling: readonly string[] }> {
  const shipped = barringItems(catalogue.items);
  const edited = (await selectEdits(tx, zoneIds)).filter(({ overrides }) => overrides.length > 0);
  const own = new Map(edited.map(({ zoneId, overrides }) => [zoneId, barringItems(catalogueOn(itemVersions(catalogue, overrides), asOf).items)]));
  return { of: (zoneId) => own.get(zoneId) ?? shipped, telling: [...new Set([shipped, ...own.values()].flatMap(tellingItems))] };
}

/** Every key project, judged by the rule that the pages use. */
function judged(project: ListedProject, barring: ReadonlySet<string>): Judged {
  const states = project.kinds.map((kind, place) => (project.lapsed.includes(project.items[place] ?? "") ? "expired" : (kind ?? "notBegun")));
  const bars = startBars(project.items, states, barring);
  return { ...project, occurredOn: null, bars, ready: project.started || bars.length === 0 };
}

const record = (items: ReadonlyMap<string, ApprovalItem>) => ({ name, owner, started, bars, ready }: Judged) => ({
  kind: "project", title: name, counted: ready,
  cells: [owner, ready ? "具备" : "不具备", started ? "已开工" : "未开工", [...items.values()].filter(({ code }) => bars.includes(code)).map(({ shortName }) => shortName).join("、")],
});

export function readyProjects({ catalogue }: ApprovalMeans): FigureDefinition<ScopedTx> {
  return tracedFigure({
    id: "approvals.readyProjects",
    name: "具备开工条件的项目占比",
    aliases: ["具备开工条件的项目", "具备开工条件", "达到开工条件的项目"],
    unit: "%",
    kind: "percent",
    nature: "notAdditive",
    reducer: "ratio",
    cuts: ["zone", "project", "enterprise"],
    population: "分母：截至日期所在年度、截至日期当日在名单内的重点项目；分子：其中未办结不得开工的事项均已办结、替代或不涉及，且已列入施工许可的项目，已开工的仍计入",
    window: "截至日期当日的状态",
    columns: ["业主", "开工条件", "开工", "尚缺事项"],
  }, listSource({
    cuts: ["zone", "project", "enterprise"],
    list: async (tx: ScopedTx, question: FigureQuestion) => {
      const { of, telling } = await barringIn(tx, question, catalogue);
      return (await selectListedProjects(tx, question, telling)).map((project) => judged(project, of(project.zoneId)));
    },
    counted: ({ ready }) => ready,
  }), record(itemsByCode(catalogue)));
}
