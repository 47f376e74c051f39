import { isIP } from "node:net";
import { canonicalAddress, isHostName } from "../network-address.ts";
import { tlsRefusal } from "./messages.ts";

/** The host names and IP addresses that a certificate speaks for, sorted and each in one spelling only. */
export interface CertificateNames {
  readonly names: readonly string[];
  readonly addresses: readonly string[];
}

const sorted = (texts: readonly string[]) => [...new Set(texts)].sort();

export function certificateNames(names: readonly string[], addresses: readonly string[]): CertificateNames {
  const lower = names.map((name) => name.toLowerCase());
  const wrong = lower.find((name) => !isHostName(name)) ?? addresses.find((address) => isIP(address) === 0);
  if (wrong !== undefined) throw tlsRefusal.nameMalformed(wrong);
  if (names.length + addresses.length === 0) throw tlsRefusal.nothingToCertify();
  return { names: sorted(lower), addresses: sorted(addresses.map(canonicalAddress)) };
}

export function sameNames(one: CertificateNames, other: CertificateNames): boolean {
  return one.names.join() === other.names.join() && one.addresses.join() === other.addresses.join();
}
