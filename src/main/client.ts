import type { Client } from "../capabilities/figures/commands.ts";
import { listZones } from "../capabilities/zones/contract.ts";
import { call } from "../platform/http/client/call.ts";
import { mainRefusal } from "./messages.ts";
import type { OperatorAccess } from "./operator.ts";

/** A client of the running server with the operator's token; `asUser` narrows it to what that user may do. */
export const operatorClient = (access: OperatorAccess, asUser?: string): Client => (op, input) =>
  call(op, input, { origin: access.address, token: access.token, ...(asUser === undefined ? {} : { asUser }) });

export async function zoneIdOf(client: Client, code: string): Promise<string> {
  const { rows } = await client(listZones, {});
  const zone = rows.find((one) => one.code === code);
  if (!zone) throw mainRefusal.zoneNotFound(code);
  return zone.id;
}
