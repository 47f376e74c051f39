import { Type, type Static } from "typebox";
import { operation } from "../../kernel/operation.ts";
import { permission } from "../../kernel/permission.ts";
import { Choice, Day, Id, Moment, Nullable, PageQuery, record } from "../../kernel/schema.ts";
import { historyText as text } from "./messages.ts";

const word = (title: string, maxLength = 100) => Type.String({ minLength: 1, maxLength, title });

/** One field as it was and as it became; absent from a new row's `before` and a deleted row's `after`. */
const FieldChange = record({
  field: word(text.field),
  title: word(text.fieldTitle),
  before: Type.Optional(Type.Unknown({ title: text.before })),
  after: Type.Optional(Type.Unknown({ title: text.after })),
});

/** One change of one row, told to people. */
export const HistoryEntry = record({
  seq: Type.Integer({ minimum: 1, title: text.number }),
  zoneId: Nullable(Id(text.zone)),
  table: word(text.table),
  tableTitle: word(text.tableTitle),
  rowId: Id(text.row),
  action: Choice(text.action, ["insert", "update", "delete"]),
  actor: word(text.actor),
  actorName: word(text.actorName),
  reason: Nullable(Type.String({ title: text.reason })),
  requestId: Nullable(Type.String({ title: text.requestId })),
  at: Moment(text.at),
  changes: Type.Array(FieldChange, { title: text.changes }),
});
export type HistoryEntry = Static<typeof HistoryEntry>;

/** Without a total: counting a history costs as much as reading it. */
const HistoryPage = record({ rows: Type.Array(HistoryEntry), next: Type.Optional(Type.String({ title: text.next })) });

const readHistory = permission("history.read", text.readPermission, [
  "cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "departmentHandler", "pairedCadre", "statistician", "auditor",
]);
const readUsersHistory = permission("history.readUsers", text.usersPermission, ["administrator", "auditor"]);
const readZonesHistory = permission("history.readZones", text.zonesPermission, ["administrator", "auditor"]);
const readCatalogueHistory = permission("history.readCatalogue", text.cataloguePermission, [
  "administrator", "cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "departmentHandler", "auditor",
]);
export const searchHistory = permission("history.search", text.searchPermission, ["auditor"]);

export const historyOfRecord = operation({
  id: "history.ofRecord", method: "GET", path: "/zones/:zoneId/history/:rowId", summary: text.readOfRecord, permission: readHistory,
  params: record({ zoneId: Id(text.zone), rowId: Id(text.row) }), query: record(PageQuery), reply: HistoryPage, checkedReply: true,
});

/** Of a user's account, roles and credential, and of nothing else: who administers sees no business record by it. */
export const historyOfUser = operation({
  id: "history.ofUser", method: "GET", path: "/users/:userId/history", summary: text.readOfUser, permission: readUsersHistory,
  params: record({ userId: Id(text.user) }), query: record(PageQuery), reply: HistoryPage, checkedReply: true,
});

/** Of a zone itself, its departments, parks and parcels, and of nothing else. */
export const historyOfZone = operation({
  id: "history.ofZone", method: "GET", path: "/zones/:zoneId/history", summary: text.readOfZone, permission: readZonesHistory,
  params: record({ zoneId: Id(text.zone) }), query: record(PageQuery), reply: HistoryPage, checkedReply: true,
});

/** Of an edit of the zone's catalogue or of an arrangement, and of nothing else: whoever keeps the catalogue sees its history, and no business record by it. */
export const historyOfCatalogue = operation({
  id: "history.ofCatalogue", method: "GET", path: "/zones/:zoneId/catalogue-history/:rowId", summary: text.readOfCatalogue, permission: readCatalogueHistory,
  params: record({ zoneId: Id(text.zone), rowId: Id(text.row) }), query: record(PageQuery), reply: HistoryPage, checkedReply: true,
});

/** Days are days in China; both ends are included. */
export const historySearch = operation({
  id: "history.search", method: "GET", path: "/history", summary: text.search, permission: searchHistory,
  query: record({
    from: Type.Optional(Day(text.from)),
    to: Type.Optional(Day(text.to)),
    zoneId: Type.Optional(Id(text.zone)),
    actor: Type.Optional(word(text.actor)),
    table: Type.Optional(word(text.table)),
    rowId: Type.Optional(Id(text.row)),
    text: Type.Optional(word(text.text)),
    ...PageQuery,
  }),
  reply: HistoryPage, checkedReply: true,
});
