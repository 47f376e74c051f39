import { useQuery } from "@tanstack/react-query";
import { Navigate, useLocation } from "@tanstack/react-router";
import { ChangePasswordPage } from "../../capabilities/accounts/web/change-password-page.tsx";
import { SignInForm, SignInPage } from "../../capabilities/accounts/web/sign-in-page.tsx";
import { useGoBack } from "../../ui/address.ts";
import { PageLink } from "../../ui/page-link.tsx";
import { Loading } from "../../ui/states.tsx";
import { certificateHelpPath, changePasswordPath, signInPath } from "./page.ts";
import { sessionQuery } from "./session.ts";
import { words } from "./words.ts";

/** Signing in on a page of its own, and over an open page whose session has ended: there one stays where one is. */
export function SignIn() {
  const { pathname } = useLocation();
  const goBack = useGoBack();
  if (pathname !== signInPath) return <SignInForm onSignedIn={() => undefined} />;
  const help = <> <PageLink to={certificateHelpPath}>{words.certificateHelp}</PageLink></>;
  return <SignInPage product={words.product} system={words.system} help={help} onSignedIn={goBack} />;
}

export function ChangePassword() {
  const { data: session } = useQuery(sessionQuery);
  const goBack = useGoBack();
  if (session === null) return <Navigate to={signInPath} search={{ back: changePasswordPath }} replace />;
  return session ? <ChangePasswordPage session={session} onClose={goBack} /> : <Loading />;
}
