import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

/** One browser with two pages: Node's own EventSource, locks and channels, in a process that has them switched on. */
const browser = (address: string) => `
  import { followLive } from ${JSON.stringify(path.join(import.meta.dirname, "live.ts"))};
  const page = (name) => followLive(({ kind }) => { process.stdout.write(name + " " + kind + "\\n"); }, ${JSON.stringify(address)});
  const pages = { first: page("first"), second: page("second") };
  process.stdin.on("data", (name) => { pages[String(name).trim()](); });`;

let server: http.Server;
let child: ChildProcess;
let streams: http.ServerResponse[];
let refused: number;
let told: string[];

beforeEach(async () => {
  [streams, refused, told] = [[], 0, []];
  server = http.createServer((_, response) => {
    if (refused > 0) {
      refused -= 1;
      response.writeHead(429).end();
      return;
    }
    response.writeHead(200, { "content-type": "text/event-stream" }).write("retry: 20\n\n");
    streams.push(response);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/live`;
  child = spawn(process.execPath, ["--experimental-eventsource", "--no-warnings", "--input-type=module", "--eval", browser(address)], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdout?.setEncoding("utf8").on("data", (text: string) => { told.push(...text.trim().split("\n")); });
  await until(() => streams.length === 1);
}, 30_000);
afterEach(() => {
  child.kill();
  server.closeAllConnections();
  server.close();
});

const until = (condition: () => boolean) => vi.waitUntil(condition, { timeout: 20_000, interval: 5 });
const say = (kind: string) => streams.at(-1)?.write(`data: ${JSON.stringify({ kind, zoneId: null })}\n\n`);

test("two pages of one browser share one stream, and both are told", async () => {
  say("project");
  await until(() => told.length === 2);
  expect(told.sort()).toEqual(["first project", "second project"]);
  expect(streams).toHaveLength(1);
});

test("a stream that broke or was refused is opened again, and the pages are told to fetch all", async () => {
  refused = 1;
  streams[0]?.end();
  await until(() => streams.length === 2 && told.length === 2);
  expect(told.sort()).toEqual(["first all", "second all"]);
  say("park");
  await until(() => told.length === 4);
  expect(told.slice(2).sort()).toEqual(["first park", "second park"]);
}, 30_000);

test("when the page that holds the stream closes, another takes it over and fetches all", async () => {
  child.stdin?.write("first\n");
  await until(() => streams.length === 2 && told.length === 1);
  say("zone");
  await until(() => told.length === 2);
  expect(told).toEqual(["second all", "second zone"]);
}, 30_000);
