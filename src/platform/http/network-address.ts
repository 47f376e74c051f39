import { BlockList, isIP, SocketAddress } from "node:net";

/** One text for each address, so that two can be compared: without a zone, shortest, IPv4 within IPv6 as IPv4. */
export function canonicalAddress(text: string): string {
  const bare = text.replace(/%.*$/, "");
  if (isIP(bare) !== 6) return bare;
  const shortest = new SocketAddress({ address: bare, family: "ipv6" }).address;
  return /^::ffff:([\d.]+)$/.exec(shortest)?.[1] ?? shortest;
}

const familyOf = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4");

/** Whether the address is one of these, or in one of these CIDRs. */
export function isWithin(address: string, ranges: readonly string[]): boolean {
  const canonical = canonicalAddress(address);
  if (isIP(canonical) === 0) return false;
  const list = new BlockList();
  for (const range of ranges) {
    const [base = "", prefix] = range.split("/");
    if (prefix === undefined) list.addAddress(canonicalAddress(base), familyOf(canonicalAddress(base)));
    else list.addSubnet(base, Number(prefix), familyOf(base));
  }
  return list.check(canonical, familyOf(canonical));
}

/** An IP address or CIDR. A range of /0 would be every address on earth, and is none. */
export function isAddressRange(text: string): boolean {
  const [, base = "", prefix] = /^([^/%]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(base)] ?? 0;
  return bits > 0 && (prefix === undefined || (Number(prefix) >= 1 && Number(prefix) <= bits));
}

const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/** Source: RFC 1123 §2.1, in the lower case and ASCII that certificates carry. `127.1` would be read as an address. */
export function isHostName(text: string): boolean {
  const labels = text.split(".");
  return text.length <= 253 && labels.every((part) => label.test(part)) && !/^\d+$/.test(labels.at(-1) ?? "");
}
