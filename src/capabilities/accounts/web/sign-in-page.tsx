import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useRef, useState, type ReactNode } from "react";
import { call } from "../../../platform/http/client/call.ts";
import { FieldFrame } from "../../../ui/form-field.tsx";
import { FormProblem } from "../../../ui/form-problem.tsx";
import { problemOf, type ShownProblem } from "../../../ui/problem.ts";
import { currentSession, signIn, type Session } from "../contract/session.ts";
import "./account-page.css";
import { PasswordField } from "./password-field.tsx";

interface SignInFormProps { readonly onSignedIn: (session: Session) => void }
interface Credentials { readonly account: string; readonly password: string }

/** Account and password; the session of the reply is put where every page reads it. */
export function SignInForm({ onSignedIn }: SignInFormProps) {
  const client = useQueryClient();
  const [form] = Form.useForm<Credentials>();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ShownProblem>();
  const sending = useRef(false);
  const submit = async ({ account, password }: Credentials) => {
    if (sending.current) return;
    sending.current = true;
    setPending(true);
    setProblem(undefined);
    try {
      const session = await call(signIn, { body: { account: account.trim(), password } });
      client.setQueryData([currentSession.id, {}], session);
      onSignedIn(session);
    } catch (error) {
      setProblem(problemOf(error));
      form.setFieldValue("password", undefined);
    } finally {
      sending.current = false;
      setPending(false);
    }
  };
  const loose = problem?.fields?.map(({ message }) => message) ?? [];
  return (
    <Form<Credentials> form={form} layout="vertical" className="sign-in" requiredMark={false} disabled={pending} onFinish={(values) => { void submit(values); }}>
      {problem && <FormProblem problem={problem} loose={loose} />}
      <FieldFrame name="account" label="账号" required><Input autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={40} autoFocus /></FieldFrame>
      <PasswordField name="password" label="密码" required autoComplete="current-password" />
      <Button type="primary" htmlType="submit" size="large" block loading={pending}>登录</Button>
    </Form>
  );
}

interface SignInPageProps extends SignInFormProps {
  readonly product: string;
  readonly system: string;
  /** Below the form: where to find help. */
  readonly help: ReactNode;
}

export function SignInPage({ product, system, help, onSignedIn }: SignInPageProps) {
  return (
    <main className="account-page">
      <section className="account-card card">
        <h1>{product}<small>{system}</small></h1>
        <SignInForm onSignedIn={onSignedIn} />
        <p className="account-foot soft">忘记密码请联系本单位的系统管理员重置。{help}</p>
      </section>
    </main>
  );
}
