import type { Zone } from "../contract.ts";

export interface ZoneNode {
  readonly key: string;
  readonly title: string;
  readonly children: readonly ZoneNode[];
}

/** The zones as they lie below each other; one whose upper zone the reader does not see stands at the top. */
export function zoneTree(zones: readonly Zone[]): readonly ZoneNode[] {
  const ids = new Set(zones.map(({ id }) => id));
  const below = (parentId: string | null): readonly ZoneNode[] => zones
    .filter((zone) => (zone.parentId !== null && ids.has(zone.parentId) ? zone.parentId : null) === parentId)
    .map(({ id, name }) => ({ key: id, title: name, children: below(id) }));
  return below(null);
}
