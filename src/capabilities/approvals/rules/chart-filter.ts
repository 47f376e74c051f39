import { CaseLamp } from "../contract/fact.ts";
import { ItemGroup } from "../contract/item.ts";
import type { ProjectLampColour } from "../contract/lamp.ts";
import { projectLampOrder, type ChartAsked } from "../contract/wall-chart.ts";

/** Which rows and columns of the chart are shown; read from the address, or from what an export asks for. */
export interface ChartFilter {
  readonly text: string;
  readonly industry: string;
  readonly agent: string;
  readonly leader: string;
  readonly lamp: CaseLamp | undefined;
  /** A lamp of the project itself, of whatever dimension. */
  readonly light: ProjectLampColour | undefined;
  readonly group: ItemGroup | undefined;
  readonly condition: "started" | "ready" | undefined;
  /** Also items that no project shown has to pass. */
  readonly allItems: boolean;
  /** What the columns stand under. */
  readonly by: "group" | "stage";
}

const conditions = ["started", "ready"] as const;

/** A choice that the address names wrongly is no choice. */
const among = <Value extends string>(values: readonly Value[], text: string | undefined): Value | undefined => values.find((value) => value === text);

export const readChartFilter = (values: ChartAsked): ChartFilter => ({
  text: (values.text ?? "").trim(),
  industry: values.industry ?? "",
  agent: values.agent ?? "",
  leader: values.leader ?? "",
  lamp: among(CaseLamp.enum, values.lamp),
  light: among(projectLampOrder, values.light),
  group: among(ItemGroup.enum, values.group),
  condition: among(conditions, values.condition),
  allItems: values.items === "all",
  by: values.by === "stage" ? "stage" : "group",
});

const askable = ["text", "industry", "agent", "leader", "lamp", "light", "group", "condition", "items", "by"] as const satisfies readonly (keyof ChartAsked)[];

/** What of an address concerns the chart: that is all an export is asked with. */
export const chartAsked = (values: Readonly<Record<string, string | undefined>>): ChartAsked =>
  Object.fromEntries(askable.flatMap((key) => (values[key] === undefined || values[key] === "" ? [] : [[key, values[key]]])));
