import { PassThrough } from "node:stream";
import type { FastifyRequest } from "fastify";
import { signedIn } from "../../kernel/permission.ts";
import { Refusal } from "../../kernel/refusal.ts";
import type { Scope } from "../../kernel/scope.ts";
import type { Caller, Door } from "./door.ts";
import type { LiveChange, LiveHub } from "./live-hub.ts";
import { isOutside, seesZoneWhole, type MaySee } from "./live-sight.ts";
import { httpTitle } from "./messages.ts";
import { scopeOf } from "./scope-of.ts";

interface LiveOptions {
  readonly hub: LiveHub;
  readonly maySee: MaySee;
  /** Milliseconds between two signs of life, at each of which the session is looked up again. */
  readonly heartbeat?: number;
  /** Milliseconds for which changes are gathered before they are sent. */
  readonly gather?: number;
  /** Streams of one session; a page beyond them is refused. */
  readonly perSession?: number;
}

export interface LiveStreams {
  readonly open: () => number;
}

/** A reader that takes nothing for this many bytes is let go; it comes back and fetches anew. */
const BACKLOG = 64 * 1024;

interface Reader {
  readonly stream: PassThrough;
  readonly pending: Map<string, LiveChange>;
  caller: Caller;
  scope: Scope;
  timer?: NodeJS.Timeout;
  /** What is being sent; the next waits for it, so that notices stay in order. */
  sending: Promise<void>;
}

const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];

/** Changes of one kind in one zone become one. */
function gather(pending: Map<string, LiveChange>, change: LiveChange): void {
  const key = `${change.kind} ${change.zoneId ?? ""}`;
  const before = pending.get(key);
  pending.set(key, before === undefined ? change : {
    ...change, many: change.many || before.many,
    enterpriseIds: union(before.enterpriseIds, change.enterpriseIds), projectIds: union(before.projectIds, change.projectIds),
  });
}

function send({ stream }: Reader, text: string): void {
  if (stream.writableEnded) return;
  if (stream.writableLength > BACKLOG) stream.destroy();
  else stream.write(text);
}

async function flush(reader: Reader, maySee: MaySee): Promise<void> {
  const changes = [...reader.pending.values()];
  reader.pending.clear();
  for (const change of changes) {
    const { scope, caller } = reader;
    const own = scope.enterpriseId !== undefined && change.enterpriseIds.includes(scope.enterpriseId);
    const sees = own || seesZoneWhole(scope, change.zoneId) || ((scope.narrowed ?? scope.enterpriseId) !== undefined && await maySee(caller, change));
    if (sees) send(reader, `data: ${JSON.stringify({ kind: change.kind, zoneId: change.zoneId })}\n\n`);
  }
}

/** What the hub tells goes to this reader, gathered for a moment. Gives back what ends it. */
function follow(reader: Reader, request: FastifyRequest, { hub, maySee, gather: pause = 50 }: LiveOptions): () => void {
  const failed = (error: unknown) => {
    request.log.warn({ err: error }, "live stream");
    // The page comes back and fetches anew, so nothing is missed.
    reader.stream.destroy();
  };
  return hub.subscribe((change) => {
    if (change === "all") {
      send(reader, `data: ${JSON.stringify({ kind: "all" })}\n\n`);
      return;
    }
    if (isOutside(reader.scope, change)) return;
    gather(reader.pending, change);
    reader.timer ??= setTimeout(() => {
      delete reader.timer;
      reader.sending = reader.sending.then(() => flush(reader, maySee)).catch(failed);
    }, pause);
  });
}

/** Looks the caller up again; a session that has ended ends its streams, changed roles take effect. */
async function beat(door: Door, reader: Reader, request: FastifyRequest): Promise<void> {
  const caller = await door.findCaller(request, { watching: true });
  const scope = caller === undefined || caller.actor !== reader.caller.actor ? undefined : scopeOf(signedIn, caller);
  if (caller === undefined || scope === undefined) reader.stream.end();
  else {
    [reader.caller, reader.scope] = [caller, scope];
    send(reader, ":\n\n");
  }
}

async function admitted(door: Door, request: FastifyRequest): Promise<{ readonly caller: Caller; readonly scope: Scope }> {
  const caller = await door.findCaller(request);
  if (!caller) throw new Refusal("unauthenticated", "notSignedIn", httpTitle.notSignedIn);
  const scope = scopeOf(signedIn, caller);
  if (!scope) throw new Refusal("forbidden", "passwordChangeRequired", httpTitle.passwordChangeRequired);
  return { caller, scope };
}

/**
 * `GET /api/live`: server-sent events that say which kind of record changed in which zone, to those alone whose scope
 * holds it; pages then fetch again. The stream ends with its session and with the server.
 */
export function liveRoutes(door: Door, options: LiveOptions): LiveStreams {
  const open = new Map<PassThrough, string>();
  const { heartbeat = 25_000, perSession = 6 } = options;
  door.app.addHook("preClose", (done) => {
    for (const stream of open.keys()) stream.end();
    done();
  });
  door.app.get("/live", async (request, reply) => {
    const { caller, scope } = await admitted(door, request);
    const session = caller.sessionHash?.toString("hex") ?? caller.actor;
    if ([...open.values()].filter((other) => other === session).length >= perSession) throw new Refusal("tooMany", "tooManyLivePages", httpTitle.tooManyLivePages);
    const reader: Reader = { stream: new PassThrough(), pending: new Map(), caller, scope, sending: Promise.resolve() };
    open.set(reader.stream, session);
    const leave = follow(reader, request, options);
    const beats = setInterval(() => { beat(door, reader, request).catch((error: unknown) => { request.log.warn({ err: error }, "live session"); }); }, heartbeat);
    reader.stream.once("close", () => {
      leave();
      clearInterval(beats);
      clearTimeout(reader.timer);
      open.delete(reader.stream);
    });
    reader.stream.write("retry: 3000\n\n");
    // The connection ends with the stream, or a server that stops would wait for it to fall idle.
    return reply.headers({ "content-type": "text/event-stream; charset=utf-8", "x-accel-buffering": "no", connection: "close" }).send(reader.stream);
  });
  return { open: () => open.size };
}
