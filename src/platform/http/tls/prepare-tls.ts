import { externalCertificate } from "./external-certificate.ts";
import type { KeyPair } from "./key-pair-file.ts";
import { localCertificate, type LocalAuthority, type LocalCertificateOptions } from "./local-authority.ts";

export interface TlsOptions extends LocalCertificateOptions {
  readonly certFile?: string;
  readonly keyFile?: string;
}

export interface PreparedTls extends KeyPair {
  /** Absent where the certificate is the office's own. */
  readonly authority?: LocalAuthority;
}

/** The key and certificate that the server speaks HTTPS with: the office's own where they are named, else those of a local authority. */
export async function prepareTls(options: TlsOptions): Promise<PreparedTls> {
  const { certFile, keyFile, now } = options;
  return certFile !== undefined || keyFile !== undefined ? externalCertificate(certFile, keyFile, now) : localCertificate(options);
}

/** Where to put a new certificate; `https.Server` and Fastify's `app.server` over HTTPS are such. */
interface CertificateHolder {
  readonly setSecureContext: (pair: KeyPair) => void;
}

/**
 * To be called daily while the server runs: gives it the certificate that has been renewed, by us or by the office, for
 * new connections. The old one serves on where preparing refuses, for instance half-way through the office's exchange of files.
 */
export async function renewTls(holder: CertificateHolder, present: PreparedTls, options: TlsOptions): Promise<PreparedTls> {
  const next = await prepareTls(options);
  if (next.cert === present.cert) return present;
  holder.setSecureContext({ key: next.key, cert: next.cert });
  return next;
}
