import { hash, verify, type Options } from "@node-rs/argon2";
import { randomInt } from "node:crypto";

/** argon2id, 19 MiB, two passes, one lane: the minimum that OWASP's Password Storage Cheat Sheet names. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } satisfies Options;

/** A hash of nobody's password at the same cost, so that an unknown account takes as long to refuse as a known one. */
const nobodysHash = "$argon2id$v=19$m=19456,t=2,p=1$TApn0R6/XL+9LZuMhKSIzw$se25coGgScSg7iZMD8tApF6/G0D2lmpAVNE1iqdbhgE";

/** Takes tens of milliseconds and megabytes: never inside a transaction. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Whether the password is the hash's; without a hash it takes as long and is always false. */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? nobodysHash, password);
  return passwordHash !== undefined && matches;
}

/** Without letters and digits that are taken for one another when read out or copied from paper. */
const letters = "abcdefghjkmnpqrstuvwxyz";
const digits = "23456789";

const pick = (from: string): string => from.charAt(randomInt(from.length));

/** A password for the first sign-in, such as `kxmp-7qdt-hw3n`; about 50 random bits, with a letter and a digit in each group. */
export function newOneTimePassword(): string {
  return Array.from({ length: 3 }, () => {
    const group = [pick(letters), pick(letters), pick(letters + digits)];
    group.splice(randomInt(group.length + 1), 0, pick(digits));
    return group.join("");
  }).join("-");
}
