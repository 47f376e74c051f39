import { Checkbox } from "antd";
import { RowActions } from "./list-action.tsx";
import type { ListColumn } from "./list-column.ts";
import type { ListRows } from "./list-rows.ts";
import { listWords } from "./messages.ts";

interface CardProps<Row> { readonly list: ListRows<Row>; readonly row: Row; readonly at: number }

function Check<Row>({ list: { selection, rowKey, before }, row, at }: CardProps<Row>) {
  if (!selection) return null;
  const key = rowKey(row);
  const others = selection.keys.filter((one) => one !== key);
  return <Checkbox checked={selection.keys.includes(key)} aria-label={listWords.select(before + at + 1)} onChange={({ target }) => { selection.onChange(target.checked ? [...others, key] : others); }} />;
}

function Card<Row>({ list, row, at }: CardProps<Row>) {
  const { columns, rowActions, tone, before } = list;
  const place = (wanted: ListColumn<Row>["phone"]) => columns.filter(({ phone = "line" }) => phone === wanted);
  const edge = tone?.(row);
  return (
    <li className={edge === undefined ? "list-card card" : `list-card card lamp-${edge} list-card-edge`}>
      <div className="list-card-head">
        <Check list={list} row={row} at={at} />
        <span className="soft">{before + at + 1}</span>
        <div className="list-card-title">{place("title").map(({ key, render }) => <div key={key}>{render(row)}</div>)}</div>
        {place("status").map(({ key, render }) => <div key={key}>{render(row)}</div>)}
      </div>
      <dl>
        {place("line").map(({ key, title, render }) => <div key={key}><dt>{title}</dt><dd>{render(row)}</dd></div>)}
      </dl>
      {rowActions && rowActions(row).length > 0 && <RowActions actions={rowActions(row)} />}
    </li>
  );
}

/** A list on a phone: each row is a card. */
export function ListCards<Row>(list: ListRows<Row>) {
  const { rows, rowKey, totals, columns, label } = list;
  const sums = columns.filter(({ key }) => totals?.[key] !== undefined);
  return (
    <>
      <ul className="list-cards" aria-label={label}>{rows.map((row, at) => <Card key={rowKey(row)} list={list} row={row} at={at} />)}</ul>
      {sums.length > 0 && rows.length > 0 && (
        <div className="list-card card">
          <b>{listWords.sum}</b>
          <dl>{sums.map(({ key, title }) => <div key={key}><dt>{title}</dt><dd>{totals?.[key]}</dd></div>)}</dl>
        </div>
      )}
    </>
  );
}
