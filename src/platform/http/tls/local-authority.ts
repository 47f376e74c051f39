import "reflect-metadata";
import { SubjectAlternativeNameExtension, X509Certificate as ParsedCertificate } from "@peculiar/x509";
import { X509Certificate } from "node:crypto";
import { chmodSync, mkdirSync } from "node:fs";
import path from "node:path";
import { instant, shanghaiDay } from "../../../kernel/instant.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { makeAuthority, makeServerCertificate } from "./certificate.ts";
import { certificateNames, sameNames, type CertificateNames } from "./certificate-names.ts";
import { readKeyPair, writeKeyPair, writeWhole, type KeyPair } from "./key-pair-file.ts";
import { authorityNotice, certificateName, tlsRefusal } from "./messages.ts";
import { nameConstraintsId, permits, permittedNames } from "./name-constraints.ts";

/** Below DATA_DIR. Both hold private keys: mode 0600, and in no backup. */
export const privateKeyFiles = ["tls/authority.pem", "tls/server.pem"] as const;
const [authorityFile, serverFile] = privateKeyFiles;
/** The authority's certificate alone, to be handed out. As DER, since the SHA-256 of the file is then the fingerprint. */
export const authorityCertificateFile = "tls/authority.crt";

/** A certificate is replaced when it has less than this left. */
const renewalMs = 30 * 86_400_000;

export interface LocalCertificateOptions {
  readonly dataDir: string;
  /** What the server listens on; the authority bears it in its name. */
  readonly host: string;
  readonly now: Date;
  readonly names: readonly string[];
  readonly addresses: readonly string[];
}

export interface LocalAuthority {
  readonly certificatePem: string;
  /** SHA-256 over the certificate, in hexadecimal with colons. */
  readonly fingerprint: string;
  readonly createdNow: boolean;
  /** The authority whose place it takes, whose certificate is to be removed from people's computers. */
  readonly replaced?: { readonly fingerprint: string; readonly reason: "expiring" | "addressesChanged" };
}

/** What the console says of the authority at each start. */
export function authorityText({ createdNow, replaced, fingerprint }: LocalAuthority, dataDir: string): string {
  const told = authorityNotice.fingerprint(fingerprint, path.join(dataDir, authorityCertificateFile));
  if (replaced !== undefined) return `${authorityNotice.remade(replaced.reason, replaced.fingerprint)}\n${told}`;
  return createdNow ? `${authorityNotice.made}\n${told}` : told;
}

const fingerprintOf = (cert: string) => new X509Certificate(cert).fingerprint256;

function isLasting(cert: string, now: Date): boolean {
  const { validFromDate, validToDate } = new X509Certificate(cert);
  return validFromDate <= now && validToDate.getTime() - now.getTime() > renewalMs;
}

function authorityPermits(cert: string, wanted: CertificateNames): boolean {
  const constraints = new ParsedCertificate(cert).getExtension(nameConstraintsId);
  return constraints !== null && permits(permittedNames(constraints.value), wanted);
}

function isCertifiedBy(authority: KeyPair, cert: string, wanted: CertificateNames): boolean {
  const issuer = new X509Certificate(authority.cert);
  const certificate = new X509Certificate(cert);
  const alternatives = new ParsedCertificate(cert).getExtension(SubjectAlternativeNameExtension)?.names.items ?? [];
  const valuesOf = (kind: string) => alternatives.filter(({ type }) => type === kind).map(({ value }) => value);
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey) && sameNames(certificateNames(valuesOf("dns"), valuesOf("ip")), wanted);
}

async function keptAuthority({ dataDir, host, now }: LocalCertificateOptions, wanted: CertificateNames): Promise<{ readonly pair: KeyPair; readonly authority: LocalAuthority }> {
  const file = path.join(dataDir, authorityFile);
  const kept = readKeyPair(file);
  if (kept === "damaged") throw tlsRefusal.authorityDamaged(file);
  const lasting = kept !== undefined && isLasting(kept.cert, now);
  if (lasting && authorityPermits(kept.cert, wanted)) {
    return { pair: kept, authority: { certificatePem: kept.cert, fingerprint: fingerprintOf(kept.cert), createdNow: false } };
  }
  const pair = await makeAuthority(wanted, certificateName.authority(host, shanghaiDay(instant(now.toISOString()))), now);
  writeKeyPair(file, pair);
  const replaced = kept && { fingerprint: fingerprintOf(kept.cert), reason: lasting ? "addressesChanged" : "expiring" } as const;
  return { pair, authority: { certificatePem: pair.cert, fingerprint: fingerprintOf(pair.cert), createdNow: true, ...(replaced && { replaced }) } };
}

async function keptServerCertificate(file: string, authority: KeyPair, wanted: CertificateNames, now: Date): Promise<KeyPair> {
  const kept = readKeyPair(file);
  if (kept !== undefined && kept !== "damaged" && isLasting(kept.cert, now) && isCertifiedBy(authority, kept.cert, wanted)) return kept;
  const pair = await makeServerCertificate(authority, wanted, now);
  writeKeyPair(file, pair);
  return pair;
}

/** This server's certificate by an authority of its own, which is made on the first start; what is due is renewed, the rest is as it was. */
export async function localCertificate(options: LocalCertificateOptions): Promise<KeyPair & { readonly authority: LocalAuthority }> {
  const { dataDir, now } = options;
  const wanted = certificateNames(options.names, options.addresses);
  const directory = path.dirname(path.join(dataDir, authorityFile));
  try {
    // DATA_DIR keeps the usual mode: the database's account must be able to pass through it.
    mkdirSync(dataDir, { recursive: true });
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    chmodSync(directory, 0o700);
    const { pair, authority } = await keptAuthority(options, wanted);
    const server = await keptServerCertificate(path.join(dataDir, serverFile), pair, wanted, now);
    writeWhole(path.join(dataDir, authorityCertificateFile), new X509Certificate(authority.certificatePem).raw, 0o644);
    return { ...server, authority };
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error && "syscall" in error)) throw error;
    throw tlsRefusal.directoryUnusable(directory, error.message);
  }
}
