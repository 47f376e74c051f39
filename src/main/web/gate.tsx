import { useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { ErrorState, Loading } from "../../ui/states.tsx";
import { changePasswordPath, signInPath } from "./page.ts";
import type { Parts } from "./parts.ts";
import { sessionQuery } from "./session.ts";

const Frame = lazy(async () => ({ default: (await import("./frame.tsx")).Frame }));

/**
 * Sends the reader to a page outside the frame, and back afterwards. The way back is taken once: the address changes
 * while the gate still stands, and a gate that followed it would send itself on for ever.
 */
function SentTo({ path }: { readonly path: string }) {
  const { href } = useLocation();
  const [back] = useState(href);
  const navigate = useNavigate();
  useEffect(() => { void navigate({ to: path, search: { back }, replace: true }); }, [navigate, path, back]);
  return <Loading />;
}

/** Lets in who is signed in and has a password of their own. */
export function Gate({ parts }: { readonly parts: Parts }) {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  if (session === null) return <SentTo path={signInPath} />;
  if (session?.mustChangePassword === true) return <SentTo path={changePasswordPath} />;
  if (error && !session) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!session) return <Loading />;
  return <Suspense fallback={<Loading />}><Frame parts={parts} session={session} /></Suspense>;
}
