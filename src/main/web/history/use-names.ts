import { useQueries, useQuery } from "@tanstack/react-query";
import { listPeople, listUsers, readUsers } from "../../../capabilities/accounts/contract/user.ts";
import { listItems, listProjectCases } from "../../../capabilities/approvals/contract/operations.ts";
import { listZoneItems } from "../../../capabilities/approvals/contract/zone-items.ts";
import { listSizeClasses } from "../../../capabilities/enterprises/contract/membership.ts";
import { listQualificationKinds } from "../../../capabilities/enterprises/contract/qualification.ts";
import { listFigures } from "../../../capabilities/figures/contract.ts";
import { listIndicators } from "../../../capabilities/indicators/contract/overview.ts";
import { listDepartments, listParks, listZones } from "../../../capabilities/zones/contract.ts";
import type { HistoryEntry } from "../../../platform/history/contract.ts";
import { useHeld, useMay } from "../../../ui/held.ts";
import { operationQuery } from "../../../ui/operation-query.ts";
import { useRecordNames } from "./record-names.ts";
import { holdsItems } from "./item-words.ts";
import { codeKey, codesOf, type CodeOf } from "./value-labels.ts";
import type { Names } from "./value-text.ts";

type Named = readonly (readonly [string, string])[];

/** The most that one question answers. */
const most = 200;

/** The users that the reader may list: the first ones only where there are very many. */
export function useListedUsers() {
  const mayList = useHeld().has(readUsers.id);
  return useQuery({ ...operationQuery(listUsers, { query: { limit: most } }), enabled: mayList }).data?.rows ?? [];
}

/** Who serves in these zones today: how those who may not list users know them. */
function usePeople(zoneIds: readonly string[]) {
  const may = useMay();
  const asked = zoneIds.filter((zoneId) => may(listPeople.permission.id, zoneId));
  return useQueries({ queries: asked.map((zoneId) => operationQuery(listPeople, { params: { zoneId }, query: {} })) }).flatMap(({ data }) => data?.rows ?? []);
}

/** Names of the approval items by their code, in the zones' own catalogues where the shipped one does not hold them. */
function useItemNames(zoneIds: readonly string[]): Named {
  const shipped = useQuery(operationQuery(listItems, {})).data?.items ?? [];
  const own = useQueries({ queries: zoneIds.map((zoneId) => ({ ...operationQuery(listZoneItems, { params: { zoneId }, query: {} }), retry: false })) })
    .flatMap(({ data }) => (data ? [...data.coming, ...data.items] : []));
  return [...shipped, ...own].map(({ code, name }) => [code, name] as const);
}

/** What each of a project's cases is about, by the case's id; asked for only where its history tells of cases. */
export function useCaseNames(zoneId: string, projectId: string, told: boolean): Names {
  const items = new Map(useItemNames([zoneId]));
  const { data } = useQuery({ ...operationQuery(listProjectCases, { params: { zoneId, projectId }, query: {} }), enabled: told });
  return new Map(data?.cases.map(({ id, item }) => [id, items.get(item) ?? item]) ?? []);
}

/** The codes of a catalogue that the entries hold, with the zone of the last entry that does. */
function codesIn(entries: readonly HistoryEntry[], of: CodeOf): { readonly codes: readonly string[]; readonly zoneId: string | undefined } {
  const holding = entries.flatMap(({ table, zoneId, changes }) => changes
    .filter(({ field }) => codesOf(table, field) === of)
    .flatMap(({ before, after }) => [before, after].flatMap((code) => (typeof code === "string" ? [{ code, zoneId }] : []))));
  return { codes: [...new Set(holding.map(({ code }) => code))].sort(), zoneId: holding.at(-1)?.zoneId ?? undefined };
}

const distinct = (zoneIds: readonly (string | null)[]): string[] => [...new Set(zoneIds.flatMap((zoneId) => (zoneId === null ? [] : [zoneId])))];

/** The zones of the entries that name an approval item. */
const zonesNaming = (entries: readonly HistoryEntry[]): string[] =>
  distinct(entries.filter(({ table, changes }) => changes.some(({ field }) => codesOf(table, field) === "item" || holdsItems(table, field))).map(({ zoneId }) => zoneId));

/** Names of the codes that the entries hold; each catalogue is asked for only where they do. */
function useCodeNames(entries: readonly HistoryEntry[]): Named {
  const held = useHeld();
  const holds = (of: CodeOf): boolean => codesIn(entries, of).codes.length > 0;
  const kinds = useQuery({ ...operationQuery(listQualificationKinds, {}), enabled: holds("qualification") }).data?.kinds ?? [];
  const classes = useQuery({ ...operationQuery(listSizeClasses, {}), enabled: holds("sizeClass") }).data?.classes ?? [];
  const indicators = useQuery({ ...operationQuery(listIndicators, {}), enabled: holds("indicator") && held.has(listIndicators.permission.id) }).data?.indicators ?? [];
  const { codes, zoneId = "" } = codesIn(entries, "figure");
  const figures = useQuery({
    ...operationQuery(listFigures, { params: { zoneId }, query: { ids: codes.join(",") } }),
    enabled: codes.length > 0 && zoneId !== "" && held.has(listFigures.permission.id), retry: false,
  }).data?.rows ?? [];
  return [
    ...useItemNames(zonesNaming(entries)).map(([code, name]) => [codeKey("item", code), name] as const),
    ...kinds.map(({ code, name }) => [codeKey("qualification", code), name] as const),
    ...classes.map(({ code, name }) => [codeKey("sizeClass", code), name] as const),
    ...indicators.map(({ code, name }) => [codeKey("indicator", code), name] as const),
    ...figures.map(({ definition: { id, name } }) => [codeKey("figure", id), name] as const),
  ];
}

/** The zones of the entries that speak of such a thing. */
const zonesWith = (entries: readonly HistoryEntry[], field: string): string[] =>
  distinct(entries.filter(({ changes }) => changes.some((change) => change.field === field)).map(({ zoneId }) => zoneId));

function useParks(zoneIds: readonly string[]) {
  return useQueries({ queries: zoneIds.map((zoneId) => operationQuery(listParks, { params: { zoneId } })) }).flatMap(({ data }) => data?.rows ?? []);
}

/** Names by id of what the entries speak of, as far as the reader sees it, and of codes by catalogue and code. */
export function useNames(zoneIds: readonly string[], entries: readonly HistoryEntry[]): Names {
  const zones = useQuery(operationQuery(listZones, {})).data?.rows ?? [];
  const asked = distinct([...zoneIds, ...zonesWith(entries, "department_id")]);
  const lists = useQueries({ queries: asked.map((zoneId) => operationQuery(listDepartments, { params: { zoneId } })) });
  const departments = lists.flatMap(({ data }) => data?.rows ?? []);
  const parks = useParks(zonesWith(entries, "park_id"));
  const people = usePeople(asked);
  const users = useListedUsers();
  const codes = useCodeNames(entries);
  const records = useRecordNames(entries);
  return new Map([...codes, ...records, ...[...zones, ...departments, ...parks, ...people, ...users].map(({ id, name }) => [id, name] as const)]);
}
