import { useState } from "react";
import { call } from "../../../platform/http/client/call.ts";
import { conflictBetween, type ConflictField } from "../../../ui/conflict-between.ts";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { LineField, ReasonField } from "../../../ui/form-fields.tsx";
import { createUser, disableUser, enableUser, renameUser, resetPassword, type User } from "../contract/user.ts";
import type { GivenPassword } from "./one-time-password.tsx";

interface Closing { readonly onClose: () => void }
interface Giving extends Closing { readonly onGiven: (given: GivenPassword) => void }
interface OfUser { readonly user: User; readonly onSaved: () => void }
interface Because { readonly reason: string }

const accountPattern = /^[a-z][a-z0-9._-]{2,39}$/;
const given = ({ user, oneTimePassword }: { readonly user: User; readonly oneTimePassword: string }): GivenPassword =>
  ({ account: user.account, name: user.name, password: oneTimePassword });

export function NewUserForm({ onGiven, onClose }: Giving) {
  return (
    <FormModal<Pick<User, "account" | "name">, Parameters<typeof given>[0]>
      title="新增用户" open submitLabel="登记并发给一次性密码" onClose={onClose}
      onSubmit={(body, idempotencyKey) => call(createUser, { body }, { idempotencyKey })}
      onSaved={(saved) => { onGiven(given(saved)); }}
    >
      <LineField
        name="account" label="账号" required maxLength={40} help="小写字母开头，3至40位，可含小写字母、数字、点、下划线和短横"
        check={(text) => (accountPattern.test(text) ? undefined : "账号格式不正确")}
      />
      <LineField name="name" label="姓名" required maxLength={40} />
    </FormModal>
  );
}

export function ResetPasswordForm({ user, onGiven, onClose }: Giving & Pick<OfUser, "user">) {
  return (
    <FormModal<Because, Parameters<typeof given>[0]>
      title={`重置密码：${user.name}（${user.account}）`} open submitLabel="重置并发给一次性密码" onClose={onClose}
      onSubmit={({ reason }, idempotencyKey) => call(resetPassword, { params: { userId: user.id }, body: { reason } }, { idempotencyKey })}
      onSaved={(saved) => { onGiven(given(saved)); }}
    >
      <p className="soft">重置后，该用户在各设备上的登录随即失效。</p>
      <ReasonField label="重置原因" />
    </FormModal>
  );
}

const nameField: ConflictField = { name: "name", label: "姓名", theirs: (current) => current["name"] };

export function RenameUserForm({ user, onSaved, onClose }: OfUser & Closing) {
  const [version, setVersion] = useState(user.version);
  return (
    <FormModal<Because & Pick<User, "name">, User>
      title={`更正姓名：${user.account}`} open initial={{ name: user.name }} onSaved={onSaved} onClose={onClose}
      conflictOf={(problem, values) => conflictBetween(problem, { ...values }, [nameField], setVersion)}
      onSubmit={(body, idempotencyKey) => call(renameUser, { params: { userId: user.id }, body: { ...body, version } }, { idempotencyKey })}
    >
      <LineField name="name" label="姓名" required maxLength={40} />
      <ReasonField />
    </FormModal>
  );
}

/** Closing an account, or opening it again. */
export function DisableUserForm({ user, onSaved, onClose }: OfUser & Closing) {
  const [version, setVersion] = useState(user.version);
  const word = user.disabled ? "恢复" : "停用";
  const op = user.disabled ? enableUser : disableUser;
  return (
    <FormModal<Because, User>
      title={`${word}用户：${user.name}（${user.account}）`} open submitLabel={word} onSaved={onSaved} onClose={onClose}
      conflictOf={(problem, values) => conflictBetween(problem, { ...values }, [], setVersion)}
      onSubmit={({ reason }, idempotencyKey) => call(op, { params: { userId: user.id }, body: { reason, version } }, { idempotencyKey })}
    >
      {!user.disabled && <p className="soft">停用后，该用户不能再登录；已登记的内容不受影响。</p>}
      <ReasonField label={`${word}原因`} />
    </FormModal>
  );
}
