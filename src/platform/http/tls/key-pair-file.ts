import { createPrivateKey, X509Certificate } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/** A private key and the certificate of its public half, both as PEM. */
export interface KeyPair {
  readonly key: string;
  readonly cert: string;
}

/** Whatever is wrong with the texts means that they are no pair. */
function isPair({ key, cert }: KeyPair): boolean {
  try {
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

/** Both in one file, whole or not at all: a power cut never leaves the key of one pair beside the certificate of another. */
export function writeKeyPair(file: string, { key, cert }: KeyPair): void {
  writeWhole(file, `${key}${cert}`, 0o600);
}

export function readKeyPair(file: string): KeyPair | "damaged" | undefined {
  if (!existsSync(file)) return undefined;
  // A copy by hand may have opened it to others.
  chmodSync(file, 0o600);
  const [, key = "", cert = ""] = /(-----BEGIN PRIVATE KEY-----[^]*-----END PRIVATE KEY-----\n)(-----BEGIN CERTIFICATE-----[^]*)/.exec(readFileSync(file, "utf8")) ?? [];
  return isPair({ key, cert }) ? { key, cert } : "damaged";
}

export function writeWhole(file: string, content: string | Uint8Array, mode: number): void {
  const beside = `${file}.new`;
  writeFileSync(beside, content, { mode, flush: true });
  // A file left by an earlier attempt keeps its mode when it is written again.
  chmodSync(beside, mode);
  renameSync(beside, file);
}
