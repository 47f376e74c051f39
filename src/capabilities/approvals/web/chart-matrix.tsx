import { useCallback, useMemo, type ReactNode } from "react";
import { useGo } from "../../../ui/address.ts";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { Lamp } from "../../../ui/lamp.tsx";
import type { MatrixFrozen, MatrixGroup } from "../../../ui/matrix-layout.ts";
import { Matrix } from "../../../ui/matrix.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import { EmptyState } from "../../../ui/states.tsx";
import { useIsPhone } from "../../../ui/use-is-phone.ts";
import { projectPath } from "../../projects/web/paths.ts";
import { lampDimensionLabel } from "../messages/lamp.ts";
import { standingWord } from "../messages/standing.ts";
import { metroWords } from "../messages/metro-map.ts";
import { printWords } from "../messages/wall-chart.ts";
import { columnHead, progressWord } from "../rules/printed-chart.ts";
import { ChartCellMark, ChartTip, isWide } from "./chart-cell.tsx";
import type { ChartProject, ChartView } from "../rules/chart-view.ts";
import { projectLampLook } from "./lamp-words.ts";
import { metroPath, projectSheetPath } from "./paths.ts";
import "./standing.css";
import { chartWords } from "./words.ts";

const narrow = 84;
const wide = 116;

const burns = ({ lamp }: ChartProject["lamps"][number]): boolean => lamp !== "green" && lamp !== "unknown";

/** A green lamp is not told: what burns is. */
function LampList({ project: { lamps } }: { readonly project: ChartProject }) {
  return (
    <div className="chart-lights">
      {lamps.filter(burns).map(({ dimension, lamp }) => <div key={dimension} className="chart-light"><Lamp tone={projectLampLook[lamp].tone} word={lampDimensionLabel[dimension]} /></div>)}
    </div>
  );
}

/** A start or production that counts as none; why, stands on the project's page. */
function ChartMarks({ project: { irregular } }: { readonly project: ChartProject }) {
  return irregular.map((told) => <span key={told.kind} className={`standing-mark standing-${told.standing}`}>{standingWord(told)}</span>);
}

/** On a phone the name alone: the rest would push the items out of sight. */
function frozenOf({ projects }: ChartView, phone: boolean, mayPrint: boolean): readonly MatrixFrozen[] {
  const cell = (render: (project: ChartProject) => ReactNode) => (row: number) => {
    const project = projects[row];
    return project && render(project);
  };
  const most = Math.max(0, ...projects.map(({ lamps }) => lamps.filter(burns).length));
  const all: readonly MatrixFrozen[] = [
    {
      key: "project", title: chartWords.project, width: 210, phoneWidth: 124,
      render: cell((project) => <span>{project.example && <ExampleMark />}<PageLink to={projectPath(project.id)}>{project.name}</PageLink><ChartMarks project={project} /></span>),
    },
    { key: "owner", title: chartWords.owner, width: 128, render: cell(({ owner }) => <span>{owner}</span>) },
    {
      key: "progress", title: chartWords.progress, width: 176,
      render: cell((project) => <span>{progressWord(project)}<br />{printWords.doneOf(project.done, project.applying)} {mayPrint && <PageLink to={projectSheetPath(project.id)}>{chartWords.sheetLink}</PageLink>} <PageLink to={metroPath(project.id)}>{metroWords.link}</PageLink></span>),
    },
    ...(most > 0 ? [{ key: "lamps", title: chartWords.lamps, width: most > 1 ? 184 : 92, render: cell((project) => <LampList project={project} />) }] : []),
  ];
  return phone ? all.slice(0, 1) : all;
}

/** Columns that hold a running clock anywhere are wider, so that its days can be read. */
function groupsOf({ groups, projects, cellAt }: ChartView): readonly MatrixGroup[] {
  let column = -1;
  return groups.map(({ group, items }) => ({
    key: group,
    title: columnHead(group),
    columns: items.map(({ code, shortName }) => {
      column += 1;
      const at = column;
      return { key: code, title: shortName, width: projects.some((_, row) => isWide(cellAt(row, at))) ? wide : narrow };
    }),
  }));
}

export interface ChartMatrixProps {
  readonly view: ChartView;
  readonly asOf: string;
  readonly onOpen: (caseId: string) => void;
  /** Whether the reader may see a project's sheet. */
  readonly mayPrint: boolean;
}

/** Projects by items, of any size. */
export function ChartMatrix({ view, asOf, onOpen, mayPrint }: ChartMatrixProps) {
  const go = useGo();
  const phone = useIsPhone();
  const frozen = useMemo(() => frozenOf(view, phone, mayPrint), [view, phone, mayPrint]);
  const groups = useMemo(() => groupsOf(view), [view]);
  const cell = useCallback((row: number, column: number) => <ChartCellMark cell={view.cellAt(row, column)} asOf={asOf} />, [view, asOf]);
  const tip = useCallback((row: number, column: number) => {
    const [project, item] = [view.projects[row], view.items[column]];
    return project && item && <ChartTip cell={view.cellAt(row, column)} project={project} item={item} />;
  }, [view]);
  return (
    <Matrix
      label={chartWords.title}
      rows={view.projects.length}
      frozen={frozen}
      groups={groups}
      cell={cell}
      tip={tip}
      rowHeight={50}
      empty={<EmptyState title={chartWords.noMatch} hint={chartWords.noMatchHint} />}
      onOpen={(row, column) => {
        const found = view.cellAt(row, column);
        if (found) onOpen(found.caseId);
      }}
      onOpenRow={(row) => {
        const project = view.projects[row];
        if (project) go(projectPath(project.id));
      }}
    />
  );
}
