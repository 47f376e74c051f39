import type { FilterField, FilterValues } from "../../../ui/filter-field.tsx";
import { ListSearch } from "../../../ui/list-search.tsx";
import "../../../ui/list.css";
import "../../../ui/list-phone.css";
import { CaseLamp } from "../contract/fact.ts";
import { ItemGroup } from "../contract/item.ts";
import type { WallChart } from "../contract/wall-chart.ts";
import { itemGroupLabel } from "../messages.ts";
import { projectLampLabel } from "../messages/lamp.ts";
import { chartWords, lampLook } from "./words.ts";

/** Each text once, in Chinese order. */
const distinct = (texts: readonly (string | null)[]) =>
  [...new Set(texts.filter((text) => text !== null && text !== ""))].sort((a, b) => (a ?? "").localeCompare(b ?? "", "zh-CN")).flatMap((text) => (text === null ? [] : [{ value: text, label: text }]));

const fieldsOf = ({ projects: { industry, agent, leaders }, lamps }: WallChart): readonly FilterField[] => [
  { kind: "text", key: "text", label: chartWords.filterText, placeholder: `${chartWords.project}、${chartWords.owner}` },
  { kind: "choice", key: "lamp", label: chartWords.lamp, options: CaseLamp.enum.map((lamp) => ({ value: lamp, label: lampLook[lamp].word })) },
  ...(lamps.length === 0 ? [] : [{ kind: "choice" as const, key: "light", label: chartWords.light, options: (["red", "yellow", "blue", "excused", "green"] as const).map((light) => ({ value: light, label: projectLampLabel[light] })) }]),
  { kind: "choice", key: "leader", label: chartWords.leader, options: distinct(leaders.flat()) },
  { kind: "choice", key: "by", label: chartWords.by, options: [{ value: "stage", label: chartWords.byStage }, { value: "group", label: chartWords.byGroup }] },
  { kind: "choice", key: "group", label: chartWords.group, options: ItemGroup.enum.map((group) => ({ value: group, label: itemGroupLabel[group] })) },
  { kind: "choice", key: "industry", label: chartWords.industry, options: distinct(industry) },
  { kind: "choice", key: "agent", label: chartWords.agent, options: distinct(agent) },
  { kind: "choice", key: "condition", label: chartWords.condition, options: [{ value: "started", label: chartWords.started }, { value: "ready", label: chartWords.ready }] },
  { kind: "choice", key: "items", label: chartWords.range, options: [{ value: "all", label: chartWords.allItems }] },
];

/** What is looked for in the chart. */
export function ChartSearch({ chart, values, onSearch }: { readonly chart: WallChart; readonly values: FilterValues; readonly onSearch: (values: FilterValues) => void }) {
  return <ListSearch id="wall-chart" fields={fieldsOf(chart)} values={values} onSearch={onSearch} />;
}
