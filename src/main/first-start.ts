import { findCallerByAccount } from "../capabilities/accounts/service/session.ts";
import { registerUser } from "../capabilities/accounts/service/user.ts";
import { giveRole } from "../capabilities/accounts/service/grant.ts";
import { foundZone } from "../capabilities/zones/service/zone.ts";
import { hashPassword, newOneTimePassword } from "../platform/auth/password.ts";
import { inScope } from "../platform/db/scoped-transaction.ts";
import { gatherStatistics } from "../platform/db/statistics.ts";
import { newId } from "../platform/new-id.ts";
import type { Catalogue } from "./catalogue.ts";
import type { OpenedDatabase } from "./database.ts";
import { loadDemo } from "./demo/load-demo.ts";
import { demoAccounts } from "./demo/messages.ts";
import { everyZone } from "./operator.ts";
import { now } from "./clock.ts";
import { mainText } from "./messages.ts";
import type { Settings } from "./settings.ts";

/** What the console tells once the server runs. The one-time password is shown this once and kept nowhere. */
export type Welcome =
  | { readonly kind: "demo" }
  | { readonly kind: "administrator"; readonly account: string; readonly password: string }
  | { readonly kind: "again" };

type Opened = Pick<OpenedDatabase, "database" | "ownerUrl">;

const firstAdministrator = { account: "admin", name: mainText.administratorName } as const;

/** An empty product: one city-level zone to hang the tree on, one administrator who must change the password. */
async function makeAdministrator({ database }: Opened): Promise<Welcome> {
  const password = newOneTimePassword();
  const passwordHash = await hashPassword(password);
  const zoneId = newId();
  await inScope(database, { scope: { actor: "system", zoneIds: [zoneId], wholeHistory: true }, now: now() }, async (tx) => {
    await foundZone(tx, { id: zoneId, code: "root", kind: "city", name: mainText.firstZone });
    const user = await registerUser(tx, { ...firstAdministrator, passwordHash, mustChangePassword: true });
    await giveRole(tx, { params: { userId: user.id }, body: { role: "administrator", zoneId } });
  });
  return { kind: "administrator", account: firstAdministrator.account, password };
}

/**
 * On a database that holds no zone: the demo, or with `--empty` one administrator. An external database gets the
 * demo only when it is asked for.
 */
export async function firstStart(settings: Settings, opened: Opened, catalogue: Catalogue): Promise<Welcome> {
  if ((await everyZone(opened.database, now())).length > 0) return (await hasDemo(opened)) ? { kind: "demo" } : { kind: "again" };
  const wantsDemo = settings.external === undefined ? !settings.empty : settings.demo;
  if (!wantsDemo) return makeAdministrator(opened);
  await loadDemo(opened.database, catalogue, now());
  await gatherStatistics(opened.ownerUrl);
  return { kind: "demo" };
}

async function hasDemo({ database }: Opened): Promise<boolean> {
  const first = demoAccounts[0].account;
  return (await findCallerByAccount(database, first, now())) !== undefined;
}
