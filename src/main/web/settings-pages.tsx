import { UserPage } from "../../capabilities/accounts/web/user-page.tsx";
import type { User } from "../../capabilities/accounts/contract/user.ts";
import { EnterpriseField } from "../../capabilities/enterprises/web/enterprise-field.tsx";
import type { Zone } from "../../capabilities/zones/contract.ts";
import { ZonesPage } from "../../capabilities/zones/web/zones-page.tsx";
import { historyOfUser, historyOfZone } from "../../platform/history/contract.ts";
import type { Panel } from "../../ui/panel.ts";
import { UserHistoryPanel, ZoneHistoryPanel } from "./history/history-panel.tsx";

const userPanels: readonly Panel<User>[] = [
  { key: "history", title: "操作记录", permission: historyOfUser.permission.id, render: ({ id }) => <UserHistoryPanel userId={id} /> },
];
const zonePanels: readonly Panel<Zone>[] = [
  { key: "history", title: "操作记录", permission: historyOfZone.permission.id, render: ({ id }) => <ZoneHistoryPanel zoneId={id} /> },
];

/** A user with the history of account and roles. */
export function SettingsUserPage() {
  return <UserPage enterprise={EnterpriseField} panels={userPanels} />;
}

/** The zones with the history of what is set up in each. */
export function SettingsZonesPage() {
  return <ZonesPage panels={zonePanels} />;
}
