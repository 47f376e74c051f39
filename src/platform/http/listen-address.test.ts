import fc from "fast-check";
import { expect, test } from "vitest";
import { Refusal } from "../../kernel/refusal.ts";
import { isLoopback, listenPlan, mayConnect, trustedProxies, type ListenSettings } from "./listen-address.ts";

const machine = {
  name: "GUATU-Server",
  interfaces: {
    lo: [{ address: "127.0.0.1" }, { address: "::1" }],
    eth0: [{ address: "10.20.0.5" }, { address: "fe80::1%eth0" }, { address: "2001:DB8::5" }],
    vip: [{ address: "10.20.0.4" }, { address: "10.20.0.5" }],
    unplugged: [{ address: "169.254.7.7" }],
    gone: undefined,
  },
};
const settings = (host: string, changed: Partial<ListenSettings> = {}): ListenSettings => ({ host, port: 8080, trustProxy: [], tls: false, machine, ...changed });

test("only 127.0.0.0/8, ::1, their IPv4-in-IPv6 forms and localhost are loopback", () => {
  expect(["127.0.0.1", "127.9.8.7", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1", "localhost", "LOCALHOST"].filter((host) => !isLoopback(host))).toEqual([]);
  expect(["", "0.0.0.0", "::", "10.77.0.1", "128.0.0.1", "::2", "localhost.example.com", "127.0.0.1.example.com", "127.1"].filter(isLoopback)).toEqual([]);
});

test("plain http is spoken on loopback, and its cookies are not secure", () => {
  expect(listenPlan(settings("127.0.0.1"))).toMatchObject({ scheme: "http", host: "127.0.0.1", port: 8080, cookieSecure: false });
});

test("an address off loopback without a proxy is always served over HTTPS with secure cookies", () => {
  fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.domain(), fc.constant("")), fc.boolean(), (host, tls) => {
    fc.pre(!isLoopback(host));
    expect(listenPlan(settings(host, { tls }))).toMatchObject({ scheme: "https", cookieSecure: true });
  }));
});

test("behind a proxy plain http is spoken, with secure cookies, since the browser speaks HTTPS to the proxy", () => {
  for (const host of ["127.0.0.1", "10.20.0.5", "0.0.0.0"]) {
    expect(listenPlan(settings(host, { trustProxy: ["10.20.0.9"] }))).toMatchObject({ scheme: "http", cookieSecure: true });
  }
});

test("the office's own certificate is used wherever it is given", () => {
  expect(listenPlan(settings("127.0.0.1", { tls: true }))).toMatchObject({ scheme: "https", cookieSecure: true });
  expect(listenPlan(settings("10.20.0.5", { tls: true, trustProxy: ["10.20.0.9"] }))).toMatchObject({ scheme: "https", cookieSecure: true });
});

test("a host that is told is all that the certificate names", () => {
  expect(listenPlan(settings("10.77.0.1"))).toMatchObject({ addresses: ["10.77.0.1"], names: [] });
  expect(listenPlan(settings("2001:0DB8::0001"))).toMatchObject({ addresses: ["2001:db8::1"], names: [] });
  expect(listenPlan(settings("Guatu.Office"))).toMatchObject({ addresses: [], names: ["guatu.office"] });
  expect(listenPlan(settings("挂图.政务"))).toMatchObject({ addresses: [], names: ["xn--wcs92z.xn--zfr164b"] });
});

test("on every address the certificate names the machine and its addresses, but none of loopback or of one link", () => {
  expect(listenPlan(settings("0.0.0.0"))).toMatchObject({ addresses: ["10.20.0.4", "10.20.0.5"], names: ["guatu-server"] });
  for (const host of ["::", ""]) expect(listenPlan(settings(host)).addresses).toEqual(["10.20.0.4", "10.20.0.5", "2001:db8::5"]);
});

test("a machine's name that no certificate can carry is left out", () => {
  for (const name of ["财务_01", "localhost", "10.0.0.1", ""]) {
    expect(listenPlan(settings("0.0.0.0", { machine: { ...machine, name } })).names).toEqual([]);
  }
});

test("TRUST_PROXY holds addresses and CIDRs, parted by commas or blanks", () => {
  expect(trustedProxies(" 10.0.0.5, 10.1.0.0/16，fd00::/8 ::1 ")).toEqual(["10.0.0.5", "10.1.0.0/16", "fd00::/8", "::1"]);
  expect(trustedProxies("  ")).toEqual([]);
});

test("TRUST_PROXY refuses what is no address, and a range that would trust everybody", () => {
  for (const entry of ["proxy.office", "10.0.0", "10.0.0.1/33", "10.0.0.1/", "10.0.0.0/x", "0.0.0.0/0", "::/0", "::/129", "fe80::1%eth0", "true"]) {
    expect(() => trustedProxies(`10.0.0.5,${entry}`)).toThrow(Refusal);
    expect(() => trustedProxies(`10.0.0.5,${entry}`)).toThrow(`TRUST_PROXY 中的“${entry}”`);
  }
});

test("without a proxy everybody may connect, behind one only the proxy", () => {
  expect(mayConnect("10.3.3.3", [])).toBe(true);
  const trustProxy = trustedProxies("10.0.0.5 10.1.0.0/16 fd00::5");
  expect(["10.0.0.5", "::ffff:10.0.0.5", "10.1.255.1", "fd00:0::5"].filter((address) => !mayConnect(address, trustProxy))).toEqual([]);
  expect(["10.0.0.6", "::ffff:10.0.0.6", "10.2.0.1", "fd00::6", "127.0.0.1", "", "nonsense", undefined].filter((address) => mayConnect(address, trustProxy))).toEqual([]);
});

test("an IPv4 address is in a CIDR if and only if its first bits are the CIDR's", () => {
  const bits = (address: string) => address.split(".").map((part) => Number(part).toString(2).padStart(8, "0")).join("");
  fc.assert(fc.property(fc.ipV4(), fc.ipV4(), fc.integer({ min: 1, max: 32 }), (address, base, prefix) => {
    expect(mayConnect(address, [`${base}/${prefix}`])).toBe(bits(address).slice(0, prefix) === bits(base).slice(0, prefix));
  }));
});
