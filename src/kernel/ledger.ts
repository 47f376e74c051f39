import { Type, type Static, type TObject, type TProperties } from "typebox";
import { fieldTitle, ledgerText } from "./messages.ts";
import { operation, type Operation } from "./operation.ts";
import type { Permission } from "./permission.ts";
import { Choice, Day, Id, Line, Page, PageQuery, Reason, Version, record } from "./schema.ts";
import { recorded, SourceRef } from "./recorded.ts";

/** A ledger (台账) is declared once: what a row holds, what a person enters, and by what its list is searched. */
interface LedgerDeclaration<Row extends TProperties, Body extends TProperties, Filter extends TProperties> {
  readonly capability: string;
  /** `Visit` and `Visits`: the operations are `visits.createVisit`, `visits.listVisits` and so on. */
  readonly one: string;
  readonly many: string;
  /** Below the zone: `visits`. */
  readonly path: string;
  /** 走访记录. */
  readonly title: string;
  readonly view: Permission;
  readonly edit: Permission;
  /** What a row is replied with, beside its ids and what it tells of its recording. */
  readonly row: Row;
  /** What a person enters; a correction gives the whole of it. */
  readonly body: Body;
  /** Conditions of the list beside the usual ones. */
  readonly filter: Filter;
}

/** Conditions that every ledger's list knows. `asOf` leaves out what occurred later; withdrawn rows are asked for. */
const usualFilter = {
  text: Type.Optional(Line(fieldTitle.text, 100)),
  from: Type.Optional(Day(fieldTitle.from)),
  to: Type.Optional(Day(fieldTitle.to)),
  asOf: Type.Optional(Day(fieldTitle.asOf)),
  withdrawn: Type.Optional(Choice(fieldTitle.withdrawn, ["without", "only", "with"])),
};

const ofZone = record({ zoneId: Id(fieldTitle.zone) });
const ofRow = record({ zoneId: Id(fieldTitle.zone), recordId: Id(fieldTitle.row) });

/**
 * The five operations of a ledger. A list covers the zone and those below it; newest day first. A row entered by
 * mistake is withdrawn with a reason: it stays readable and counts nowhere.
 */
export function ledger<Row extends TProperties, Body extends TProperties, Filter extends TProperties>(of: LedgerDeclaration<Row, Body, Filter>) {
  const { capability, one, many, title, view, edit } = of;
  const path = `/zones/:zoneId/${of.path}`;
  const row = record({ id: Id(fieldTitle.row), zoneId: Id(fieldTitle.zone), ...of.row, withdrawn: Type.Boolean({ title: fieldTitle.withdrawn }), ...recorded });
  const types: LedgerTypes<Static<typeof row>, Static<TObject<Body & { sourceRef: typeof SourceRef }>>> = {};
  return {
    ...types,
    title,
    row,
    list: operation({
      id: `${capability}.list${many}`, method: "GET", path, summary: ledgerText.list(title), permission: view,
      params: ofZone, query: record({ ...PageQuery, ...usualFilter, ...of.filter }), reply: Page(row),
    }),
    get: operation({
      id: `${capability}.get${one}`, method: "GET", path: `${path}/:recordId`, summary: ledgerText.get(title), permission: view,
      params: ofRow, reply: row,
    }),
    create: operation({
      id: `${capability}.create${one}`, method: "POST", path, summary: ledgerText.create(title), permission: edit,
      params: ofZone, body: record({ ...of.body, sourceRef: SourceRef }), reply: row,
    }),
    correct: operation({
      id: `${capability}.correct${one}`, method: "PUT", path: `${path}/:recordId`, summary: ledgerText.correct(title), permission: edit,
      params: ofRow, body: record({ ...of.body, sourceRef: SourceRef, version: Version, reason: Reason }), reply: row,
    }),
    withdraw: operation({
      id: `${capability}.withdraw${one}`, method: "POST", path: `${path}/:recordId/withdrawal`, summary: ledgerText.withdraw(title), permission: edit,
      params: ofRow, body: record({ version: Version, reason: Reason }), reply: row,
    }),
  };
}

/** What a ledger's row and an entry are, for the compiler alone: there are no such properties. */
interface LedgerTypes<Row, Entry> {
  readonly rowType?: Row;
  readonly entryType?: Entry;
}

/** The five operations of any ledger. */
export interface LedgerOperations extends LedgerTypes<object, object> {
  readonly title: string;
  readonly list: Operation;
  readonly get: Operation;
  readonly create: Operation;
  readonly correct: Operation;
  readonly withdraw: Operation;
}

/** What a list of any ledger may be asked for. */
export interface LedgerFilter {
  readonly text?: string;
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly withdrawn?: "without" | "only" | "with";
}
