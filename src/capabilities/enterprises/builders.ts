import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { creditCheckCharacter } from "./rules/credit-code.ts";
import { createEnterprises, type NewEnterprise } from "./service/enterprise.ts";

/** A valid credit code, another for each number; 140727 is Qixian. */
export function creditCode(number: number): string {
  const first17 = `91140727MA${String(number).padStart(7, "0")}`;
  return first17 + creditCheckCharacter(first17);
}

const anEnterprise = (number: number, overrides: Partial<NewEnterprise> = {}): NewEnterprise =>
  ({ creditCode: creditCode(number), name: `Enterprise ${String(number)}`, ...overrides });

/** Registers enterprises numbered from 1; their ids in that order. */
export const someEnterprises = (tx: ScopedTx, zoneId: string, count: number): Promise<string[]> =>
  createEnterprises(tx, zoneId, Array.from({ length: count }, (_, place) => anEnterprise(place + 1)));
