import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { createSecureContext } from "node:tls";
import { instant, shanghaiTime } from "../../../kernel/instant.ts";
import type { KeyPair } from "./key-pair-file.ts";
import { tlsRefusal } from "./messages.ts";

/** What `make` gives; where it throws, the refusal made of its reason. */
function orRefuse<T>(make: () => T, refuse: (reason: string) => Error): T {
  try {
    return make();
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error));
  }
}

const beijingTime = (moment: Date) => shanghaiTime(instant(moment.toISOString()));

/** The office's own certificate, checked before the server starts: later only browsers would say what is wrong, each in its own way. */
export function externalCertificate(certFile: string | undefined, keyFile: string | undefined, now: Date): KeyPair {
  if (certFile === undefined) throw tlsRefusal.pairIncomplete("TLS_CERT");
  if (keyFile === undefined) throw tlsRefusal.pairIncomplete("TLS_KEY");
  const cert = orRefuse(() => readFileSync(certFile, "utf8"), (reason) => tlsRefusal.fileUnreadable("TLS_CERT", certFile, reason));
  const key = orRefuse(() => readFileSync(keyFile, "utf8"), (reason) => tlsRefusal.fileUnreadable("TLS_KEY", keyFile, reason));
  const certificate = orRefuse(() => new X509Certificate(cert), () => tlsRefusal.certificateMalformed(certFile));
  const privateKey = orRefuse(() => createPrivateKey(key), () => tlsRefusal.keyMalformed(keyFile));
  if (!certificate.checkPrivateKey(privateKey)) throw tlsRefusal.keyDiffers(certFile, keyFile);
  if (certificate.validToDate <= now) throw tlsRefusal.expired(certFile, beijingTime(certificate.validToDate));
  if (certificate.validFromDate > now) throw tlsRefusal.notYetValid(certFile, beijingTime(certificate.validFromDate));
  orRefuse(() => createSecureContext({ cert, key }), (reason) => tlsRefusal.unusable(certFile, reason));
  return { cert, key };
}
