import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createPrivateKey } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeAuthority, makeServerCertificate } from "./certificate.ts";
import type { KeyPair } from "./key-pair-file.ts";
import { prepareTls } from "./prepare-tls.ts";

const day = 86_400_000;
const now = new Date("2026-11-23T02:00:00Z");
const names = { names: ["guatu.office"], addresses: [] };
let directory: string;
let pair: KeyPair;
let other: KeyPair;
let authority: KeyPair;

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), "guatu-tls-"));
  authority = await makeAuthority(names, "office", now);
  [pair, other] = [await makeServerCertificate(authority, names, now), await makeServerCertificate(authority, names, now)];
});
afterAll(() => { rmSync(directory, { recursive: true, force: true }); });

function prepare(cert: string, key: string, moment = now) {
  const [certFile, keyFile] = [path.join(directory, "office.crt"), path.join(directory, "office.key")];
  writeFileSync(certFile, cert);
  writeFileSync(keyFile, key);
  return prepareTls({ dataDir: path.join(directory, "data"), host: "10.77.0.1", names: [], addresses: ["10.77.0.1"], certFile, keyFile, now: moment });
}

test("the office's own certificate is used as it is, with the chain that stands in its file, and no authority is made", async () => {
  const chain = `${pair.cert}\n${authority.cert}`;
  expect(await prepare(chain, pair.key)).toEqual({ cert: chain, key: pair.key });
});

test("a certificate without its key, or a key without its certificate, is refused", async () => {
  const rest = { dataDir: directory, host: "10.77.0.1", names: [], addresses: ["10.77.0.1"], now };
  await expect(prepareTls({ ...rest, certFile: "a.crt" })).rejects.toMatchObject({ code: "tlsPairIncomplete", title: expect.stringContaining("缺少 TLS_KEY") as string });
  await expect(prepareTls({ ...rest, keyFile: "a.key" })).rejects.toMatchObject({ code: "tlsPairIncomplete", title: expect.stringContaining("缺少 TLS_CERT") as string });
});

test("a file that cannot be read is refused by the name of its setting", async () => {
  const missing = path.join(directory, "missing.pem");
  const rest = { dataDir: directory, host: "10.77.0.1", names: [], addresses: ["10.77.0.1"], now };
  await expect(prepareTls({ ...rest, certFile: missing, keyFile: missing })).rejects.toMatchObject({
    name: "Refusal", code: "tlsFileUnreadable", title: expect.stringMatching(/^TLS_CERT 指定的文件 .*missing\.pem 无法读取：ENOENT/) as string,
  });
});

test("what is no certificate, no key, a locked key or another's key is refused", async () => {
  const locked = createPrivateKey(pair.key).export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "secret" }).toString();
  await expect(prepare("nonsense", pair.key)).rejects.toMatchObject({ name: "Refusal", code: "tlsCertificateMalformed" });
  await expect(prepare(pair.cert, "nonsense")).rejects.toMatchObject({ code: "tlsKeyMalformed" });
  await expect(prepare(pair.cert, locked)).rejects.toMatchObject({ code: "tlsKeyMalformed" });
  await expect(prepare(pair.cert, other.key)).rejects.toMatchObject({ code: "tlsKeyDiffers" });
  await expect(prepare(`${authority.cert}\n${pair.cert}`, pair.key)).rejects.toMatchObject({ code: "tlsKeyDiffers" });
});

test("a chain that is broken after the first certificate is refused", async () => {
  await expect(prepare(`${pair.cert}\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n`, pair.key)).rejects.toMatchObject({ code: "tlsCertificateUnusable" });
});

test("a certificate is refused from the second of its end, and before its beginning", async () => {
  const end = now.getTime() + 396 * day;
  expect((await prepare(pair.cert, pair.key, new Date(end - 1))).cert).toBe(pair.cert);
  await expect(prepare(pair.cert, pair.key, new Date(end))).rejects.toMatchObject({ code: "tlsCertificateExpired", title: expect.stringContaining("2027-12-24 10:00（北京时间）") as string });
  await expect(prepare(pair.cert, pair.key, new Date(now.getTime() - 2 * day))).rejects.toMatchObject({ code: "tlsCertificateNotYetValid" });
});
