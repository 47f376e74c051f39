import { Type, type Static } from "typebox";
import { Day, Id, Nullable, record } from "../../../kernel/schema.ts";
import { CaseLamp, CaseState } from "./fact.ts";
import { ItemCode } from "./item-code.ts";
import { ItemGroup, ItemStage } from "./item.ts";
import { LifeCycleKind, LifeCycleStanding } from "./life-cycle.ts";
import { LampDimension } from "./lamp-rule.ts";

/** The order in which a cell's numbers name lamps and states. */
export const lampOrder = CaseLamp.enum;
export const stateOrder = CaseState.enum;
export const projectLampOrder = ["green", "blue", "yellow", "red", "excused", "unknown"] as const;

const word = Type.Optional(Type.String({ maxLength: 200 }));
/** The chart's filter as an address or an export writes it; what it names wrongly is no condition. */
export const ChartAsked = record({ text: word, industry: word, agent: word, leader: word, lamp: word, light: word, group: word, condition: word, items: word, by: word });
export type ChartAsked = Static<typeof ChartAsked>;

const Index = Type.Integer({ minimum: 0 });

/**
 * The wall chart in columns, not objects: `cells` are parallel arrays, one place a case; `project` and `item` point
 * into `projects` and `items`, `state` and `lamp` into `stateOrder` and `lampOrder`.
 */
export const WallChart = record({
  asOf: Day("截至日期"),
  year: Type.Integer({ title: "年度" }),
  items: Type.Array(record({ code: ItemCode, name: Type.String(), shortName: Type.String(), group: ItemGroup, stage: ItemStage, unverifiedLimit: Type.Boolean() })),
  projects: record({
    id: Type.Array(Id("项目")),
    name: Type.Array(Type.String()),
    owner: Type.Array(Type.String()),
    industry: Type.Array(Type.String()),
    agent: Type.Array(Nullable(Type.String())),
    started: Type.Array(Type.Boolean()),
    ready: Type.Array(Type.Boolean()),
    example: Type.Array(Type.Boolean()),
    /** Leaders paired with the owner on the day. */
    leaders: Type.Array(Type.Array(Type.String())),
  }),
  /** Departments by the places that cells name. */
  units: Type.Array(Type.String()),
  /** Lamps of the projects: one list a dimension, one place a project, each an index into `projectLampOrder`. */
  lamps: Type.Array(record({ dimension: LampDimension, lamp: Type.Array(Index) })),
  /** Starts and productions that count as none; few, so not a column. */
  irregular: Type.Array(record({ project: Index, kind: LifeCycleKind, standing: LifeCycleStanding })),
  cells: record({
    id: Type.Array(Id("办件")),
    project: Type.Array(Index),
    item: Type.Array(Index),
    state: Type.Array(Index),
    lamp: Type.Array(Index),
    /** The day that the cell shows: of the decision, of the newest step, or the due day where it runs. */
    day: Type.Array(Nullable(Type.String())),
    due: Type.Array(Nullable(Type.String())),
    unit: Type.Array(Nullable(Index)),
    /** Working days past due (positive) or left (negative or 0); null where the clock does not run. */
    over: Type.Array(Nullable(Type.Integer())),
  }),
  /** Cells whose promised day was moved, with the day first promised; few, so not a column. */
  moved: record({ cell: Type.Array(Index), first: Type.Array(Type.String()) }),
});
export type WallChart = Static<typeof WallChart>;
