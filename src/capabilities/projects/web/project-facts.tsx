import { daysBetween, isPlainDate } from "../../../kernel/plain-date.ts";
import type { Fact } from "../../../ui/fact-table.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import { wanYuanText } from "../../../ui/amount.ts";
import { enterprisePath } from "../../enterprises/web/paths.ts";
import type { ProjectDetail } from "../contract/project.ts";
import type { ValueSeries } from "../contract/value.ts";
import { natureLabel } from "../messages.ts";
import { standsOn } from "../rules/key-list.ts";
import { keyListText } from "./stage-mark.tsx";
import { firstText, largeText, seriesFor, valueText } from "./value-text.ts";

function shiftText(first: string | null, current: string | null): string {
  if (first === null || current === null || !isPlainDate(first) || !isPlainDate(current) || first === current) return "";
  const days = daysBetween(first, current);
  return days > 0 ? `，推迟 ${String(days)} 天` : `，提前 ${String(-days)} 天`;
}

/** A day that was planned: as it stands, and where it was moved, from when and why. */
function plannedFact(label: string, series: ValueSeries | undefined): Fact {
  if (!series) return { label, value: "" };
  const { first, current } = series;
  const moved = firstText(series);
  const shift = shiftText(first.day, current.day);
  const value = (
    <>
      {valueText(current)}
      {moved !== undefined && <span className={shift.startsWith("，推迟") ? "lamp-near" : ""}>{shift}</span>}
      {moved !== undefined && current.reason !== null && <div className="soft fact-more">调整原因：{current.reason}</div>}
    </>
  );
  return { label, value, ...(moved !== undefined && { first: moved }) };
}

function ownerFact(detail: ProjectDetail): Fact {
  const series = seriesFor(detail, "owner");
  if (!series) return { label: "业主", value: "" };
  const { partyId, partyName } = series.current;
  const moved = firstText(series);
  return { label: "业主", value: partyId === null ? "" : <PageLink to={enterprisePath(partyId)}>{partyName ?? "查看企业"}</PageLink>, ...(moved !== undefined && { first: moved }) };
}

function investmentFact(series: ValueSeries | undefined): Fact {
  if (!series) return { label: "总投资", value: "" };
  const { amountFen } = series.current;
  const moved = firstText(series);
  return { label: "总投资", value: <><b>{wanYuanText(amountFen)}</b> 万元{largeText(amountFen)}</>, ...(moved !== undefined && { first: moved }) };
}

/** What a leader asks first. */
export function headFacts(detail: ProjectDetail): readonly Fact[] {
  const { project, keyLists, asOf } = detail;
  const standing = keyLists.filter((entry) => standsOn(entry, asOf));
  const agent = seriesFor(detail, "agent");
  return [
    { label: "项目代码", value: project.code },
    ownerFact(detail),
    investmentFact(seriesFor(detail, "totalInvestment")),
    plannedFact("计划投产", seriesFor(detail, "plannedProduction")),
    { label: "代办员", value: agent ? valueText(agent.current) : "" },
    { label: "重点项目名单", value: standing.length === 0 ? "未列入" : standing.map(keyListText).join("、") },
  ];
}

/** What was registered of the project, as it is registered now. */
export const basicFacts = ({ project }: ProjectDetail, nameOf: (userId: string) => string): readonly Fact[] => [
  { label: "行业", value: project.industry },
  { label: "建设性质", value: natureLabel[project.nature] },
  { label: "所在园区", value: project.parkName },
  { label: "来源", value: project.sourceRef },
  { label: "建设内容及规模", value: project.content === null ? "" : <span className="prose">{project.content}</span>, wide: true },
  { label: "登记", value: `${project.recordedOn}　${nameOf(project.recordedBy)}`, wide: true },
];
