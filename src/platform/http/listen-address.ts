import { BlockList, isIP, SocketAddress } from "node:net";
import type { NetworkInterfaceInfo } from "node:os";
import { tlsRefusal } from "./tls/messages.ts";

/** This machine as others on the network reach it: `os.hostname()` and `os.networkInterfaces()`. */
export interface Machine {
  readonly name: string;
  readonly interfaces: Readonly<Record<string, readonly Pick<NetworkInterfaceInfo, "address">[] | undefined>>;
}

export interface ListenSettings {
  readonly host: string;
  readonly port: number;
  /** Addresses or CIDRs of the proxies in front of this server; empty where there is none. */
  readonly trustProxy: readonly string[];
  /** Whether TLS_CERT and TLS_KEY are set. */
  readonly tls: boolean;
  readonly machine: Machine;
}

export interface ListenPlan {
  readonly scheme: "http" | "https";
  readonly host: string;
  readonly port: number;
  /** What people on the network may type to reach this server, and so what its certificate must name. */
  readonly addresses: readonly string[];
  readonly names: readonly string[];
  /** Whether browsers see HTTPS, from this server or from the proxy, and so keep cookies marked `Secure`. */
  readonly cookieSecure: boolean;
}

/** One text for each address, so that two can be compared: without a zone, shortest, IPv4 within IPv6 as IPv4. */
export function canonicalAddress(text: string): string {
  const bare = text.replace(/%.*$/, "");
  if (isIP(bare) !== 6) return bare;
  const shortest = new SocketAddress({ address: bare, family: "ipv6" }).address;
  return /^::ffff:([\d.]+)$/.exec(shortest)?.[1] ?? shortest;
}

const familyOf = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4");

function within(address: string, ranges: readonly string[]): boolean {
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

/** Sources: RFC 1122 §3.2.1.3, RFC 4291 §2.5.3. Any other name, whatever it resolves to, counts as off loopback. */
export const isLoopback = (host: string): boolean => host.toLowerCase() === "localhost" || within(host, ["127.0.0.0/8", "::1"]);

/** Sources: RFC 3927, RFC 4291 §2.5.6. Browsers cannot open the latter, and the former changes at every start. */
const isLinkLocal = (address: string) => within(address, ["169.254.0.0/16", "fe80::/10"]);

/** The texts that Node binds to every address; "" is one of them. */
const isWildcard = (host: string) => host === "" || ["0.0.0.0", "::"].includes(canonicalAddress(host));

/** Source: RFC 1123 §2.1; a machine's name may also be none, such as `财务_01`, and is then left out. */
const isHostName = (text: string) => text.length <= 253 && /^(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))*$/i.test(text) && isIP(text) === 0;

function reachable(host: string, machine: Machine): Pick<ListenPlan, "addresses" | "names"> {
  if (isIP(host) !== 0 && !isWildcard(host)) return { addresses: [canonicalAddress(host)], names: [] };
  if (!isWildcard(host)) return { addresses: [], names: [host.toLowerCase()] };
  const own = Object.values(machine.interfaces).flatMap((found = []) => found.map(({ address }) => canonicalAddress(address)));
  const served = own.filter((address) => !isLoopback(address) && !isLinkLocal(address) && (host !== "0.0.0.0" || isIP(address) === 4));
  const names = isHostName(machine.name) && !isLoopback(machine.name) ? [machine.name.toLowerCase()] : [];
  return { addresses: [...new Set(served)].sort(), names };
}

/** Off loopback only HTTPS is spoken, here or by the proxy: over plain HTTP browsers drop secure cookies, and passwords travel in the open. */
export function listenPlan({ host, port, trustProxy, tls, machine }: ListenSettings): ListenPlan {
  const behindProxy = trustProxy.length > 0;
  const https = tls || (!isLoopback(host) && !behindProxy);
  return { scheme: https ? "https" : "http", host, port, ...reachable(host, machine), cookieSecure: https || behindProxy };
}

function isRange(text: string): boolean {
  const [, base = "", prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(base)] ?? 0;
  // A range of /0 would believe every address on earth, which is what the setting is there to prevent.
  return bits > 0 && (prefix === undefined || (Number(prefix) >= 1 && Number(prefix) <= bits));
}

/** TRUST_PROXY: IP addresses or CIDRs, parted by commas or blanks. */
export function trustedProxies(text: string): readonly string[] {
  const ranges = text.split(/[\s,，、]+/).filter((range) => range !== "");
  const wrong = ranges.find((range) => !isRange(range));
  if (wrong !== undefined) throw tlsRefusal.trustProxyInvalid(wrong);
  return ranges;
}

/** Behind a proxy, nobody else is answered; `remoteAddress` is missing once the connection is gone. */
export function mayConnect(remoteAddress: string | undefined, trustProxy: readonly string[]): boolean {
  return trustProxy.length === 0 || (remoteAddress !== undefined && within(remoteAddress, trustProxy));
}
