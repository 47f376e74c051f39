import { giveRole } from "../../capabilities/accounts/service/grant.ts";
import { registerUser } from "../../capabilities/accounts/service/user.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import type { DemoPlaces } from "./load-zones.ts";
import { demoAccounts } from "./messages.ts";

type DemoAccount = (typeof demoAccounts)[number];

/** One account a role, some in several zones; they work only while the server is reached from its own machine. Gives their ids. */
export async function loadDemoUsers(tx: ScopedTx, places: DemoPlaces, owners: ReadonlyMap<string, string>, passwordHash: string): Promise<ReadonlyMap<DemoAccount["role"], string>> {
  const ids = new Map<DemoAccount["role"], string>();
  for (const demo of demoAccounts) {
    const user = await registerUser(tx, { account: demo.account, name: demo.name, passwordHash, mustChangePassword: false, example: true });
    ids.set(demo.role, user.id);
    for (const zone of [demo.zone, ...("further" in demo ? demo.further : [])]) {
      await giveRole(tx, {
        params: { userId: user.id },
        body: {
          role: demo.role, zoneId: places.zoneId(zone),
          ...("department" in demo ? { departmentId: places.departmentId(zone, demo.department) } : {}),
          ...("enterpriseOf" in demo ? { enterpriseId: owners.get(demo.enterpriseOf) ?? "" } : {}),
        },
      });
    }
  }
  return ids;
}
