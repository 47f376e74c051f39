import { isIP } from "node:net";
import type { NetworkInterfaceInfo } from "node:os";
import { domainToASCII } from "node:url";
import { canonicalAddress, isAddressRange, isHostName, isWithin } from "./network-address.ts";
import { tlsRefusal } from "./tls/messages.ts";

/** This machine as others on the network reach it: `os.hostname()` and `os.networkInterfaces()`. */
interface Machine {
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

/** Sources: RFC 1122 §3.2.1.3, RFC 4291 §2.5.3. Any other name counts as off loopback, whatever it resolves to. */
export function isLoopback(host: string): boolean {
  return host.toLowerCase() === "localhost" || isWithin(host, ["127.0.0.0/8", "::1"]);
}

/** Sources: RFC 3927, RFC 4291 §2.5.6. Nobody types them: the first change by themselves, browsers cannot open the others. */
const isLinkLocal = (address: string) => isWithin(address, ["169.254.0.0/16", "fe80::/10"]);

/** What Node binds to every address of the machine. */
const isEverywhere = (host: string) => host === "" || ["0.0.0.0", "::"].includes(canonicalAddress(host));

function ownAddresses({ interfaces }: Machine, onlyIPv4: boolean): string[] {
  const found = Object.values(interfaces).flatMap((entries = []) => entries.map(({ address }) => canonicalAddress(address)));
  const served = found.filter((address) => !isLoopback(address) && !isLinkLocal(address) && (isIP(address) === 4 || !onlyIPv4));
  return [...new Set(served)].sort();
}

/** A host that is told is taken at its word: whatever else the machine answers to may change, and a certificate with it. */
function reachable(host: string, machine: Machine): Pick<ListenPlan, "addresses" | "names"> {
  if (isEverywhere(host)) {
    const name = machine.name.toLowerCase();
    return { addresses: ownAddresses(machine, host === "0.0.0.0"), names: isHostName(name) && !isLoopback(name) ? [name] : [] };
  }
  if (isIP(host) !== 0) return { addresses: [canonicalAddress(host)], names: [] };
  return { addresses: [], names: [domainToASCII(host) || host] };
}

/** Off loopback only HTTPS is spoken, here or by the proxy: over plain HTTP browsers drop secure cookies, and passwords travel in the open. */
export function listenPlan({ host, port, trustProxy, tls, machine }: ListenSettings): ListenPlan {
  const behindProxy = trustProxy.length > 0;
  const https = tls || (!isLoopback(host) && !behindProxy);
  return { scheme: https ? "https" : "http", host, port, ...reachable(host, machine), cookieSecure: https || behindProxy };
}

/** TRUST_PROXY: IP addresses or CIDRs, parted by commas or blanks. */
export function trustedProxies(text: string): readonly string[] {
  const ranges = text.split(/[\s,，、]+/).filter((range) => range !== "");
  const wrong = ranges.find((range) => !isAddressRange(range));
  if (wrong !== undefined) throw tlsRefusal.trustProxyInvalid(wrong);
  return ranges;
}

/** Behind a proxy nobody else is answered; `remoteAddress` is missing once the connection is gone. */
export function mayConnect(remoteAddress: string | undefined, trustProxy: readonly string[]): boolean {
  return trustProxy.length === 0 || (remoteAddress !== undefined && isWithin(remoteAddress, trustProxy));
}
