import { authorityText } from "../platform/http/tls/local-authority.ts";
import { demoAccounts, demoPassword } from "./demo/messages.ts";
import { mainText } from "./messages.ts";
import type { RunningServer } from "./server.ts";
import type { Settings } from "./settings.ts";

/** What `npm start` prints: the address, who may sign in, and the authority's fingerprint to compare. */
export function welcomeLines({ address, welcome, tls }: RunningServer, { dataDir, demoOnLan }: Settings): string[] {
  return [
    mainText.ready(address),
    ...(tls?.authority === undefined ? [] : [authorityText(tls.authority, dataDir)]),
    ...(welcome.kind === "demo" ? [demoOnLan ? mainText.demoOnLan : mainText.demo, ...demoAccounts.map(({ account, name }) => mainText.demoAccount(account, name, demoPassword))] : []),
    ...(welcome.kind === "administrator" ? [mainText.administrator(welcome.account, welcome.password)] : []),
  ];
}
