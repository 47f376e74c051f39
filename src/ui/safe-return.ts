import { hrefParts, type HrefParts } from "./href.ts";

/** Where to go after signing in: a page of this product, whatever the address asks for. */
export function safeReturn(back: string | undefined): HrefParts {
  return hrefParts(back !== undefined && /^\/(?![/\\])/.test(back) && !back.startsWith("/sign-in") ? back : "/");
}
