import "reflect-metadata";
import { AsnConvert } from "@peculiar/asn1-schema";
import { NameConstraints } from "@peculiar/asn1-x509";
import { BasicConstraintsExtension, ExtendedKeyUsage, ExtendedKeyUsageExtension, KeyUsageFlags, KeyUsagesExtension, X509Certificate as ParsedCertificate } from "@peculiar/x509";
import { createHash, X509Certificate } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { authorityCertificateFile, authorityText, localCertificate, privateKeyFiles } from "./local-authority.ts";

const day = 86_400_000;
const start = new Date("2026-11-23T02:00:00Z");
const later = (days: number) => new Date(start.getTime() + days * day);

let dataDir: string;
beforeEach(() => { dataDir = path.join(mkdtempSync(path.join(tmpdir(), "guatu-tls-")), "data"); });
afterEach(() => { rmSync(path.dirname(dataDir), { recursive: true, force: true }); });

interface Changed { readonly now?: Date; readonly names?: string[]; readonly addresses?: string[] }
const prepare = ({ now = start, names = ["guatu.office"], addresses = ["10.77.0.1", "fd00::77"] }: Changed = {}) =>
  localCertificate({ dataDir, host: "10.77.0.1", now, names, addresses });
const file = (name: string) => path.join(dataDir, name);

test("the authority lasts ten years, signs certificates of web servers only, and no further authority", async () => {
  const { authority } = await prepare();
  const certificate = new ParsedCertificate(authority.certificatePem);
  expect(certificate.publicKey.algorithm).toMatchObject({ name: "ECDSA", namedCurve: "P-256" });
  expect(certificate.notAfter.toISOString()).toBe("2036-11-23T02:00:00.000Z");
  expect(certificate.getExtension(BasicConstraintsExtension)).toMatchObject({ ca: true, pathLength: 0, critical: true });
  expect(certificate.getExtension(KeyUsagesExtension)).toMatchObject({ usages: KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, critical: true });
  expect(certificate.getExtension(ExtendedKeyUsageExtension)?.usages).toEqual([ExtendedKeyUsage.serverAuth]);
  expect(await certificate.verify({ date: start })).toBe(true);
  expect(new X509Certificate(authority.certificatePem).subject).toBe("O=挂图\nCN=挂图本地证书颁发机构 10.77.0.1 2026-11-23");
});

test("the authority bears critical name constraints: this server's names and addresses and no others", async () => {
  const { authority } = await prepare({ names: ["Guatu.Office"], addresses: ["FD00:0::77", "10.77.0.1"] });
  const extension = new ParsedCertificate(authority.certificatePem).getExtension("2.5.29.30");
  expect(extension?.critical).toBe(true);
  const { permittedSubtrees, excludedSubtrees } = AsnConvert.parse(extension?.value ?? new ArrayBuffer(0), NameConstraints);
  expect(permittedSubtrees?.map(({ base }) => base.dNSName ?? base.iPAddress)).toEqual(["guatu.office", "10.77.0.1/32", "fd00::77/128"]);
  expect(excludedSubtrees).toBeUndefined();
});

test("a kind of name that the server has none of is excluded whole", async () => {
  const excludedOf = async (names: string[], addresses: string[]) => {
    const { authority } = await prepare({ names, addresses });
    const value = new ParsedCertificate(authority.certificatePem).getExtension("2.5.29.30")?.value;
    return AsnConvert.parse(value ?? new ArrayBuffer(0), NameConstraints).excludedSubtrees?.map(({ base }) => base.dNSName ?? base.iPAddress);
  };
  expect(await excludedOf([], ["10.77.0.1"])).toEqual(["", "::/0"]);
  expect(await excludedOf(["guatu.office"], [])).toEqual(["0.0.0.0/0", "::/0"]);
});

test("the server's certificate names every name and address, and lasts no longer than browsers accept", async () => {
  const { cert, authority } = await prepare();
  const certificate = new X509Certificate(cert);
  expect(certificate.subjectAltName).toBe("DNS:guatu.office, IP Address:10.77.0.1, IP Address:FD00:0:0:0:0:0:0:77");
  expect(certificate.validToDate.getTime() - certificate.validFromDate.getTime()).toBeLessThanOrEqual(397 * day);
  expect(certificate.validFromDate < start).toBe(true);
  expect(certificate.checkIssued(new X509Certificate(authority.certificatePem))).toBe(true);
  const parsed = new ParsedCertificate(cert);
  expect(parsed.getExtension(ExtendedKeyUsageExtension)?.usages).toEqual([ExtendedKeyUsage.serverAuth]);
  expect(parsed.getExtension(BasicConstraintsExtension)?.ca).toBe(false);
});

test("the private keys are closed to other users, and closed again where they were opened", async () => {
  await prepare();
  for (const name of privateKeyFiles) chmodSync(file(name), 0o644);
  chmodSync(file("tls"), 0o755);
  await prepare();
  expect(privateKeyFiles.map((name) => (statSync(file(name)).mode & 0o777).toString(8))).toEqual(["600", "600"]);
  expect((statSync(file("tls")).mode & 0o777).toString(8)).toBe("700");
});

test("every private key in DATA_DIR/tls stands in a file that backups leave out", async () => {
  await prepare();
  expect(privateKeyFiles.filter((name) => !readFileSync(file(name), "utf8").includes("PRIVATE KEY"))).toEqual([]);
  expect(readFileSync(file(authorityCertificateFile)).includes("PRIVATE KEY")).toBe(false);
});

test("the SHA-256 of the file that is handed out is the fingerprint that the console tells", async () => {
  const { authority } = await prepare();
  const told = createHash("sha256").update(readFileSync(file(authorityCertificateFile))).digest("hex");
  expect(authority.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  expect(authority.fingerprint.replaceAll(":", "").toLowerCase()).toBe(told);
  expect(authorityText(authority, dataDir)).toBe(
    `已建立本地证书颁发机构。\n本地证书颁发机构的证书：${file(authorityCertificateFile)}\nSHA-256 指纹：${authority.fingerprint}\n请在各计算机上核对指纹一致后再安装。`);
});

test("a second start uses what the first one made", async () => {
  const first = await prepare();
  const second = await prepare({ now: later(300), names: ["GUATU.office"], addresses: ["fd00:0:0::77", "10.77.0.1"] });
  expect(first.authority.createdNow).toBe(true);
  expect(second).toEqual({ ...first, authority: { ...first.authority, createdNow: false } });
  expect(authorityText(second.authority, dataDir)).not.toContain("已建立");
});

test("within thirty days of its end the server's certificate is renewed by the same authority", async () => {
  const first = await prepare();
  const end = new X509Certificate(first.cert).validToDate.getTime();
  const before = await prepare({ now: new Date(end - 31 * day) });
  const within = await prepare({ now: new Date(end - 30 * day) });
  expect(before.cert).toBe(first.cert);
  expect(within.cert).not.toBe(first.cert);
  expect(within.key).not.toBe(first.key);
  expect(within.authority).toEqual({ ...first.authority, createdNow: false });
  expect(new X509Certificate(within.cert).validToDate.getTime()).toBeGreaterThan(end);
});

test("a certificate of a clock that had run ahead is made anew", async () => {
  const ahead = await prepare({ now: later(400) });
  const right = await prepare();
  expect(right.cert).not.toBe(ahead.cert);
  expect(new X509Certificate(right.cert).validFromDate < start).toBe(true);
});

test("names or addresses that fall away change the server's certificate, and not the authority", async () => {
  const first = await prepare();
  const second = await prepare({ names: [], addresses: ["10.77.0.1"] });
  expect(new X509Certificate(second.cert).subjectAltName).toBe("IP Address:10.77.0.1");
  expect(second.authority).toEqual({ ...first.authority, createdNow: false });
});

test("a name or address beyond the constraints makes a new authority, and the console says so", async () => {
  const first = await prepare();
  for (const changed of [{ names: ["guatu.office", "other.office"] }, { addresses: ["10.77.0.2"] }]) {
    const { authority, cert } = await prepare(changed);
    expect(authority).toMatchObject({ createdNow: true, replaced: { reason: "addressesChanged" } });
    expect(new X509Certificate(cert).checkIssued(new X509Certificate(first.authority.certificatePem))).toBe(false);
    expect(new X509Certificate(cert).verify(new X509Certificate(authority.certificatePem).publicKey)).toBe(true);
  }
  rmSync(file("tls"), { recursive: true });
  const again = await prepare();
  const { authority } = await prepare({ addresses: ["10.77.0.2"] });
  expect(authorityText(authority, dataDir)).toContain(`须重新安装，并删除原颁发机构的证书（SHA-256 指纹 ${again.authority.fingerprint}）`);
});

test("an authority at its own end is replaced, and never outlived by a certificate of its own", async () => {
  const first = await prepare();
  const nearly = new Date(Date.parse("2036-11-23T02:00:00Z") - 31 * day);
  const { cert, authority } = await prepare({ now: nearly });
  expect(authority.fingerprint).toBe(first.authority.fingerprint);
  expect(new X509Certificate(cert).validToDate.toISOString()).toBe("2036-11-23T02:00:00.000Z");
  const replaced = await prepare({ now: new Date(nearly.getTime() + day) });
  expect(replaced.authority).toMatchObject({ createdNow: true, replaced: { fingerprint: first.authority.fingerprint, reason: "expiring" } });
});

test("a server's certificate that is cut short, or of another authority, is made anew", async () => {
  const first = await prepare();
  writeFileSync(file("tls/server.pem"), first.key.slice(0, 60));
  const second = await prepare();
  expect(second.authority.fingerprint).toBe(first.authority.fingerprint);
  expect(second.cert).not.toBe(first.cert);
  rmSync(file("tls/authority.pem"));
  const third = await prepare();
  expect(new X509Certificate(third.cert).verify(new X509Certificate(third.authority.certificatePem).publicKey)).toBe(true);
});

test("a damaged authority is left as it is and refused, since a new one would have to be installed everywhere", async () => {
  await prepare();
  const kept = readFileSync(file("tls/authority.pem"), "utf8");
  const otherKey = readFileSync(file("tls/server.pem"), "utf8").split("-----BEGIN CERTIFICATE-----")[0] ?? "";
  for (const text of ["", kept.slice(0, 300), kept.replace(/-----BEGIN PRIVATE KEY[^]*KEY-----\n/, otherKey)]) {
    writeFileSync(file("tls/authority.pem"), text);
    await expect(prepare()).rejects.toMatchObject({ name: "Refusal", code: "tlsAuthorityDamaged" });
    expect(readFileSync(file("tls/authority.pem"), "utf8")).toBe(text);
  }
});

test("a server that nobody could name is refused, and so is a name that no certificate can carry", async () => {
  await expect(prepare({ names: [], addresses: [] })).rejects.toMatchObject({ code: "tlsNothingToCertify" });
  for (const name of ["财务", "a_b", "-a", "a..b", "10.0.0.1", "127.1", "", "a".repeat(64)]) {
    await expect(prepare({ names: [name] })).rejects.toMatchObject({ code: "tlsNameMalformed" });
  }
  await expect(prepare({ addresses: ["10.0.0.256"] })).rejects.toMatchObject({ code: "tlsNameMalformed" });
});

test("a DATA_DIR that cannot hold the certificates is refused with its reason", async () => {
  mkdirSync(dataDir);
  writeFileSync(file("tls"), "");
  await expect(prepare()).rejects.toMatchObject({ code: "tlsDirectoryUnusable", title: expect.stringContaining("EEXIST") as string });
});

test("DATA_DIR itself stays open to the account that the database runs as", async () => {
  await prepare();
  expect(statSync(dataDir).mode & 0o005).toBe(0o005);
});
