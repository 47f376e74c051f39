import type { FilterValues } from "../../../ui/filter-field.tsx";
import { CaseLamp } from "../contract/fact.ts";
import { ItemGroup } from "../contract/item.ts";

/** Which rows and columns of the chart are shown; read from the address. */
export interface ChartFilter {
  readonly text: string;
  readonly industry: string;
  readonly agent: string;
  readonly lamp: CaseLamp | undefined;
  readonly group: ItemGroup | undefined;
  readonly condition: "started" | "ready" | undefined;
  /** Also items that no project shown has to pass. */
  readonly allItems: boolean;
}

const conditions = ["started", "ready"] as const;

/** A choice that the address names wrongly is no choice. */
const among = <Value extends string>(values: readonly Value[], text: string | undefined): Value | undefined => values.find((value) => value === text);

export const readChartFilter = (values: FilterValues): ChartFilter => ({
  text: (values["text"] ?? "").trim(),
  industry: values["industry"] ?? "",
  agent: values["agent"] ?? "",
  lamp: among(CaseLamp.enum, values["lamp"]),
  group: among(ItemGroup.enum, values["group"]),
  condition: among(conditions, values["condition"]),
  allItems: values["items"] === "all",
});
