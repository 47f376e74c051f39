/** The search part of an address as plain texts: `?name=祁县&limit=50`, readable and the same in every browser. */
export const readSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search));

export function writeSearch(values: Readonly<Record<string, unknown>>): string {
  const texts = Object.entries(values).flatMap(([key, value]): [string, string][] => (typeof value === "string" && value !== "" ? [[key, value]] : []));
  const search = new URLSearchParams(texts).toString();
  return search === "" ? "" : `?${search}`;
}
