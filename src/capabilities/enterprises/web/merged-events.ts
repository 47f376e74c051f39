import type { TimelineEvent } from "./timeline-source.ts";

export interface ToldEvent extends TimelineEvent {
  readonly source: string;
}

interface Told {
  readonly key: string;
  readonly events: readonly TimelineEvent[];
  readonly total: number;
}

/**
 * One line from several sources, the latest first. A source that holds more than it has told reaches back only to its
 * oldest event told: what is older in the others waits, so that nothing is shown as if it stood next to each other.
 */
export function mergedEvents(sources: readonly Told[]): { readonly events: readonly ToldEvent[]; readonly more: boolean } {
  const cut = sources.filter(({ events, total }) => total > events.length).map(({ events }) => events.at(-1)?.on ?? "").sort().at(-1) ?? "";
  const all = sources.flatMap(({ key, events }) => events.map((event) => ({ ...event, source: key })));
  const events = all.filter(({ on }) => on >= cut).sort((a, b) => (a.on === b.on ? a.source.localeCompare(b.source) : b.on.localeCompare(a.on)));
  return { events, more: cut !== "" };
}
