import { lazy, type FunctionComponent, type LazyExoticComponent } from "react";
import { useHeld } from "../../ui/held.ts";

interface WithPermissions { readonly permissions: ReadonlySet<string> }

/** A page that takes the reader's permissions as a property, fetched when it is first opened. */
export const heldPage = (load: () => Promise<FunctionComponent<WithPermissions>>): LazyExoticComponent<FunctionComponent> => lazy(async () => {
  const Page = await load();
  return { default: function HeldPage() { return <Page permissions={useHeld()} />; } };
});

/** A page without properties. */
export const page = (load: () => Promise<FunctionComponent>): LazyExoticComponent<FunctionComponent> => lazy(async () => ({ default: await load() }));
