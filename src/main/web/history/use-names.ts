import { useQuery } from "@tanstack/react-query";
import { listUsers, readUsers } from "../../../capabilities/accounts/contract/user.ts";
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

/** Names by id of zones, of the zone's departments and of users, as far as the reader sees them. */
export function useNames(zoneId: string): ReadonlyMap<string, string> {
  const zones = useQuery(operationQuery(listZones, {})).data?.rows ?? [];
  const departments = useQuery({ ...operationQuery(listDepartments, { params: { zoneId } }), enabled: zoneId !== "" }).data?.rows ?? [];
  const users = useListedUsers();
  return new Map([...zones, ...departments, ...users].map(({ id, name }) => [id, name]));
}
