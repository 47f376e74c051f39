import type pg from "pg";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { permission } from "../../kernel/permission.ts";
import { Refusal } from "../../kernel/refusal.ts";
import type { Door } from "../http/door.ts";
import { isLoopback } from "../http/listen-address.ts";
import { httpTitle } from "../http/messages.ts";
import { scopeOf } from "../http/scope-of.ts";
import { observeText } from "./messages.ts";

interface MetricSources {
  readonly pool: pg.Pool;
  /** Open streams of live pages. */
  readonly liveStreams: () => number;
  /** Rows of the history that no seal covers yet; asked at each reading. */
  readonly unsealedRows: () => Promise<number>;
}

const readMetrics = permission("observe.metrics", observeText.readMetrics, ["auditor"]);

type Request = Parameters<Door["findCaller"]>[0];

/** Upper bounds in seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

function gauges(registry: Registry, { pool, liveStreams, unsealedRows }: MetricSources): void {
  const registers = [registry];
  new Gauge({
    name: "guatu_database_connections", help: "Connections of the request pool by state", labelNames: ["state"], registers,
    collect() {
      this.set({ state: "busy" }, pool.totalCount - pool.idleCount);
      this.set({ state: "idle" }, pool.idleCount);
      this.set({ state: "waiting" }, pool.waitingCount);
    },
  });
  new Gauge({ name: "guatu_live_streams", help: "Open streams of live pages", registers, collect() { this.set(liveStreams()); } });
  new Gauge({
    name: "guatu_history_unsealed_rows", help: "Rows of the change history that no seal covers yet", registers,
    // A database that does not answer leaves this one out; the others are read all the more.
    async collect() { this.set(await unsealedRows().catch(() => Number.NaN)); },
  });
}

/** The id of the operation that a request asked for; addresses that are none count together, so that guessing makes no new series. */
function operationNamer(door: Door): (request: Request) => string {
  const names = new Map<string, string>();
  return (request) => {
    if (names.size === 0) for (const { method, path, id } of door.operations) names.set(`${method} ${door.app.prefix}${path}`, id);
    return names.get(`${request.method} ${request.routeOptions.url ?? ""}`) ?? "other";
  };
}

async function refuseStranger(door: Door, request: Request): Promise<void> {
  if (isLoopback(request.ip)) return;
  const caller = await door.findCaller(request);
  if (!caller) throw new Refusal("unauthenticated", "notSignedIn", httpTitle.notSignedIn);
  if (caller.actor !== "operator" && scopeOf(readMetrics, caller) === undefined) throw new Refusal("forbidden", "notPermitted", httpTitle.notPermitted);
}

/** `GET /api/metrics` in Prometheus' text form: to this machine itself, the operator and the auditor. */
export function metricsRoutes(door: Door, sources: MetricSources): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  gauges(registry, sources);
  const durations = new Histogram({ name: "guatu_request_seconds", help: "Duration of requests by operation", labelNames: ["operation", "status"], buckets, registers: [registry] });
  const nameOf = operationNamer(door);
  door.app.addHook("onResponse", (request, reply, done) => {
    // A live stream lasts as long as its page and is no answer to be timed.
    if (request.routeOptions.url !== `${door.app.prefix}/live`) durations.observe({ operation: nameOf(request), status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    done();
  });
  door.app.get("/metrics", async (request, reply) => {
    await refuseStranger(door, request);
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
