import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { probe } from "./https-request.ts";
import { openNetworkNamespace, probeInside, runInside, writeEntrance, type NetworkNamespace } from "./network-namespace.ts";

let namespace: NetworkNamespace;
beforeAll(async () => { namespace = await openNetworkNamespace(["10.77.0.1/24", "10.77.0.2/24"]); });
afterAll(async () => { await namespace.close(); });

/** Answers one request with the address that it came from. */
const answerer = `
  const server = require("node:http").createServer((request, response) => response.end(request.socket.remoteAddress));
  server.listen(8080, "10.77.0.1", () => console.log("listening"));
  server.once("request", (_, response) => response.once("close", () => process.exit()));`;

test("a server inside is reached from inside, by the address that the request is told to come from", async () => {
  const served = runInside(namespace, process.execPath, "--eval", answerer);
  const ask = () => probeInside(namespace, { url: "http://10.77.0.1:8080/", localAddress: "10.77.0.2" });
  await expect.poll(ask, { timeout: 10_000 }).toMatchObject({ status: 200, body: "10.77.0.2" });
  expect(await served).toMatchObject({ code: 0, stdout: "listening\n" });
}, 15_000);

test("loopback inside is not loopback outside", async () => {
  const server = createServer((socket) => { socket.destroy(); });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const { port } = server.address() as { port: number };
  expect(await probe({ url: `http://127.0.0.1:${port}/` })).toMatchObject({ failure: "ECONNRESET" });
  expect(await probeInside(namespace, { url: `http://127.0.0.1:${port}/` })).toMatchObject({ failure: "ECONNREFUSED" });
  await new Promise((resolve) => { server.close(resolve); });
});

test("an entrance starts its program inside and passes the arguments on", async () => {
  const directory = mkdtempSync(path.join(tmpdir(), "it's "));
  const entrance = writeEntrance(namespace, directory, "/bin/sh");
  const finished = await runInside({ ...namespace, inside: (program, ...args) => [program, ...args] }, entrance, "-c", "readlink /proc/self/ns/net; echo \"$1\"", "sh", "two words");
  rmSync(directory, { recursive: true });
  const { stdout } = await runInside(namespace, "readlink", "/proc/self/ns/net");
  expect(finished).toMatchObject({ code: 0, stdout: `${stdout}two words\n` });
});

test("a namespace that cannot be made fails with what was said", async () => {
  await expect(openNetworkNamespace(["10.77.0.999/24"])).rejects.toThrow(/no network namespace could be made.*10\.77\.0\.999/s);
});
