import { refused } from "../../../kernel/refusal.ts";

/**
 * GB 32100-2015: 17 characters and a check character. Digits and capitals without I, O, S, V, Z; a character's place
 * in this row is its value. Characters 3 to 8 are the division code (GB/T 2260) of the registering authority.
 */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
const MODULUS = ALPHABET.length;

/** The weight of place i, from 1, is 3^(i−1) mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The check character of the first 17. */
export function creditCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * ALPHABET.indexOf(first17.charAt(place)), 0);
  return ALPHABET.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
}

export type CreditCodeReading =
  | { readonly allowed: true; readonly creditCode: string }
  | { readonly allowed: false; readonly code: "creditCodeInvalid" };

/** Reads a unified social credit code; small letters are taken for capitals, which is all that they can mean. */
export function readCreditCode(text: string): CreditCodeReading {
  const creditCode = text.toUpperCase();
  if (!SHAPE.test(creditCode) || creditCheckCharacter(creditCode) !== creditCode.charAt(17)) return refused("creditCodeInvalid");
  return { allowed: true, creditCode };
}
