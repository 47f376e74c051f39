import { lazy, type FunctionComponent } from "react";
import { useHeld } from "../../ui/held.ts";
import type { FetchedPage } from "./page.ts";

interface WithPermissions { readonly permissions: ReadonlySet<string> }

/** A page that takes the reader's permissions as a property, fetched when it is first opened. */
export const heldPage = (load: () => Promise<FunctionComponent<WithPermissions>>): FetchedPage => Object.assign(lazy(async () => {
  const Page = await load();
  return { default: function HeldPage() { return <Page permissions={useHeld()} />; } };
}), { fetch: load });

/** A page without properties. */
export const page = (load: () => Promise<FunctionComponent>): FetchedPage => Object.assign(lazy(async () => ({ default: await load() })), { fetch: load });
