import { spawn } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ProbedRequest } from "../src/testing/https-request.ts";
import { openNetworkNamespace, probeInside, writeEntrance, type NetworkNamespace } from "../src/testing/network-namespace.ts";

/** On loopback browsers keep secure cookies even of plain http, so what is asked here shows on another address only. */
const server = "10.77.0.1";
const proxy = "10.77.0.2";
const colleague = "10.77.0.3";
const port = 8443;

const command = path.resolve(import.meta.dirname, "../src/main/cli.ts");
const credentials = { account: "xiangmu", password: "Guatu-demo-2025" };

let folder: string;
let namespace: NetworkNamespace;
const ask = (request: ProbedRequest) => probeInside(namespace, request);
const dataFile = (name: string) => path.join(folder, "data", name);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "guatu-lan-"));
  namespace = await openNetworkNamespace([server, proxy, colleague].map((address) => `${address}/24`));
});
afterAll(async () => {
  await namespace.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  readonly said: string;
  readonly stop: () => Promise<void>;
}

/** Starts the product inside, and waits until it prints its address. */
async function start(settings: Readonly<Record<string, string>>, ...flags: readonly string[]): Promise<Started> {
  const [program, ...args] = namespace.inside(process.execPath, command, "serve", ...flags);
  const environment = { ...process.env, PATH: `${process.env["PATH"] ?? ""}:/usr/sbin:/sbin`, HOST: server, PORT: `${port}`, DATA_DIR: path.join(folder, "data") };
  for (const name of ["DATABASE_URL", "DATABASE_OWNER_URL", "TLS_CERT", "TLS_KEY", "TRUST_PROXY"]) Reflect.deleteProperty(environment, name);
  const child = spawn(program, args, { env: { ...environment, ...settings }, stdio: ["ignore", "pipe", "pipe"] });
  const heard: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => { heard.push(chunk.toString()); });
  const over = new Promise<void>((resolve) => { child.once("close", () => { resolve(); }); });
  await Promise.race([
    new Promise<void>((resolve) => {
      child.stdout.on("data", () => { if (new RegExp(`https?://${server}:${port}/`).test(heard.join(""))) resolve(); });
    }),
    over.then(() => { throw new Error(`the server ended before it was ready:\n${heard.join("")}`); }),
  ]);
  return { said: heard.join(""), stop: async () => { child.kill("SIGTERM"); await over; } };
}

const signIn = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(credentials) } as const;

describe("on an address of the network", () => {
  const address = `https://${server}:${port}/`;
  let said: string;
  const authority = () => new X509Certificate(readFileSync(dataFile("tls/authority.crt"))).toString();
  beforeAll(async () => {
    const started = await start({}, "--demo-on-lan");
    said = started.said;
    return started.stop;
  });

  /** As the office's computers do once the authority is installed there, but for this server's key alone. */
  async function browse<T>(certificate: X509Certificate, work: (browser: Browser) => Promise<T>): Promise<T> {
    const key = createHash("sha256").update(certificate.publicKey.export({ type: "spki", format: "der" })).digest("base64");
    const executablePath = writeEntrance(namespace, folder, process.env["GUATU_CHROMIUM"] ?? "/usr/bin/chromium");
    const browser = await chromium.launch({ executablePath, args: [`--ignore-certificate-errors-spki-list=${key}`] });
    try {
      return await work(browser);
    } finally {
      await browser.close();
    }
  }

  test("the console tells the https address, and the fingerprint of the certificate that is handed out", () => {
    const fingerprint = createHash("sha256").update(readFileSync(dataFile("tls/authority.crt"))).digest("hex").toUpperCase().replaceAll(/(..)(?!$)/g, "$1:");
    expect(said).toContain(address);
    expect(said).toContain(`SHA-256 指纹：${fingerprint}`);
  });

  test("who believes the authority reaches the server by its address, and who does not is warned", async () => {
    expect(await ask({ url: address, ca: authority(), localAddress: colleague })).toMatchObject({ status: 200 });
    expect(await ask({ url: address, ca: authority(), servername: "other.office" })).toMatchObject({ failure: "ERR_TLS_CERT_ALTNAME_INVALID" });
    expect(await ask({ url: address })).toMatchObject({ failure: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" });
  });

  test("plain http is refused", async () => {
    expect(await ask({ url: `http://${server}:${port}/` })).toMatchObject({ failure: "ECONNRESET" });
  });

  test("forwarded headers are believed from nobody", async () => {
    const headers = { ...signIn.headers, origin: "https://guatu.office", "x-forwarded-host": "guatu.office", "x-forwarded-proto": "https" };
    const answer = await ask({ ...signIn, url: `${address}api/sign-in`, ca: authority(), headers });
    expect(answer).toMatchObject({ status: 403, body: expect.stringContaining("crossSiteRequest") as string });
  });

  test("a clerk signs in with Chromium: the __Host- cookie arrives, and the page still knows them after it is loaded anew", async () => {
    const leaf = new X509Certificate(readFileSync(dataFile("tls/server.pem")));
    await browse(leaf, async (browser) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(address);
      await page.getByLabel("账号").fill(credentials.account);
      await page.locator("input[type=password]").fill(credentials.password);
      await page.locator("button[type=submit]").click();
      await page.getByText("项目专员（示例）").first().waitFor();
      expect(await context.cookies()).toMatchObject([{ name: "__Host-guatu", domain: server, path: "/", secure: true, httpOnly: true, sameSite: "Strict" }]);
      expect(await page.evaluate("window.isSecureContext")).toBe(true);
      await page.reload();
      await page.getByText("项目专员（示例）").first().waitFor();
      expect(await page.evaluate("fetch('/api/session').then((reply) => reply.status)")).toBe(200);
    });
  });

  test("Chromium refuses the server where neither the authority nor its key is known", async () => {
    await browse(new X509Certificate(authority()), async (browser) => {
      const page = await browser.newPage();
      await expect(page.goto(address)).rejects.toThrow("ERR_CERT_AUTHORITY_INVALID");
    });
  });
});

describe("behind a proxy", () => {
  const address = `http://${server}:${port}/`;
  const forwarded = { origin: "https://guatu.office", "x-forwarded-host": "guatu.office", "x-forwarded-proto": "https" };
  beforeAll(async () => (await start({ TRUST_PROXY: proxy }, "--demo-on-lan")).stop);

  test("the proxy's address alone is answered, and not even the machine itself besides", async () => {
    expect(await ask({ url: address, localAddress: proxy })).toMatchObject({ status: 200 });
    for (const localAddress of [colleague, server]) expect(await ask({ url: address, localAddress })).toMatchObject({ failure: "ECONNRESET" });
  });

  test("the proxy's forwarded headers are believed, and the cookie is a secure one", async () => {
    const answer = await ask({ ...signIn, url: `${address}api/sign-in`, localAddress: proxy, headers: { ...signIn.headers, ...forwarded } });
    expect(answer).toMatchObject({ status: 200, headers: { "set-cookie": [expect.stringMatching(/^__Host-guatu=.+; Path=\/; HttpOnly; Secure; SameSite=Strict$/)] } });
  });
});

describe("without --demo-on-lan", () => {
  beforeAll(async () => (await start({ TRUST_PROXY: proxy })).stop);

  test("the demo's accounts, whose password everybody knows, do not work", async () => {
    const answer = await ask({ ...signIn, url: `http://${server}:${port}/api/sign-in`, localAddress: proxy });
    expect(answer).toMatchObject({ status: 403, body: expect.stringContaining("demoAccountClosed") as string });
  });
});
