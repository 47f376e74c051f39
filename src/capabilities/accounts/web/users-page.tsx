import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useGo } from "../../../ui/address.ts";
import type { FilterField } from "../../../ui/filter-field.tsx";
import type { RowAction } from "../../../ui/list-action.tsx";
import type { ListColumn } from "../../../ui/list-column.ts";
import { ListPage } from "../../../ui/list-page.tsx";
import { useHeld } from "../../../ui/held.ts";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import { useListAddress } from "../../../ui/use-list-address.ts";
import { editUsers, listUsers, readUser, type User } from "../contract/user.ts";
import { OneTimePassword, type GivenPassword } from "./one-time-password.tsx";
import { useZones } from "../../zones/web/use-zones.ts";
import { DisableUserForm, NewUserForm, RenameUserForm, ResetPasswordForm } from "./user-forms.tsx";
import { grantDay, OpenRoles, UserState } from "./user-state.tsx";

const fields: readonly FilterField[] = [{ kind: "text", key: "search", label: "账号或姓名" }];
export const userPath = (userId: string) => `/settings/users/${userId}`;

function columnsOf(today: string, zoneName: (id: string) => string): readonly ListColumn<User>[] {
  return [
    { key: "account", title: "账号", width: 140, fixed: true, phone: "title", render: ({ id, account }) => <PageLink to={userPath(id)}>{account}</PageLink> },
    { key: "name", title: "姓名", width: 180, render: ({ name }) => name },
    { key: "state", title: "状态", width: 200, phone: "status", render: (user) => <UserState user={user} /> },
    { key: "roles", title: "现任角色", width: 360, render: (user) => <OpenRoles user={user} today={today} zoneName={zoneName} /> },
  ];
}

type Form = { readonly kind: "new" } | { readonly kind: "rename" | "password" | "disable"; readonly user: User };

interface UserDialogsProps { readonly form: Form | undefined; readonly onClose: () => void; readonly onCreated?: () => void }

/** The short forms about a user, and the password that two of them give out. */
export function UserDialogs({ form, onClose }: UserDialogsProps) {
  const client = useQueryClient();
  const [given, setGiven] = useState<GivenPassword>();
  const saved = () => {
    void client.invalidateQueries({ queryKey: [listUsers.id] });
    void client.invalidateQueries({ queryKey: [readUser.id] });
  };
  const onGiven = (next: GivenPassword) => {
    setGiven(next);
    saved();
  };
  return (
    <>
      {form?.kind === "new" && <NewUserForm onGiven={onGiven} onClose={onClose} />}
      {form?.kind === "password" && <ResetPasswordForm user={form.user} onGiven={onGiven} onClose={onClose} />}
      {form?.kind === "rename" && <RenameUserForm user={form.user} onSaved={saved} onClose={onClose} />}
      {form?.kind === "disable" && <DisableUserForm user={form.user} onSaved={saved} onClose={onClose} />}
      <OneTimePassword given={given} onClose={() => { setGiven(undefined); }} />
    </>
  );
}

export function UsersPage() {
  const address = useListAddress(fields);
  const go = useGo();
  const mayEdit = useHeld().has(editUsers.id);
  const { zoneName } = useZones();
  const [form, setForm] = useState<Form>();
  const { cursor, size } = address.position;
  const { search = "" } = address.values;
  const query = useQuery({
    ...operationQuery(listUsers, { query: { limit: size, ...(cursor !== undefined && { cursor }), ...(search !== "" && { search }) } }),
    placeholderData: keepPreviousData,
  });
  const rowActions = (user: User): readonly RowAction[] => [
    { key: "grants", label: mayEdit ? "授权" : "查看授权", onChosen: () => { go(userPath(user.id)); } },
    ...(mayEdit ? [
      { key: "password", label: "重置密码", onChosen: () => { setForm({ kind: "password", user }); } },
      { key: "rename", label: "更正姓名", onChosen: () => { setForm({ kind: "rename", user }); } },
      { key: "disable", label: user.disabled ? "恢复" : "停用", danger: !user.disabled, onChosen: () => { setForm({ kind: "disable", user }); } },
    ] : []),
  ];
  return (
    <>
      <ListPage<User>
        id="users" label="用户" query={query} address={address} fields={fields} columns={columnsOf(grantDay(), zoneName)} rowKey={({ id }) => id}
        rowActions={rowActions} actionWidth={190} actions={mayEdit ? [{ key: "new", label: "新增用户", primary: true, onChosen: () => { setForm({ kind: "new" }); } }] : []}
      />
      <UserDialogs form={form} onClose={() => { setForm(undefined); }} />
    </>
  );
}
