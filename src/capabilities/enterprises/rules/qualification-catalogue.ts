import { readCatalogue, type CatalogueReading, type EntryFaultCode } from "../../../kernel/catalogue.ts";
import { isPlainDate } from "../../../kernel/plain-date.ts";
import type { QualificationKind } from "../contract/qualification-kind.ts";
import { qualificationKindsShape, type QualificationKinds } from "../contract/qualification-kinds.ts";

type ValidityFaultCode = "validityNotOne" | "noSuchDay";
export type QualificationKindFaultCode = EntryFaultCode | ValidityFaultCode;

/** A year without a 29 February, since `toDay` must be a day of every year. */
const COMMON_YEAR = "2025";

function validityFaults({ validity }: QualificationKind): ValidityFaultCode[] {
  const { years, toDay, periodicEvaluation } = validity;
  const given = [years, toDay, periodicEvaluation].filter((way) => way !== undefined);
  return [
    ...(given.length === 1 ? [] : ["validityNotOne" as const]),
    ...(toDay === undefined || isPlainDate(`${COMMON_YEAR}-${toDay}`) ? [] : ["noSuchDay" as const]),
  ];
}

/** Reads `catalogue/qualifications.yaml`; refused with every fault found. */
export const readQualificationKinds = (file: unknown): CatalogueReading<QualificationKinds, QualificationKindFaultCode> =>
  readCatalogue(file, qualificationKindsShape, ({ kinds }) => kinds, validityFaults);
