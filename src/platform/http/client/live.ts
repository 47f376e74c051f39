/** Which kind of record changed and in which zone; `all` where some changes may have been missed. */
interface LiveNotice {
  readonly kind: string;
  readonly zoneId?: string | null;
}

type Tell = (change: LiveNotice) => void;

/** Pauses before the stream is asked for again after the server refused it, in milliseconds. */
const pauses = { first: 1000, longest: 30_000 } as const;

function noticeOf(text: string): LiveNotice | undefined {
  const value: unknown = JSON.parse(text);
  return typeof value === "object" && value !== null && "kind" in value && typeof value.kind === "string" ? (value as LiveNotice) : undefined;
}

/** Follows the stream until the function given back is called; `missed` where something may have happened before it. */
function followStream(tell: Tell, address: string, missed: boolean): () => void {
  const now: { source?: EventSource; timer?: ReturnType<typeof setTimeout>; pause: number; missed: boolean } = { pause: pauses.first, missed };
  const open = () => {
    const source = new EventSource(address);
    now.source = source;
    source.onopen = () => {
      if (now.missed) tell({ kind: "all" });
      [now.missed, now.pause] = [true, pauses.first];
    };
    source.onmessage = (event) => {
      const data: unknown = event.data;
      const notice = typeof data === "string" ? noticeOf(data) : undefined;
      if (notice) tell(notice);
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

/** Holds the stream for all pages of this browser while this page lives; `missed` where another page held it before. */
async function holdStream(tell: Tell, address: string, missed: boolean, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const leave = followStream(tell, address, missed);
  await new Promise<void>((resolve) => { signal.addEventListener("abort", () => { resolve(); }, { once: true }); });
  leave();
}

/**
 * Follows the server's changes until the function given back is called. A lost stream is opened again; since nobody
 * knows what happened meanwhile, `onChange` is then told `all`. The pages of one browser share one stream, held by
 * one of them in turn: over HTTP/1.1 a browser keeps six connections to a server, and six streams would leave none.
 */
export function followLive(onChange: Tell, address = "/api/live"): () => void {
  const name = `guatu ${address}`;
  const ending = new AbortController();
  const { signal } = ending;
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: { readonly data: unknown }) => { onChange(data as LiveNotice); };
  const tell: Tell = (change) => {
    onChange(change);
    channel.postMessage(change);
  };
  const hold = async () => {
    const waits = await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await holdStream(tell, address, false, signal);
      return lock === null;
    });
    if (waits) await navigator.locks.request(name, { signal }, () => holdStream(tell, address, true, signal));
  };
  // Given up while waiting for its turn.
  hold().catch(() => undefined);
  return () => {
    ending.abort();
    channel.close();
  };
}
