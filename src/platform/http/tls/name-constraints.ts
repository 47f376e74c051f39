import { AsnConvert } from "@peculiar/asn1-schema";
import { GeneralName, GeneralSubtree, GeneralSubtrees, NameConstraints } from "@peculiar/asn1-x509";
import { isIP } from "node:net";
import type { CertificateNames } from "./certificate-names.ts";

/** id-ce-nameConstraints of RFC 5280 §4.2.1.10. */
export const nameConstraintsId = "2.5.29.30";

const subtrees = (bases: readonly GeneralName[]) => new GeneralSubtrees(bases.map((base) => new GeneralSubtree({ base })));
const dns = (dNSName: string) => new GeneralName({ dNSName });
const range = (iPAddress: string) => new GeneralName({ iPAddress });
const single = (address: string) => range(`${address}/${isIP(address) === 4 ? 32 : 128}`);

/**
 * The extension's value: this server's names and addresses, and no others. A form of which nothing is permitted would be
 * free of any constraint; so it is excluded whole, as CA/Browser Forum Baseline Requirements §7.1.5 lay down.
 */
export function nameConstraints({ names, addresses }: CertificateNames): ArrayBuffer {
  const has = (family: number) => addresses.some((address) => isIP(address) === family);
  const excluded = [
    ...(names.length > 0 ? [] : [dns("")]),
    ...(has(4) ? [] : [range("0.0.0.0/0")]),
    ...(has(6) ? [] : [range("::/0")]),
  ];
  return AsnConvert.serialize(new NameConstraints({
    permittedSubtrees: subtrees([...names.map(dns), ...addresses.map(single)]),
    ...(excluded.length > 0 ? { excludedSubtrees: subtrees(excluded) } : {}),
  }));
}

/** What an authority with this extension may certify. */
export function permittedNames(value: ArrayBuffer): CertificateNames {
  const { permittedSubtrees } = AsnConvert.parse(value, NameConstraints);
  const bases = permittedSubtrees === undefined ? [] : Array.from(permittedSubtrees, ({ base }) => base);
  return {
    names: bases.flatMap(({ dNSName }) => dNSName ?? []),
    addresses: bases.flatMap(({ iPAddress }) => iPAddress?.replace(/\/(32|128)$/, "") ?? []),
  };
}

export function permits(permitted: CertificateNames, wanted: CertificateNames): boolean {
  return wanted.names.every((name) => permitted.names.includes(name)) && wanted.addresses.every((address) => permitted.addresses.includes(address));
}
