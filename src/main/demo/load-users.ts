import { giveRole } from "../../capabilities/accounts/service/grant.ts";
import { registerUser } from "../../capabilities/accounts/service/user.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import type { DemoPlaces } from "./load-zones.ts";
import { demoAccounts } from "./messages.ts";

/** One account a role; they work only while the server is reached from its own machine. Gives the agent's id. */
export async function loadDemoUsers(tx: ScopedTx, places: DemoPlaces, owners: ReadonlyMap<string, string>, passwordHash: string): Promise<string> {
  let agentId = "";
  for (const demo of demoAccounts) {
    const user = await registerUser(tx, { account: demo.account, name: demo.name, passwordHash, mustChangePassword: false, example: true });
    if (demo.role === "approvalAgent") agentId = user.id;
    await giveRole(tx, {
      params: { userId: user.id },
      body: {
        role: demo.role, zoneId: places.zoneId(demo.zone),
        ...("department" in demo ? { departmentId: places.departmentId(demo.department) } : {}),
        ...("enterpriseOf" in demo ? { enterpriseId: owners.get(demo.enterpriseOf) ?? "" } : {}),
      },
    });
  }
  return agentId;
}
