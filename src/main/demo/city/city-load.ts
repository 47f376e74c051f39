import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Catalogue } from "../../catalogue.ts";
import type { DemoPlaces } from "../load-zones.ts";
import { demoText } from "../messages.ts";

/** Ids by the keys of the files, within their zone. */
export interface KeyedIds {
  readonly id: (zone: string, key: string) => string;
}

export function keyedIds(entries: readonly (readonly [zone: string, key: string, id: string])[]): KeyedIds {
  const ids = new Map(entries.map(([zone, key, id]) => [`${zone}/${key}`, id]));
  if (ids.size < entries.length) throw new Error("the demo gives one key twice");
  return {
    id: (zone, key) => {
      const found = ids.get(`${zone}/${key}`);
      if (found === undefined) throw new Error(`the demo names an unknown key: ${zone}/${key}`);
      return found;
    },
  };
}

/** What every loader of the city works with. */
export interface CityLoad {
  readonly tx: ScopedTx;
  readonly places: DemoPlaces;
  readonly catalogue: Catalogue;
  readonly enterprises: KeyedIds;
}

/** The day of the article: what it says without a day is recorded on it. */
export const articleDay = plainDate("2025-04-14");

/** A row that was made up for the demo. */
export const made = { sourceRef: demoText.sourceRef, example: true } as const;
/** A row that the article states. */
export const stated = { sourceRef: demoText.article, example: false, recordedOn: articleDay } as const;

/** The rows of each zone, in the order in which zones first appear. */
export function byZone<Row extends { readonly zone: string }>(rows: readonly Row[]): [string, Row[]][] {
  const zones = [...new Set(rows.map(({ zone }) => zone))];
  return zones.map((zone) => [zone, rows.filter((row) => row.zone === zone)]);
}
