/** An address within the product as the router takes it: path and conditions apart. */
export interface HrefParts {
  readonly to: string;
  readonly search: Readonly<Record<string, string>>;
}

export function hrefParts(href: string): HrefParts {
  const [to = "/", search = ""] = href.split("?");
  return { to, search: Object.fromEntries(new URLSearchParams(search)) };
}
