import { X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { connect, type PeerCertificate } from "node:tls";
import { afterEach, beforeEach, expect, test } from "vitest";
import { probe } from "../../../testing/https-request.ts";
import { makeServerCertificate } from "./certificate.ts";
import type { KeyPair } from "./key-pair-file.ts";
import { prepareTls, renewTls, type PreparedTls } from "./prepare-tls.ts";

const now = new Date();
let dataDir: string;
let servers: Server[];
beforeEach(() => { dataDir = mkdtempSync(path.join(tmpdir(), "guatu-tls-")); servers = []; });
afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => { server.close(resolve); });
  }
  rmSync(dataDir, { recursive: true, force: true });
});

/** Certified for an address of loopback too: there is no other that a test may listen on. */
const options = (changed: { now?: Date; names?: string[]; addresses?: string[] } = {}) =>
  ({ dataDir, host: "127.0.0.1", now, names: ["guatu.office"], addresses: ["127.0.0.1"], ...changed });

async function serve(pair: KeyPair): Promise<{ server: Server; port: number }> {
  const server = createServer({ key: pair.key, cert: pair.cert }, (_, response) => { response.end("served"); });
  servers.push(server);
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("no port");
  return { server, port: bound.port };
}

const authorityOf = ({ authority }: PreparedTls) => authority?.certificatePem ?? "";
const keptAuthority = (tls: PreparedTls): KeyPair =>
  ({ key: readFileSync(path.join(dataDir, "tls/authority.pem"), "utf8").split("-----BEGIN CERTIFICATE")[0] ?? "", cert: authorityOf(tls) });

/** What OpenSSL says of the chain alone, whatever name was asked for. */
function chainFault(port: number, ca: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port, ca, checkServerIdentity: () => undefined }, () => { resolve(undefined); socket.destroy(); });
    socket.on("error", (error: Error) => { resolve(error.message); });
  });
}

test("a client that believes the authority connects by the server's address and name, and by no other name", async () => {
  const tls = await prepareTls(options());
  const { port } = await serve(tls);
  const url = `https://127.0.0.1:${port}/`;
  const ca = authorityOf(tls);
  expect(await probe({ url, ca })).toMatchObject({ status: 200, body: "served" });
  expect(await probe({ url, ca, servername: "guatu.office" })).toMatchObject({ status: 200 });
  expect(await probe({ url, ca, servername: "other.office" })).toMatchObject({ failure: "ERR_TLS_CERT_ALTNAME_INVALID" });
  expect(await probe({ url })).toMatchObject({ failure: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" });
});

test("what the authority's key signs for any other name or address is not believed", async () => {
  const tls = await prepareTls(options());
  const others = [
    { names: ["guatu.office", "bank.example"], addresses: [] }, { names: ["office"], addresses: [] }, { names: ["xguatu.office"], addresses: [] },
    { names: [], addresses: ["127.0.0.2"] }, { names: [], addresses: ["::1"] },
  ];
  for (const other of others) {
    const { port } = await serve(await makeServerCertificate(keptAuthority(tls), other, now));
    expect(await chainFault(port, authorityOf(tls)), JSON.stringify(other)).toMatch(/(permitted|excluded) subtree violation/);
  }
  const { port } = await serve(await makeServerCertificate(keptAuthority(tls), { names: ["guatu.office"], addresses: ["127.0.0.1"] }, now));
  expect(await chainFault(port, authorityOf(tls))).toBeUndefined();
});

test("an authority of addresses alone is not believed for any name, and one of names alone for no address", async () => {
  const ofAddresses = await prepareTls(options({ names: [] }));
  const byName = await serve(await makeServerCertificate(keptAuthority(ofAddresses), { names: ["bank.example"], addresses: ["127.0.0.1"] }, now));
  expect(await chainFault(byName.port, authorityOf(ofAddresses))).toMatch(/excluded subtree violation/);
  const ofNames = await prepareTls(options({ names: ["new.office"], addresses: [] }));
  for (const address of ["127.0.0.1", "::1"]) {
    const byAddress = await serve(await makeServerCertificate(keptAuthority(ofNames), { names: ["new.office"], addresses: [address] }, now));
    expect(await chainFault(byAddress.port, authorityOf(ofNames))).toMatch(/excluded subtree violation/);
  }
});

test("plain http is not answered on the port of HTTPS", async () => {
  const tls = await prepareTls(options());
  const { port } = await serve(tls);
  expect(await probe({ url: `http://127.0.0.1:${port}/` })).toMatchObject({ failure: "ECONNRESET" });
});

test("a running server takes over a renewed certificate, and keeps the present one while nothing is due", async () => {
  const first = await prepareTls(options());
  const { server, port } = await serve(first);
  const shown = () => new Promise<PeerCertificate>((resolve) => {
    const socket = connect({ host: "127.0.0.1", port, ca: authorityOf(first) }, () => { resolve(socket.getPeerCertificate()); socket.destroy(); });
  });
  expect(await renewTls(server, first, options())).toBe(first);
  expect((await shown()).fingerprint256).toBe(new X509Certificate(first.cert).fingerprint256);
  rmSync(path.join(dataDir, "tls/server.pem"));
  const renewed = await renewTls(server, first, options());
  expect(renewed.cert).not.toBe(first.cert);
  expect((await shown()).fingerprint256).toBe(new X509Certificate(renewed.cert).fingerprint256);
});
