import { LinkedCell, rowName, type Overview, type ShownColumn } from "./overview-table.tsx";
import { overviewWords } from "./words.ts";

interface Props {
  readonly overview: Overview;
  readonly columns: readonly ShownColumn[];
  readonly whole: { readonly code: string; readonly name: string };
}

/** On a phone: a card a zone, the whole first. */
export function OverviewCards({ overview: { rows, total, asOf }, columns, whole }: Props) {
  const alone = rows.length === 1;
  const cards = [
    ...(alone ? [] : [{ key: "total", title: overviewWords.total, zone: whole, cells: total }]),
    ...rows.filter(({ reach }) => reach === "below" || alone).map((row) => ({ key: row.zoneId, title: rowName(row, alone), zone: row, cells: row.cells })),
  ];
  return (
    <div className="overview-cards">
      {cards.map(({ key, title, zone, cells }) => (
        <section key={key} className="card overview-card" aria-label={title}>
          <h2>{title}</h2>
          <dl>
            {columns.map((column, at) => (
              <div key={column.id}><dt>{column.head}</dt><dd><LinkedCell column={column} cell={cells[at]} zone={zone} asOf={asOf} /></dd></div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
