import { listZones } from "../capabilities/zones/contract.ts";
import { call, type Client } from "../platform/http/client/call.ts";
import { mainRefusal } from "./messages.ts";
import type { OperatorAccess } from "./operator.ts";

/** A client of the running server with the operator's token; `asUser` narrows it to what that user may do. */
export const operatorClient = (access: OperatorAccess, asUser?: string): Client => (op, input) =>
  call(op, input, { origin: access.address, token: access.token, ...(asUser === undefined ? {} : { asUser }) });

/** The zone of this code; without one the topmost that the asker sees. */
export async function zoneIdOf(client: Client, code: string | undefined): Promise<string> {
  const { rows } = await client(listZones, {});
  const zone = rows.find((one) => (code === undefined ? !rows.some(({ id }) => id === one.parentId) : one.code === code));
  if (!zone) throw code === undefined ? mainRefusal.noZone() : mainRefusal.zoneNotFound(code);
  return zone.id;
}
