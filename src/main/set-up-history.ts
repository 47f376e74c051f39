import { userInScope } from "../capabilities/accounts/service/user.ts";
import { zoneOf } from "../capabilities/zones/service/zone.ts";
import { historyOfCatalogue, historyOfUser, historyOfZone } from "../platform/history/contract.ts";
import { readOfCatalogue, readOfUser, readOfZone } from "../platform/history/service.ts";
import type { Door } from "../platform/http/door.ts";
import { serve } from "../platform/http/serve.ts";

/** The history of users, of set-up and of the catalogue: what the platform keeps, shown of records that the capabilities find first. */
export function setUpHistoryRoutes(door: Door): void {
  serve(door, historyOfZone, async (tx, input) => {
    await zoneOf(tx, input.params.zoneId);
    return readOfZone(tx, input);
  });
  serve(door, historyOfCatalogue, async (tx, input) => {
    await zoneOf(tx, input.params.zoneId);
    return readOfCatalogue(tx, input);
  });
  serve(door, historyOfUser, async (tx, input) => {
    await userInScope(tx, input);
    return readOfUser(tx, input);
  });
}
