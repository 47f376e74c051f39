import { useQueries, useQuery } from "@tanstack/react-query";
import { listUsers, readUsers } from "../../../capabilities/accounts/contract/user.ts";
import { listItems, listProjectCases } from "../../../capabilities/approvals/contract/operations.ts";
import { listDepartments, listZones } from "../../../capabilities/zones/contract.ts";
import { useHeld } from "../../../ui/held.ts";
import { operationQuery } from "../../../ui/operation-query.ts";

/** The most that one question answers. */
const most = 200;

/** The users that the reader may list: the first ones only where there are very many. */
export function useListedUsers() {
  const mayList = useHeld().has(readUsers.id);
  return useQuery({ ...operationQuery(listUsers, { query: { limit: most } }), enabled: mayList }).data?.rows ?? [];
}

/** Names of the approval items, by their code. */
function useItemNames(): readonly (readonly [string, string])[] {
  return useQuery(operationQuery(listItems, {})).data?.items.map(({ code, name }) => [code, name] as const) ?? [];
}

/** What each of a project's cases is about, by the case's id; asked for only where its history tells of cases. */
export function useCaseNames(zoneId: string, projectId: string, told: boolean): ReadonlyMap<string, string> {
  const items = new Map(useItemNames());
  const { data } = useQuery({ ...operationQuery(listProjectCases, { params: { zoneId, projectId }, query: {} }), enabled: told });
  return new Map(data?.cases.map(({ id, item }) => [id, items.get(item) ?? item]) ?? []);
}

/** Names by id of zones, of these zones' departments and of users, as far as the reader sees them, and of items by code. */
export function useNames(zoneIds: readonly string[]): ReadonlyMap<string, string> {
  const zones = useQuery(operationQuery(listZones, {})).data?.rows ?? [];
  const lists = useQueries({ queries: [...new Set(zoneIds)].map((zoneId) => operationQuery(listDepartments, { params: { zoneId } })) });
  const departments = lists.flatMap(({ data }) => data?.rows ?? []);
  const users = useListedUsers();
  const items = useItemNames();
  return new Map([...items, ...[...zones, ...departments, ...users].map(({ id, name }) => [id, name] as const)]);
}
