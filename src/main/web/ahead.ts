import type { QueryClient } from "@tanstack/react-query";
import { listZones } from "../../capabilities/zones/contract.ts";
import { operationQuery } from "../../ui/operation-query.ts";
import type { Page } from "./page.ts";
import { heldIn, sessionQuery } from "./session.ts";
import { placeIn } from "./use-place.ts";

/**
 * Asks for what a page will show while the frame around it is still on its way, and when the reader's pointer comes to a link to it:
 * its code at once; its data as soon as it is known who reads and of which zone. What fails here is asked for again, and told, by the page.
 */
export async function askAhead(client: QueryClient, { element, permission, ask }: Page, address: Readonly<Record<string, string>>): Promise<void> {
  if ("fetch" in element) void element.fetch().catch(() => undefined);
  try {
    const session = await client.query(sessionQuery);
    if (!session) return;
    const { rows } = await client.query(operationQuery(listZones, {}));
    const place = placeIn(rows, address, session);
    if (place && heldIn(session, place.zoneId).has(permission)) await ask?.(client, place, address);
  } catch {
    // The page itself says what went wrong.
  }
}
