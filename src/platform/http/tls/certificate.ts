import "reflect-metadata";
import {
  AuthorityKeyIdentifierExtension, BasicConstraintsExtension, ExtendedKeyUsage, ExtendedKeyUsageExtension, Extension, KeyUsageFlags, KeyUsagesExtension,
  SubjectAlternativeNameExtension, SubjectKeyIdentifierExtension, X509Certificate, X509CertificateGenerator, type JsonName,
} from "@peculiar/x509";
import { createPrivateKey, KeyObject, randomBytes, webcrypto } from "node:crypto";
import type { CertificateNames } from "./certificate-names.ts";
import type { KeyPair } from "./key-pair-file.ts";
import { certificateName } from "./messages.ts";
import { nameConstraints, nameConstraintsId } from "./name-constraints.ts";

const algorithm = { name: "ECDSA", namedCurve: "P-256" } as const;
const signingAlgorithm = { name: "ECDSA", hash: "SHA-256" } as const;
const dayMs = 86_400_000;
const authorityYears = 10;
/** Browsers refuse more: Apple's limit of 398 days, less one for clocks; a certificate starts a day early for them too. */
const serverDays = 397;

const after = (moment: Date, days: number) => new Date(moment.getTime() + days * dayMs);
const subject = (name: string): JsonName => [{ O: [certificateName.organisation] }, { CN: [name] }];
/** 124 random bits after a digit that keeps it positive in DER: more than the 64 of CA/Browser Forum Baseline Requirements §7.1. */
const serialNumber = () => `7${randomBytes(16).toString("hex").slice(1)}`;
const generateKeys = () => webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
const pemOfKey = (key: webcrypto.CryptoKey) => KeyObject.from(key).export({ type: "pkcs8", format: "pem" }).toString();

/** An authority that can certify these names and addresses and nothing else, for web servers only. */
export async function makeAuthority(permitted: CertificateNames, name: string, now: Date): Promise<KeyPair> {
  const keys = await generateKeys();
  const notAfter = new Date(now);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + authorityYears);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(), name: subject(name), notBefore: after(now, -1), notAfter, signingAlgorithm, keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new Extension(nameConstraintsId, true, nameConstraints(permitted)),
      await SubjectKeyIdentifierExtension.create(keys.publicKey, false, webcrypto),
    ],
  }, webcrypto);
  return { key: pemOfKey(keys.privateKey), cert: `${certificate.toString("pem")}\n` };
}

/** The server's own certificate, signed by the authority. */
export async function makeServerCertificate(authority: KeyPair, { names, addresses }: CertificateNames, now: Date): Promise<KeyPair> {
  const keys = await generateKeys();
  const issuer = new X509Certificate(authority.cert);
  const alternatives = [...names.map((value) => ({ type: "dns", value }) as const), ...addresses.map((value) => ({ type: "ip", value }) as const)];
  const notAfter = new Date(Math.min(after(now, serverDays - 1).getTime(), issuer.notAfter.getTime()));
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serialNumber(), subject: subject(certificateName.server), issuer: issuer.subjectName, notBefore: after(now, -1), notAfter,
    signingAlgorithm, publicKey: keys.publicKey, signingKey: createPrivateKey(authority.key).toCryptoKey(algorithm, false, ["sign"]),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(alternatives),
      await AuthorityKeyIdentifierExtension.create(issuer, false, webcrypto),
      await SubjectKeyIdentifierExtension.create(keys.publicKey, false, webcrypto),
    ],
  }, webcrypto);
  return { key: pemOfKey(keys.privateKey), cert: `${certificate.toString("pem")}\n` };
}
