import type { QueryClient } from "@tanstack/react-query";
import type { FunctionComponent, LazyExoticComponent, ReactNode } from "react";
import type { Place } from "../../ui/place.ts";

/** A page whose code is fetched when it is first opened, or ahead of that. */
export type FetchedPage = LazyExoticComponent<FunctionComponent> & { readonly fetch: () => Promise<unknown> };
export type PageElement = FunctionComponent | FetchedPage;

/** One page of the product; the list in `pages.tsx` is written by hand, so that one can click through. */
export interface Page {
  /** As TanStack Router writes it: `/projects/$projectId`. */
  readonly path: string;
  readonly title: string;
  /** Usually `lazy(() => import(…))`: each page is fetched when it is first opened. */
  readonly element: PageElement;
  /**
   * `anyone` stands outside the frame (sign-in), as does `changingPassword`; `signedIn` asks for any session;
   * else the id of a permission, without which the page is absent from the menu and refused by its address.
   */
  readonly permission: string;
  /** Its group in the menu; a page without one is reached by links. `top` puts it among the groups themselves. */
  readonly menuGroup?: string;
  readonly icon?: ReactNode;
  /** In the bar at the foot of a phone. */
  readonly quick?: true;
  /** Asks for its data ahead of it; what it asks for is what the page then asks for. */
  readonly ask?: (client: QueryClient, place: Place, address: Readonly<Record<string, string>>) => Promise<void>;
  /** Path of the page that it is reached from, for the breadcrumb and the menu's mark. */
  readonly parent?: string;
}

export interface MenuGroup {
  readonly key: string;
  readonly title: string;
  readonly icon?: ReactNode;
}

export const top = "top";
export const signInPath = "/sign-in";
export const certificateHelpPath = "/help/certificate";
export const changePasswordPath = "/change-password";

/** Pages outside the frame. */
export const isBare = ({ permission }: Page): boolean => permission === "anyone" || permission === "changingPassword";
