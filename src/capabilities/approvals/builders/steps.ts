import { addDays, type PlainDate } from "../../../kernel/plain-date.ts";
import type { CaseFactEntry, CaseFactKind } from "../contract/fact.ts";
import type { ApprovalItem } from "../contract/item.ts";

/** A step of the kind with all that it asks for. */
export function fullStep(kind: CaseFactKind, day: PlainDate, item: ApprovalItem): CaseFactEntry {
  const way = item.replaceableBy[0]?.way;
  const procedure = item.clock?.specialProcedures[0]?.procedure;
  const approved = { reason: "some reason", person: "someone" };
  const more: Partial<Record<CaseFactKind, Partial<CaseFactEntry>>> = {
    replaced: way ? { replacement: way } : {},
    specialBegun: procedure ? { procedure } : {},
    suspended: { waitingOn: "applicant", reason: "some reason" },
    notApplicable: approved,
    refused: approved,
    extended: { ...approved, documentNumber: "No. 1" },
    relisted: { reason: "some reason" },
    validityExtended: { documentNumber: "No. 2", validTo: addDays(day, 4000) },
    promiseMoved: { ...approved, promisedOn: addDays(day, 20) },
  };
  return { kind, occurredOn: day, ...more[kind] };
}
