/** Which kind of record changed and in which zone; `all` where some changes may have been missed. */
export interface LiveNotice {
  readonly kind: string;
  readonly zoneId?: string | null;
}

/** Pauses before the stream is asked for again after the server refused it, in milliseconds. */
const pauses = { first: 1000, longest: 30_000 } as const;

function noticeOf(text: string): LiveNotice | undefined {
  const value: unknown = JSON.parse(text);
  return typeof value === "object" && value !== null && "kind" in value && typeof value.kind === "string" ? (value as LiveNotice) : undefined;
}

/**
 * Follows the server's changes until the function given back is called. A lost stream is opened again; since nobody
 * knows what happened meanwhile, `onChange` is then told `all`.
 */
export function followLive(onChange: (change: LiveNotice) => void, address = "/api/live"): () => void {
  const now: { source?: EventSource; timer?: ReturnType<typeof setTimeout>; pause: number; opened: boolean } = { pause: pauses.first, opened: false };
  const open = () => {
    const source = new EventSource(address);
    now.source = source;
    source.onopen = () => {
      if (now.opened) onChange({ kind: "all" });
      [now.opened, now.pause] = [true, pauses.first];
    };
    source.onmessage = (event) => {
      const data: unknown = event.data;
      const notice = typeof data === "string" ? noticeOf(data) : undefined;
      if (notice) onChange(notice);
    };
    source.onerror = () => {
      // Where the connection broke the browser asks again by itself; where it was refused it does not.
      if (source.readyState !== EventSource.CLOSED) return;
      now.timer = setTimeout(open, now.pause);
      now.pause = Math.min(now.pause * 2, pauses.longest);
    };
  };
  open();
  return () => {
    clearTimeout(now.timer);
    now.source?.close();
  };
}
