import type { ReactNode } from "react";
import type { RowAction } from "../../../ui/list-action.tsx";
import type { ListColumn } from "../../../ui/list-column.ts";
import { ListPage, type ListQuery } from "../../../ui/list-page.tsx";
import { useListAddress } from "../../../ui/use-list-address.ts";

export interface WholeQuery<Row> {
  readonly data: { readonly rows: readonly Row[] } | undefined;
  readonly error: unknown;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

/** A list that comes whole, as one without pages. */
export const whole = <Row,>({ data, error, isFetching, refetch }: WholeQuery<Row>): ListQuery<Row> =>
  ({ data: data && { rows: data.rows, total: data.rows.length }, error, isFetching, refetch });

interface Props<Row> {
  readonly id: string;
  readonly label: string;
  readonly query: ListQuery<Row>;
  readonly columns: readonly ListColumn<Row>[];
  readonly mayEdit: boolean;
  readonly onNew: () => void;
  readonly onEdit: (row: Row) => void;
  readonly empty: ReactNode;
}

/** Departments, parks or parcels of a zone. */
export function ZoneList<Row extends { readonly id: string }>({ label, mayEdit, onNew, onEdit, ...list }: Props<Row>) {
  const address = useListAddress([]);
  const edit = (row: Row): readonly RowAction[] => [{ key: "edit", label: "更正", onChosen: () => { onEdit(row); } }];
  return (
    <ListPage<Row>
      {...list} label={label} address={address} rowKey={({ id }) => id} actionWidth={90}
      {...(mayEdit && { rowActions: edit, actions: [{ key: "new", label: `新增${label}`, primary: true, onChosen: onNew }] })}
    />
  );
}
