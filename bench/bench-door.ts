import type { Database } from "../src/platform/db/database.ts";
import type { Door } from "../src/platform/http/door.ts";
import { buildApp } from "../src/platform/http/server.ts";
import { benchNow } from "./bench-ledger.ts";

/** The door with these routes, asked by somebody who leads these zones. */
export async function benchDoor(database: Database, zoneIds: readonly string[], mounts: readonly ((door: Door) => void)[]) {
  const { app } = await buildApp({
    database, now: () => benchNow, cookieSecure: false, logger: false, bodyLimit: 1024 * 1024, requestsPerMinute: 100_000,
    findCaller: () => Promise.resolve({ actor: "operator", mustChangePassword: false, grants: [{ role: "cityCoordinator", zoneIds: [...zoneIds] }] }),
    recordRefusal: () => Promise.resolve(),
  }, mounts);
  /** The reply's text; anything but success is a fault of the bench. */
  const send = async (path: string, request: { readonly method: "GET" } | { readonly method: "POST"; readonly payload: object }): Promise<string> => {
    const reply = await app.inject({ ...request, url: `/api${path}`, headers: { authorization: "Bearer operator-token" } });
    if (reply.statusCode !== 200) throw new Error(`${path}: ${reply.body}`);
    return reply.body;
  };
  return {
    ask: (path: string): Promise<string> => send(path, { method: "GET" }),
    /** A question that is too long for an address. */
    put: (path: string, payload: object): Promise<string> => send(path, { method: "POST", payload }),
    close: () => app.close(),
  };
}
