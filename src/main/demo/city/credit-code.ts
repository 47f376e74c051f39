import { creditCheckCharacter } from "../../../capabilities/enterprises/rules/credit-code.ts";

/** GB 11714: the check character of a body of eight; signs count 0 to 35. */
function bodyCheck(body: string): string {
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce((total, weight, place) => total + weight * parseInt(body.charAt(place), 36), 0);
  return "0123456789X".charAt((11 - (sum % 11)) % 11);
}

/** After 99 the first sign goes on with the letters that a code may hold: A0, A1 … */
const signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A code of no real enterprise: its body is EXAMPL and a number below 310; the check characters are right. */
export function exampleCreditCode(division: string, serial: number): string {
  const body = `EXAMPL${signs.charAt(Math.floor(serial / 10))}${String(serial % 10)}`;
  const first17 = `91${division}${body}${bodyCheck(body)}`;
  return first17 + creditCheckCharacter(first17);
}
