import fc from "fast-check";
import { expect, test } from "vitest";
import { creditCheckCharacter, readCreditCode } from "./credit-code.ts";

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const character = fc.nat(alphabet.length - 1).map((place) => alphabet.charAt(place));
const digit = fc.constantFrom("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
const text = (unit: fc.Arbitrary<string>, length: number) => fc.array(unit, { minLength: length, maxLength: length }).map((all) => all.join(""));
const validCode = fc.tuple(text(character, 2), text(digit, 6), text(character, 9)).map((parts) => {
  const first17 = parts.join("");
  return first17 + creditCheckCharacter(first17);
});

test("codes in public use are valid", () => {
  // Huawei Technologies, Alibaba (China), Tencent Computer: not made with this rule.
  for (const code of ["914403001922038216", "91330100799655058B", "9144030071526726XG"]) expect(readCreditCode(code)).toEqual({ allowed: true, creditCode: code });
});

test("a code is the check character's own, whatever the first 17, and small letters mean capitals", () => {
  fc.assert(fc.property(validCode, (code) => {
    expect(readCreditCode(code)).toEqual({ allowed: true, creditCode: code });
    expect(readCreditCode(code.toLowerCase())).toEqual({ allowed: true, creditCode: code });
  }));
});

test("any one character mistaken for another is found", () => {
  fc.assert(fc.property(validCode, fc.nat(17), character, (code, place, other) => {
    fc.pre(code.charAt(place) !== other);
    expect(readCreditCode(code.slice(0, place) + other + code.slice(place + 1))).toEqual({ allowed: false, code: "creditCodeInvalid" });
  }));
});

test("two neighbours exchanged are found", () => {
  fc.assert(fc.property(validCode, fc.nat(16), (code, place) => {
    fc.pre(code.charAt(place) !== code.charAt(place + 1));
    const exchanged = code.slice(0, place) + code.charAt(place + 1) + code.charAt(place) + code.slice(place + 2);
    expect(readCreditCode(exchanged).allowed).toBe(false);
  }));
});

test("letters that the standard leaves out, other lengths and other text are refused", () => {
  for (const code of ["", "9114072700000000", "91140727MA0000001I", "91140727MA000000O1", "91140727MA0000001SS", "９１１４０７２７MA00000001"]) {
    expect(readCreditCode(code)).toEqual({ allowed: false, code: "creditCodeInvalid" });
  }
});
