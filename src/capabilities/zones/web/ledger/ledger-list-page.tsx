import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import type { LedgerOperations } from "../../../../kernel/ledger.ts";
import type { LedgerRow } from "../../../../platform/http/client/ledger-client.ts";
import { AsOf } from "../../../../ui/as-of.tsx";
import { ExampleMark } from "../../../../ui/example-mark.tsx";
import type { FilterField, FilterValues } from "../../../../ui/filter-field.tsx";
import type { LampTone } from "../../../../ui/lamp-tone.ts";
import { ledgerPage } from "../../../../ui/ledger-query.ts";
import type { RowAction } from "../../../../ui/list-action.tsx";
import type { ListColumn } from "../../../../ui/list-column.ts";
import { ListPage, type ListPageProps } from "../../../../ui/list-page.tsx";
import { usePlace } from "../../../../ui/place.ts";
import { EmptyState } from "../../../../ui/states.tsx";
import { useListAddress } from "../../../../ui/use-list-address.ts";
import { useZoneColumn } from "../use-zone-column.ts";
import { useZones } from "../use-zones.ts";
import { RecordLink } from "./record-link.tsx";
import { WithdrawForm } from "./withdraw-form.tsx";
import { ledgerWords } from "./words.ts";

export interface FormOfLedger<L extends LedgerOperations> {
  readonly row?: LedgerRow<L> | undefined;
  readonly onSaved?: ((row: LedgerRow<L>) => void) | undefined;
  readonly onClose: () => void;
}

export interface LedgerListProps<L extends LedgerOperations> {
  readonly ledger: L;
  readonly permissions: ReadonlySet<string>;
  /** Conditions beside keyword, period and withdrawal; a field's key is the name by which the operation asks for it. */
  readonly fields?: readonly FilterField[];
  /** What the period is of: 走访日期. */
  readonly dayLabel: string;
  /** What the keyword is searched in. */
  readonly textHint: string;
  /** The first column: what stands in the link to the row's page. */
  readonly title: { readonly label: string; readonly text: (row: LedgerRow<L>) => ReactNode; readonly width?: number };
  readonly columns: readonly ListColumn<LedgerRow<L>>[];
  /** Path of a row's page. */
  readonly pathOf: (id: string) => string;
  readonly form: (props: FormOfLedger<L>) => ReactNode;
  /** Tabs above the list; `key` is the condition that they set. */
  readonly views?: { readonly key: string; readonly options: NonNullable<ListPageProps<LedgerRow<L>>["views"]>["options"] };
  readonly tone?: (row: LedgerRow<L>) => LampTone | undefined;
  readonly rowActions?: (row: LedgerRow<L>) => readonly RowAction[];
  /** Whether the row may still be withdrawn; every one may where this is absent. */
  readonly withdrawable?: (row: LedgerRow<L>) => boolean;
  readonly totals?: ListPageProps<LedgerRow<L>>["totals"];
  /** Beside the as-of day. */
  readonly note?: ReactNode;
  /** Above the list: figures, counts. */
  readonly head?: ReactNode;
}

const usualFields = (dayLabel: string, textHint: string): readonly FilterField[] => [
  { kind: "text", key: "text", label: ledgerWords.keyword, placeholder: textHint },
  { kind: "days", key: "from", toKey: "to", label: dayLabel },
];
const withdrawal: FilterField = { kind: "choice", key: "withdrawn", label: ledgerWords.state, options: (["without", "only", "with"] as const).map((value) => ({ value, label: ledgerWords.withdrawnRows[value] })) };

const given = (values: FilterValues): FilterValues => Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ""));

function useColumns<L extends LedgerOperations>({ title, columns, pathOf }: LedgerListProps<L>): readonly ListColumn<LedgerRow<L>>[] {
  const zone = useZoneColumn<LedgerRow<L>>();
  return [
    {
      key: "title", title: title.label, width: title.width ?? 260, fixed: true, phone: "title",
      render: (row) => <><RecordLink to={pathOf(row.id)} zoneId={row.zoneId}>{title.text(row)}</RecordLink>{row.withdrawn && <span className="moved-mark">{ledgerWords.withdrawn}</span>}{row.example && <> <ExampleMark /></>}</>,
    },
    ...zone,
    ...columns,
    { key: "recordedOn", title: "登记日期", width: 116, hidden: true, render: ({ recordedOn }) => recordedOn },
  ];
}

/** A ledger's list: conditions, tabs, rows as of the day chosen above, entry, correction and withdrawal as permitted. */
export function LedgerListPage<L extends LedgerOperations>(props: LedgerListProps<L>) {
  const { ledger, permissions, fields = [], dayLabel, textHint, form, views, tone, rowActions, withdrawable = () => true, totals, note, head } = props;
  const { zoneId, asOf } = usePlace();
  const { hasZonesBelow } = useZones();
  const all = [...usualFields(dayLabel, textHint), ...fields, withdrawal];
  const address = useListAddress(all, views ? [views.key] : []);
  const [entering, setEntering] = useState<{ readonly row?: LedgerRow<L> }>();
  const [withdrawing, setWithdrawing] = useState<LedgerRow<L>>();
  const { cursor, size } = address.position;
  const query = useQuery({ ...ledgerPage(ledger, zoneId, { ...given(address.values), asOf, limit: size, ...(cursor !== undefined && { cursor }) }), placeholderData: keepPreviousData });
  const columns = useColumns(props);
  const mayEdit = permissions.has(ledger.create.permission.id);
  const mayEnter = mayEdit && !hasZonesBelow(zoneId);
  const actionsOf = (row: LedgerRow<L>): readonly RowAction[] => (row.withdrawn || row.zoneId !== zoneId ? [] : [
    ...(rowActions?.(row) ?? []),
    ...(mayEdit ? [
      { key: "correct", label: ledgerWords.correct, onChosen: () => { setEntering({ row }); } },
      ...(withdrawable(row) ? [{ key: "withdraw", label: ledgerWords.withdraw, danger: true, onChosen: () => { setWithdrawing(row); } }] : []),
    ] : []),
  ]);
  // Rows of the zones below offer nothing here: a column without a button would only cover the others.
  const offers = (query.data?.rows ?? []).some((row) => actionsOf(row).length > 0);
  return (
    <>
      {head && <div className="list-head">{head}</div>}
      <ListPage<LedgerRow<L>>
        id={ledger.list.id} label={`${ledger.title}台账`} query={query} address={address} fields={all} columns={columns} rowKey={({ id }) => id}
        actions={mayEnter ? [{ key: "new", label: ledgerWords.createTitle(ledger.title), primary: true, onChosen: () => { setEntering({}); } }] : []}
        {...(offers && { rowActions: actionsOf })} {...(tone && { tone })} {...(totals && { totals })}
        {...(views && { views: { value: address.values[views.key] ?? "", options: views.options, onChange: (value: string) => { address.onSearch({ ...address.values, [views.key]: value }); } } })}
        note={<>{note}<AsOf day={asOf} /></>}
        empty={<EmptyState title={ledgerWords.none(ledger.title)} {...(mayEnter ? { hint: ledgerWords.noneHint(ledger.title) } : hasZonesBelow(zoneId) && { hint: ledgerWords.noneOfCity })} />}
      />
      {entering && form({ ...entering, onClose: () => { setEntering(undefined); } })}
      {withdrawing && <WithdrawForm ledger={ledger} row={withdrawing} onClose={() => { setWithdrawing(undefined); }} />}
    </>
  );
}
