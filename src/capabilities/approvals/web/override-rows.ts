import { writtenDay } from "../../../ui/day-text.ts";
import type { ProjectConditionName } from "../../projects/contract/condition-name.ts";
import { conditionKinds } from "../../projects/rules/condition.ts";
import type { ApplicabilityClause, ConditionTest } from "../contract/applicability.ts";
import type { ItemContent } from "../contract/item-override.ts";
import type { SpecialProcedure, WaitingParty } from "../contract/item-clock.ts";
import type { LimitUnit } from "../contract/time-limit.ts";

export type YesNo = "yes" | "no";
export const yes = (value: boolean | undefined): YesNo => (value === true ? "yes" : "no");

/** A special procedure as the form holds it; the list demands what is marked there. */
export interface ProcedureRow {
  readonly procedure: SpecialProcedure;
  readonly stopsClock: YesNo;
  readonly waitingOn: WaitingParty;
  readonly n?: number | null | undefined;
  readonly unit?: LimitUnit | undefined;
}

interface TestRow {
  readonly fact: ProjectConditionName;
  readonly atLeast?: number | null | undefined;
  readonly below?: number | null | undefined;
  readonly oneOf?: readonly string[] | undefined;
  readonly is?: YesNo | undefined;
}

export interface ClauseRow {
  readonly all?: readonly TestRow[] | undefined;
  readonly source: string;
  readonly verified: YesNo;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  readonly note?: string | undefined;
}

type SetProcedures = NonNullable<ItemContent["specialProcedures"]>;

export const procedureRows = (procedures: SetProcedures): ProcedureRow[] =>
  procedures.map(({ procedure, stopsClock, waitingOn, cap }) => ({ procedure, stopsClock: yes(stopsClock), waitingOn, n: cap?.n, unit: cap?.unit ?? "workday" }));

export const proceduresOf = (rows: readonly ProcedureRow[]): SetProcedures => rows.map(({ procedure, stopsClock, waitingOn, n, unit = "workday" }) => ({
  procedure, stopsClock: stopsClock === "yes", waitingOn, ...(n !== undefined && n !== null && { cap: { n, unit } }),
}));

const given = (value: number | null | undefined): value is number => value !== undefined && value !== null;

/** Of a test only what its fact can be asked by: what was typed for another fact before is dropped. */
function testOf({ fact, atLeast, below, oneOf, is }: TestRow): ConditionTest {
  const { kind } = conditionKinds[fact];
  if (kind === "yesNo") return { fact, ...(is !== undefined && { is: is === "yes" }) };
  if (kind === "choice") return { fact, ...(oneOf && oneOf.length > 0 && { oneOf: [...oneOf] }) };
  return { fact, ...(given(atLeast) && { atLeast }), ...(given(below) && { below }) };
}

export const clausesOf = (rows: readonly ClauseRow[]): ApplicabilityClause[] => rows.map(({ all = [], source, verified, validFrom, validTo, note }) => ({
  all: all.map(testOf), source, verified: verified === "yes",
  ...(validFrom !== undefined && { validFrom: writtenDay(validFrom) }), ...(validTo !== undefined && { validTo: writtenDay(validTo) }), ...(note !== undefined && { note }),
}));

export const clauseRows = (clauses: readonly ApplicabilityClause[]): ClauseRow[] => clauses.map(({ all, source, verified, validFrom, validTo, note }) => ({
  all: all.map(({ is, ...test }) => ({ ...test, ...(is !== undefined && { is: yes(is) }) })), source, verified: yes(verified), validFrom, validTo, note,
}));
