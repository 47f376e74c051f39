import { useQueryClient } from "@tanstack/react-query";
import { App, Form } from "antd";
import { call } from "../../../platform/http/client/call.ts";
import { RecordForm } from "../../../ui/record-form.tsx";
import { changePassword, currentSession, type Session } from "../contract/session.ts";
import { accountMessages } from "../messages.ts";
import { mayTakePassword } from "../rules/password.ts";
import "./account-page.css";
import { PasswordField } from "./password-field.tsx";

interface Passwords { readonly oldPassword: string; readonly newPassword: string; readonly repeated: string }

const rules = ["不少于10个字符", "同时含有字母和数字", "不得包含账号", "不得与原密码相同", "修改后，在其他设备上的登录随即失效"];

function NewPasswordFields({ account }: { readonly account: string }) {
  const form = Form.useFormInstance<Passwords>();
  const verdict = (password: string) => {
    const { oldPassword } = form.getFieldsValue();
    // Before the old password is typed nothing can equal it.
    const taken = mayTakePassword(password, account, typeof oldPassword === "string" ? oldPassword : "");
    return taken.allowed ? undefined : accountMessages[taken.code];
  };
  return (
    <>
      <PasswordField name="oldPassword" label="原密码" required wide autoComplete="current-password" />
      <PasswordField name="newPassword" label="新密码" required wide autoComplete="new-password" check={verdict} />
      <PasswordField
        name="repeated" label="再次输入" required wide autoComplete="new-password"
        check={(text) => (text === form.getFieldValue("newPassword") ? undefined : "两次输入的新密码不一致")}
      />
    </>
  );
}

interface Props {
  readonly session: Session;
  /** Called after the change, and by who gives it up. */
  readonly onClose: () => void;
}

/** A person's own password; at the first sign-in there is no way around it. */
export function ChangePasswordPage({ session, onClose }: Props) {
  const client = useQueryClient();
  const forced = session.mustChangePassword;
  const submit = async ({ oldPassword, newPassword }: Passwords, idempotencyKey: string) => {
    await call(changePassword, { body: { oldPassword, newPassword } }, { idempotencyKey });
    client.setQueryData([currentSession.id, {}], { ...session, mustChangePassword: false });
  };
  return (
    <App component={false}>
      <main className="account-page">
        <section className="account-card account-card-wide card">
          <h1>修改密码<small>{session.name}（{session.account}）{forced && "，首次登录须先修改初始密码"}</small></h1>
          <ul className="account-rules">{rules.map((rule) => <li key={rule}>{rule}</li>)}</ul>
          <RecordForm<Passwords, void> columns={1} submitLabel="修改密码" cancellable={!forced} onSubmit={submit} onClose={onClose}>
            <NewPasswordFields account={session.account} />
          </RecordForm>
        </section>
      </main>
    </App>
  );
}
