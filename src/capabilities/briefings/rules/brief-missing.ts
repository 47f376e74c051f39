import type { MissingFigure, BriefSection } from "../contract/brief.ts";
import { briefWords } from "../messages/brief.ts";
import type { BriefSubject } from "./brief-value.ts";

/** Topics with the zones that lack them, those of the same zones together, in the order in which the text comes to them. */
function byZones(missing: readonly MissingFigure[], subjects: readonly BriefSubject[]): { readonly zones: readonly BriefSubject[]; readonly topics: readonly string[] }[] {
  const lacking = new Map<string, Set<string>>();
  for (const { topic, zoneId } of missing) lacking.set(topic, (lacking.get(topic) ?? new Set()).add(zoneId));
  const groups = new Map<string, { readonly zones: readonly BriefSubject[]; readonly topics: string[] }>();
  for (const [topic, zoneIds] of lacking) {
    const zones = subjects.filter(({ zoneId }) => zoneIds.has(zoneId));
    const key = zones.map(({ zoneId }) => zoneId).join(" ");
    const group = groups.get(key) ?? { zones, topics: [] };
    group.topics.push(topic);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The list at the end. */
export function missingSection(missing: readonly MissingFigure[], whole: BriefSubject, below: readonly BriefSubject[]): BriefSection {
  const subjects = [whole, ...below];
  const words = (zones: readonly BriefSubject[]): string[] => (zones.length === subjects.length ? [briefWords.all(whole.name)] : zones.map(({ name }) => name));
  const lines = below.length === 0
    ? [briefWords.missing([...new Set(missing.map(({ topic }) => topic))])]
    : byZones(missing, subjects).map(({ zones, topics }) => briefWords.missingOf(words(zones), topics));
  return { title: briefWords.missingTitle, paragraphs: lines.map((text) => ({ spans: [{ text }] })) };
}
