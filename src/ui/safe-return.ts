/** Where to go after signing in: a page of this product, whatever the address asks for. */
export function safeReturn(back: string | undefined): { readonly to: string; readonly search: Readonly<Record<string, string>> } {
  const safe = back !== undefined && /^\/(?![/\\])/.test(back) && !back.startsWith("/sign-in") ? back : "/";
  const [to = "/", search = ""] = safe.split("?");
  return { to, search: Object.fromEntries(new URLSearchParams(search)) };
}
