/** Something that is still to be done: it begins when all that it waits for is over. */
export interface Activity {
  /** Names its stream of chance: the same name under the same seed takes equally long in every run. */
  readonly key: string;
  /** Keys of activities of the same network. */
  readonly after: readonly string[];
  /** Equally likely durations, as `tableOf` makes them. */
  readonly durations: Uint16Array;
}

/** Activities in an order in which each comes after what it waits for, with the places of those. */
export interface OrderedNetwork {
  readonly activities: readonly Activity[];
  readonly after: readonly (readonly number[])[];
}

/** What a sample's days are counted in holds no more. */
const MOST_DAYS = 0xffff;

/** Unknown keys and circles are faults of the caller. */
export function orderedNetwork(activities: readonly Activity[]): OrderedNetwork {
  const sorted = activities.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const ordered: Activity[] = [];
  const places = new Map<string, number>();
  let left = sorted;
  while (left.length > 0) {
    const next = left.filter(({ after }) => after.every((key) => places.has(key)));
    if (next.length === 0) throw new RangeError(`activities wait for each other or for unknown ones: ${left.map(({ key }) => key).join(", ")}`);
    for (const activity of next) {
      if (places.has(activity.key)) throw new RangeError(`two activities of one key: ${activity.key}`);
      places.set(activity.key, ordered.length);
      ordered.push(activity);
    }
    left = left.filter(({ key }) => !places.has(key));
  }
  const most = ordered.reduce((sum, { durations }) => sum + durations.reduce((longest, days) => Math.max(longest, days), 0), 0);
  if (most > MOST_DAYS) throw new RangeError(`activities that may take ${String(most)} days in all`);
  return { activities: ordered, after: ordered.map(({ after }) => after.map((key) => places.get(key) ?? 0)) };
}
