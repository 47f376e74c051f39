import { useQuery } from "@tanstack/react-query";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { listPeople } from "../../accounts/contract/user.ts";

/** The zone's people in post, for choosing among them and for naming who recorded a row. */
export function usePeople(permissions: ReadonlySet<string>) {
  const { zoneId } = usePlace();
  const { data, isFetching } = useQuery({ ...operationQuery(listPeople, { params: { zoneId }, query: {} }), enabled: permissions.has(listPeople.permission.id) });
  const rows = data?.rows ?? [];
  // Rows of the demo and of loaders were recorded by nobody in person; someone who has left, and someone of an enterprise or the city, has no name in the list.
  const nameOf = (userId: string): string => (userId === "system" ? "系统导入" : (rows.find(({ id }) => id === userId)?.name ?? "其他人员"));
  return { rows, isFetching, nameOf };
}
