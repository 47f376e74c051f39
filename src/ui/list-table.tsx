import { Table, type TableProps } from "antd";
import { RowActions } from "./list-action.tsx";
import type { ListColumn } from "./list-column.ts";
import type { ListRows } from "./list-rows.ts";
import type { Density } from "./list-tools.tsx";
import { listWords } from "./messages.ts";

type Columns<Row> = NonNullable<TableProps<Row>["columns"]>;
const indexWidth = 56;
const columnWidth = 120;
/** The paging row stays in sight below the table: sums and the scroll bar stand above it. In pixels. */
const footHeight = 38;
const totalHeight = { small: 35, medium: 41, large: 49 } as const;

/** What the list is scrolled in: the content area, or the list itself when it fills the window. */
export const scrollArea = () => document.querySelector<HTMLElement>(".list-full") ?? document.getElementById("page-content") ?? document.body;


function sortOrder<Row>({ sort }: ListRows<Row>, key: string) {
  if (sort?.key !== key) return null;
  return sort.descending ? "descend" as const : "ascend" as const;
}

function tableColumn<Row>(list: ListRows<Row>, column: ListColumn<Row>): Columns<Row>[number] {
  const { key, title, render, width, align, fixed, sortable } = column;
  return {
    key,
    title,
    render: (_: unknown, row: Row) => render(row),
    ...(width !== undefined && { width }),
    ...(align && { align }),
    ...(fixed === true && { fixed: "start" as const }),
    ...(sortable === true && list.onSort && { sorter: true, sortOrder: sortOrder(list, key) }),
  };
}

function tableColumns<Row>(list: ListRows<Row>): Columns<Row> {
  const { rowActions, before, actionWidth = 150 } = list;
  return [
    { key: "#", title: listWords.index, width: indexWidth, align: "center", fixed: "start", render: (_: unknown, _row: Row, at: number) => before + at + 1 },
    ...list.columns.map((column) => tableColumn(list, column)),
    ...(rowActions
      ? [{ key: "@", title: listWords.operations, width: actionWidth, fixed: "end" as const, render: (_: unknown, row: Row) => <RowActions actions={rowActions(row)} /> }]
      : []),
  ];
}

/** Called, not rendered: the table looks for its own `Summary` at the root to keep it in sight. */
function totalRow<Row>({ columns, totals = {}, rowActions, selection }: ListRows<Row>) {
  const shift = selection ? 1 : 0;
  return (
    <Table.Summary fixed="bottom">
      <Table.Summary.Row className="list-total">
        {selection && <Table.Summary.Cell index={0} />}
        <Table.Summary.Cell index={shift} align="center"><span title={listWords.sumOfFilter}>{listWords.sum}</span></Table.Summary.Cell>
        {columns.map(({ key, align = "left" }, index) => (
          <Table.Summary.Cell key={key} index={index + shift + 1} align={align}>{totals[key]}</Table.Summary.Cell>
        ))}
        {rowActions && <Table.Summary.Cell index={columns.length + shift + 1} />}
      </Table.Summary.Row>
    </Table.Summary>
  );
}

export interface ListTableProps<Row> extends ListRows<Row> {
  readonly density: Density;
  readonly fetching: boolean;
}

/** The table of a list at a desk; its head stays in sight while the page is scrolled. */
export function ListTable<Row>({ density, fetching, ...list }: ListTableProps<Row>) {
  const { rows, columns, rowKey, tone, totals, selection, onSort } = list;
  const width = indexWidth + columns.reduce((sum, column) => sum + (column.width ?? columnWidth), list.rowActions ? (list.actionWidth ?? 150) : 0);
  return (
    <Table<Row>
      aria-label={list.label}
      className="list-table"
      size={density}
      columns={tableColumns(list)}
      dataSource={[...rows]}
      rowKey={rowKey}
      rowClassName={(row) => { const edge = tone?.(row); return edge === undefined ? "" : `list-row lamp-${edge}`; }}
      pagination={false}
      showSorterTooltip={false}
      sticky={{ getContainer: scrollArea, offsetSummary: footHeight, offsetScroll: footHeight + (totals ? totalHeight[density] : 0) }}
      scroll={{ x: width }}
      loading={{ spinning: fetching, delay: 300 }}
      onChange={(_page, _filters, sorter, { action }) => {
        if (action !== "sort" || Array.isArray(sorter) || typeof sorter.columnKey !== "string") return;
        onSort?.(sorter.order ? { key: sorter.columnKey, descending: sorter.order === "descend" } : undefined);
      }}
      {...(totals && rows.length > 0 && { summary: () => totalRow(list) })}
      {...(selection && { rowSelection: { selectedRowKeys: [...selection.keys], onChange: (keys) => { selection.onChange(keys.map(String)); } } })}
    />
  );
}
