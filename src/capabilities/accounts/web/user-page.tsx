import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { usePathParameter } from "../../../ui/address.ts";
import { useMay, useHeld } from "../../../ui/held.ts";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePageTitle } from "../../../ui/page-title.tsx";
import { RecordPage } from "../../../ui/record-page.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { editUsers, listUsers, readUser, type RoleGrant, type User } from "../contract/user.ts";
import { GrantForm, RevokeForm, type EnterpriseField } from "./grant-form.tsx";
import { GrantTable } from "./grant-table.tsx";
import { useZones } from "../../zones/web/use-zones.ts";
import { grantDay, OpenRoles, UserState } from "./user-state.tsx";
import { UserDialogs } from "./users-page.tsx";

type Short = "rename" | "password" | "disable";

/** A user with all their grants, past ones included. */
export function UserPage({ enterprise, panels = [] }: { readonly enterprise: EnterpriseField; readonly panels?: readonly Panel<User>[] }) {
  const userId = usePathParameter("userId");
  const client = useQueryClient();
  const today = grantDay();
  const may = useMay();
  const held = useHeld();
  const mayEdit = held.has(editUsers.id);
  const { zoneName } = useZones();
  const [short, setShort] = useState<Short>();
  const [granting, setGranting] = useState(false);
  const [revoking, setRevoking] = useState<RoleGrant>();
  const { data: user, error, refetch } = useQuery(operationQuery(readUser, { params: { userId } }));
  usePageTitle(user?.name);
  if (error && !user) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!user) return <Loading />;
  const saved = () => {
    void client.invalidateQueries({ queryKey: [readUser.id] });
    void client.invalidateQueries({ queryKey: [listUsers.id] });
  };
  const actions = mayEdit && (
    <>
      <Button type="primary" onClick={() => { setGranting(true); }}>授予角色</Button>
      <Button onClick={() => { setShort("rename"); }}>更正姓名</Button>
      <Button onClick={() => { setShort("password"); }}>重置密码</Button>
      <Button danger={!user.disabled} onClick={() => { setShort("disable"); }}>{user.disabled ? "恢复" : "停用"}</Button>
    </>
  );
  const shown = panels.filter(({ permission }) => permission === undefined || held.has(permission));
  const grants = <GrantTable grants={user.grants} today={today} zoneName={zoneName} {...(mayEdit && { onRevoke: setRevoking })} mayRevoke={({ zoneId }) => may(editUsers.id, zoneId)} />;
  return (
    <>
      <RecordPage
        title={user.name}
        marks={<UserState user={user} />}
        actions={actions}
        facts={[
          { label: "账号", value: user.account },
          { label: "姓名", value: user.name },
          { label: "现任角色", value: <OpenRoles user={user} today={today} zoneName={zoneName} />, wide: true },
        ]}
        tabs={[
          { key: "grants", title: "角色授权", count: user.grants.length, content: grants },
          ...shown.map(({ key, title, render }) => ({ key, title, content: render(user) })),
        ]}
      />
      <UserDialogs form={short && { kind: short, user }} onClose={() => { setShort(undefined); }} />
      {granting && <GrantForm user={user} enterprise={enterprise} onSaved={saved} onClose={() => { setGranting(false); }} />}
      {revoking && <RevokeForm user={user} grant={revoking} onSaved={saved} onClose={() => { setRevoking(undefined); }} />}
    </>
  );
}
