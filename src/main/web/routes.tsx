import type { QueryClient } from "@tanstack/react-query";
import { createRootRoute, createRoute, createRouter, Outlet, retainSearchParams } from "@tanstack/react-router";
import { Suspense } from "react";
import { PageLink } from "../../ui/page-link.tsx";
import { EmptyState, ErrorState, Loading } from "../../ui/states.tsx";
import { askAhead } from "./ahead.ts";
import { readSearch, writeSearch } from "./address-format.ts";
import { Gate } from "./gate.tsx";
import { isBare } from "./page.ts";
import type { Parts } from "./parts.ts";
import { placeKeys } from "./use-place.ts";
import { words } from "./words.ts";

function NoPage() {
  return <EmptyState title={words.noPage} hint={words.noPageHint} action={<PageLink to="/">{words.home}</PageLink>} />;
}

function Fault({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  return <ErrorState error={error} onRetry={reset} />;
}

function Bare() {
  return <Suspense fallback={<Loading />}><Outlet /></Suspense>;
}

/** Routes from the list of pages: those outside the frame, and all others behind the gate. */
export function createAppRouter(parts: Parts, client: QueryClient) {
  const root = createRootRoute({
    component: Bare,
    notFoundComponent: NoPage,
    errorComponent: Fault,
    validateSearch: (search: Record<string, string>) => search,
    search: { middlewares: [retainSearchParams([...placeKeys])] },
  });
  const frame = createRoute({ getParentRoute: () => root, id: "frame", component: () => <Gate parts={parts} />, loader: () => { void import("./frame.tsx"); } });
  const framed = parts.pages.filter((page) => !isBare(page)).map((page) => createRoute({
    getParentRoute: () => frame, path: page.path, component: page.element, loader: ({ location }) => { void askAhead(client, page, readSearch(location.searchStr)); },
  }));
  const bare = parts.pages.filter(isBare).map(({ path, element }) => createRoute({ getParentRoute: () => root, path, component: element }));
  return createRouter({
    routeTree: root.addChildren([frame.addChildren(framed), ...bare]),
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    defaultPreload: "intent",
    defaultErrorComponent: Fault,
    defaultNotFoundComponent: NoPage,
  });
}
