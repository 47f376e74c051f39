import type { Output } from "../../../kernel/operation.ts";
import { countText } from "../../../ui/amount.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import type { OverviewCell, OverviewRow, readOverview } from "../contract/overview.ts";
import { figureScale, type FigureScale } from "./figure-scale.ts";
import { figurePath } from "./paths.ts";
import { overviewWords } from "./words.ts";

export type Overview = Output<typeof readOverview>;
type Column = Overview["columns"][number];

/** A column ready for reading: one unit for all its numbers. */
export interface ShownColumn {
  readonly id: string;
  readonly name: string;
  readonly head: string;
  readonly scale: FigureScale;
}

export const shownColumns = ({ columns, rows, total }: Overview): readonly ShownColumn[] => columns.map(({ definition }: Column, at) => {
  const scale = figureScale(definition, [...rows.map(({ cells }) => cells[at]?.value ?? null), total[at]?.value ?? null]);
  return { id: definition.id, name: definition.name, head: overviewWords.head(definition.name, scale.unit), scale };
});

/** What a cell says, with both numbers of a share. */
function CellText({ cell, scale }: { readonly cell: OverviewCell | undefined; readonly scale: FigureScale }) {
  const { value = null, numerator, denominator, period } = cell ?? {};
  return (
    <>
      {scale.text(value)}
      {numerator !== undefined && denominator !== undefined && <small className="overview-share">{overviewWords.share(countText(numerator), countText(denominator))}</small>}
      {period !== undefined && <small className="overview-share">{overviewWords.period(period)}</small>}
    </>
  );
}

interface LinkedCellProps {
  readonly column: ShownColumn;
  readonly cell: OverviewCell | undefined;
  readonly zone: Pick<OverviewRow, "code" | "name">;
  readonly asOf: string;
}

/** The number, opening its figure's page for that zone and day. */
export function LinkedCell({ column, cell, zone: { code, name }, asOf }: LinkedCellProps) {
  return (
    <PageLink to={figurePath(column.id)} search={{ zone: code, asOf }}>
      <CellText cell={cell} scale={column.scale} /><span className="overview-label">{overviewWords.opens(name, column.name)}</span>
    </PageLink>
  );
}

/** The name of a row; records of the zone itself beside those of the zones below it say so. */
export const rowName = ({ name, reach }: OverviewRow, alone: boolean): string => (reach === "own" && !alone ? overviewWords.own(name) : name);

interface Props {
  readonly overview: Overview;
  readonly columns: readonly ShownColumn[];
  /** The zone that is shown: where its total's figures are opened. */
  readonly whole: Pick<OverviewRow, "code" | "name">;
  /** Path of a zone's own page, opened from its name; without one a name is no link. */
  readonly zonePath?: string | undefined;
}

/** A row a zone, the whole last; heads carry the units and stay in sight. */
export function OverviewTable({ overview: { rows, total, asOf }, columns, whole, zonePath }: Props) {
  const alone = rows.length === 1;
  const nameOf = (row: OverviewRow) => (zonePath === undefined || row.reach === "own" ? rowName(row, alone) : <PageLink to={zonePath} search={{ zone: row.code }}>{row.name}</PageLink>);
  return (
    <div className="overview-scroll">
      <table className="overview-table">
        <thead>
          <tr><th scope="col">{overviewWords.zone}</th>{columns.map(({ id, head }) => <th key={id} scope="col">{head}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.zoneId}/${row.reach}`}>
              <th scope="row">{nameOf(row)}</th>
              {columns.map((column, at) => (
                <td key={column.id}>
                  {row.reach === "own" && !alone ? <CellText cell={row.cells[at]} scale={column.scale} /> : <LinkedCell column={column} cell={row.cells[at]} zone={row} asOf={asOf} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {!alone && (
          <tfoot>
            <tr>
              <th scope="row">{overviewWords.total}</th>
              {columns.map((column, at) => <td key={column.id}><LinkedCell column={column} cell={total[at]} zone={whole} asOf={asOf} /></td>)}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
