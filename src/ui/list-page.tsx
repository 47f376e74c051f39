import { Button, Segmented } from "antd";
import { useEffect, useState, type ReactNode } from "react";
import type { FilterField } from "./filter-field.tsx";
import { ListActions, type ListAction } from "./list-action.tsx";
import { ListCards } from "./list-cards.tsx";
import { shown } from "./list-column.ts";
import { ListFoot } from "./list-foot.tsx";
import { nextPage, previousPage, withVisited, type ListPosition, type Trail } from "./list-position.ts";
import { ListPrint } from "./list-print.tsx";
import type { ListRows } from "./list-rows.ts";
import { ListSearch } from "./list-search.tsx";
import { ListTable, scrollArea } from "./list-table.tsx";
import { ListTools } from "./list-tools.tsx";
import "./list.css";
import "./list-phone.css";
import { listWords, stateWords } from "./messages.ts";
import { EmptyState, ErrorState, Loading } from "./states.tsx";
import { useIsPhone } from "./use-is-phone.ts";
import type { ListAddress } from "./use-list-address.ts";
import { useListSettings } from "./use-list-settings.ts";
import { usePrinting } from "./use-printing.ts";

/** The part of a query that a list shows; a result of `useQuery` over a page by cursor fits as it is. */
export interface ListQuery<Row> {
  readonly data: { readonly rows: readonly Row[]; readonly total: number; readonly next?: string | undefined } | undefined;
  readonly error: unknown;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

/** Tabs above the table, such as 全部/在办/超期/已办 with their counts. */
interface ListViews {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count?: number }[];
  readonly onChange: (value: string) => void;
}

export interface ListPageProps<Row> extends Omit<ListRows<Row>, "rows" | "before" | "sort" | "onSort"> {
  /** Stable; the reader's settings are remembered under it. */
  readonly id: string;
  readonly query: ListQuery<Row>;
  /** From `useListAddress`. */
  readonly address: ListAddress;
  readonly fields?: readonly FilterField[];
  readonly actions?: readonly ListAction[];
  readonly views?: ListViews;
  /** Beside the label: the as-of day, a legend. */
  readonly note?: ReactNode;
  /** What to say and offer where nothing is stored yet. */
  readonly empty?: ReactNode;
}

function Views({ value, options, onChange }: ListViews) {
  return (
    <div className="list-views">
      <Segmented<string>
        value={value}
        onChange={onChange}
        options={options.map((one) => ({ value: one.value, label: one.count === undefined ? one.label : `${one.label} ${String(one.count)}` }))}
      />
    </div>
  );
}

/** Pages visited on the way to this one, so that 上一页 finds its way back. */
function usePages({ position, onPosition }: ListAddress, rows: number) {
  const turn = (to: ListPosition) => {
    scrollArea().scrollTo({ top: 0 });
    onPosition(to);
  };
  const [trail, setTrail] = useState<Trail>([position]);
  const last = trail.at(-1);
  if (last?.cursor !== position.cursor || last?.size !== position.size) setTrail(withVisited(trail, position));
  return {
    onFirst: turn,
    onPrevious: () => { turn(previousPage(trail, position)); },
    onNext: (cursor: string) => { turn(nextPage(position, rows, cursor)); },
  };
}

/** The list over the whole window; Escape leaves it. */
function useFull() {
  const [full, setFull] = useState(false);
  useEffect(() => {
    if (!full) return;
    const leave = (event: KeyboardEvent) => { if (event.key === "Escape" && !event.defaultPrevented) setFull(false); };
    window.addEventListener("keydown", leave);
    return () => { window.removeEventListener("keydown", leave); };
  }, [full]);
  return { full, onFull: () => { setFull(!full); } };
}

function Rows<Row>({ list, phone, density, query, empty }: { readonly list: ListRows<Row>; readonly phone: boolean; readonly density: "small" | "medium" | "large"; readonly query: ListQuery<Row>; readonly empty: ReactNode }) {
  if (query.error !== null && query.error !== undefined) return <ErrorState error={query.error} onRetry={() => { query.refetch(); }} />;
  if (!query.data) return <Loading />;
  if (list.rows.length === 0) return empty;
  return phone ? <ListCards {...list} /> : <ListTable {...list} density={density} fetching={query.isFetching} />;
}

/** A list: conditions, actions, rows (cards on a phone), sums of the filter, and paging by cursor. */
export function ListPage<Row>(props: ListPageProps<Row>) {
  const { id, query, address, fields = [], actions = [], views, note, empty = <EmptyState />, columns, selection, label } = props;
  const phone = useIsPhone();
  const printing = usePrinting();
  const settings = useListSettings(id, columns);
  const { full, onFull } = useFull();
  const rows = query.data?.rows ?? [];
  const pages = usePages(address, rows.length);
  const visible = shown(columns, settings.choice);
  const asked = Object.values(address.values).some((value) => value !== "");
  const nothing = asked ? <EmptyState title={stateWords.emptyFiltered} hint={stateWords.emptyFilteredHint} /> : empty;
  const list: ListRows<Row> = { ...props, rows, columns: visible, before: address.position.before, onSort: address.onSort, ...(address.sort && { sort: address.sort }) };
  const toggleSearch = { hidden: settings.searchHidden, onToggle: () => { settings.onSearchHidden(!settings.searchHidden); } };
  return (
    <section className={full ? "list list-full" : "list"} aria-label={label}>
      {fields.length > 0 && (phone || !settings.searchHidden) && <ListSearch id={id} fields={fields} values={address.values} onSearch={address.onSearch} />}
      <div className="list-body card no-print">
        <div className="list-bar">
          {actions.length > 0 && <ListActions actions={actions} columns={visible.map(({ key }) => key)} />}
          {views && <Views {...views} />}
          <div className="list-note">{note}</div>
          <ListTools
            columns={columns} choice={settings.choice} onChange={settings.onChoice} density={settings.density} onDensity={settings.onDensity}
            refreshing={query.isFetching} onRefresh={() => { query.refetch(); }} full={full} onFull={onFull} phone={phone}
            {...(fields.length > 0 && { search: toggleSearch })}
          />
        </div>
        {selection && selection.keys.length > 0 && (
          <div className="list-selected">
            {listWords.selected(selection.keys.length)}
            <Button type="link" size="small" onClick={() => { selection.onChange([]); }}>{listWords.clearSelection}</Button>
          </div>
        )}
        <Rows list={list} phone={phone} density={settings.density} query={query} empty={nothing} />
        {query.data && <ListFoot total={query.data.total} shown={rows.length} at={address.position} next={query.data.next} {...pages} />}
      </div>
      {printing && query.data && <ListPrint list={list} total={query.data.total} note={note} />}
    </section>
  );
}
