/** One thing that happened to an enterprise, as its time line tells it. */
export interface TimelineEvent {
  /** Unique within the source. */
  readonly id: string;
  /** The day on which it happened. */
  readonly on: string;
  /** 走访、问题、资质…: the same for all events of a source, or a few. */
  readonly kind: string;
  /** What happened, in a line. */
  readonly title: string;
  readonly detail?: string | undefined;
  /** The page of the record behind it. */
  readonly to?: string | undefined;
  readonly example?: boolean;
}

/** What one capability knows of an enterprise; `main/` lists them for the enterprise's page. */
export interface TimelineSource {
  readonly key: string;
  /** What the reader may choose to see or not: 走访. */
  readonly title: string;
  readonly permission: string;
  /** Everything up to the as-of day, newest first, at most `most` events; `total` tells whether there are more. */
  readonly load: (asked: { readonly zoneId: string; readonly enterpriseId: string; readonly asOf: string; readonly most: number; readonly signal: AbortSignal }) =>
    Promise<{ readonly events: readonly TimelineEvent[]; readonly total: number }>;
}
