import { useQuery } from "@tanstack/react-query";
import { Navigate, useLocation } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { ErrorState, Loading } from "../../ui/states.tsx";
import { changePasswordPath, signInPath } from "./page.ts";
import type { Parts } from "./parts.ts";
import { sessionQuery } from "./session.ts";

const Frame = lazy(async () => ({ default: (await import("./frame.tsx")).Frame }));

/** Lets in who is signed in and has a password of their own; sends others to the page for it, and back afterwards. */
export function Gate({ parts }: { readonly parts: Parts }) {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const { href } = useLocation();
  if (session === null) return <Navigate to={signInPath} search={{ back: href }} replace />;
  if (session?.mustChangePassword === true) return <Navigate to={changePasswordPath} search={{ back: href }} replace />;
  if (error && !session) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!session) return <Loading />;
  return <Suspense fallback={<Loading />}><Frame parts={parts} session={session} /></Suspense>;
}
