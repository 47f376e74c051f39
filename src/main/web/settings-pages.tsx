import { UserPage } from "../../capabilities/accounts/web/user-page.tsx";
import { EnterpriseField } from "./enterprise-field.tsx";

export function SettingsUserPage() {
  return <UserPage enterprise={EnterpriseField} />;
}
