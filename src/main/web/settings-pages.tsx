import { UserPage } from "../../capabilities/accounts/web/user-page.tsx";
import { EnterpriseField } from "../../capabilities/enterprises/web/enterprise-field.tsx";

export function SettingsUserPage() {
  return <UserPage enterprise={EnterpriseField} />;
}
