import { isIP } from "node:net";
import { canonicalAddress } from "../listen-address.ts";
import { tlsRefusal } from "./messages.ts";

/** The host names and IP addresses that a certificate speaks for, sorted and each in one spelling only. */
export interface CertificateNames {
  readonly names: readonly string[];
  readonly addresses: readonly string[];
}

const sorted = (texts: readonly string[]) => [...new Set(texts)].sort();

/** Source: RFC 1123 §2.1, as certificates carry names: ASCII, in Chinese domains their `xn--` form. */
const hostName = /^(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))*$/;

export function certificateNames(names: readonly string[], addresses: readonly string[]): CertificateNames {
  const lower = names.map((name) => name.toLowerCase());
  const wrong = lower.find((name) => name.length > 253 || !hostName.test(name) || isIP(name) !== 0) ?? addresses.find((address) => isIP(address) === 0);
  if (wrong !== undefined) throw tlsRefusal.nameMalformed(wrong);
  if (names.length + addresses.length === 0) throw tlsRefusal.nothingToCertify();
  return { names: sorted(lower), addresses: sorted(addresses.map(canonicalAddress)) };
}

export function sameNames(one: CertificateNames, other: CertificateNames): boolean {
  return one.names.join() === other.names.join() && one.addresses.join() === other.addresses.join();
}
