import type { CatalogueReading } from "../../../kernel/catalogue.ts";
import { briefingTemplateShape, type BriefingTemplate } from "../contract/briefing-template.ts";
import { clausePieces } from "./clause-words.ts";

export type TemplateFaultCode = "malformedCatalogue" | "duplicateCode" | "unknownLedger" | "clauseNotUnderstood";

interface Fault { readonly code: TemplateFaultCode; readonly at: string }

const faulty = (code: TemplateFaultCode, places: readonly string[]): Fault[] => places.map((at) => ({ code, at }));

function faultsOf({ ledgers, sections }: BriefingTemplate): Fault[] {
  const codes = ledgers.map(({ code }) => code);
  const sentences = sections.flatMap((section) => section.sentences).filter((sentence) => "clauses" in sentence);
  return [
    ...faulty("duplicateCode", codes.filter((code, at) => codes.indexOf(code) !== at)),
    ...faulty("unknownLedger", sentences.flatMap(({ ledger }) => (ledger === undefined || codes.includes(ledger) ? [] : [ledger]))),
    ...faulty("clauseNotUnderstood", sentences.flatMap(({ clauses }) => clauses.filter((clause) => clausePieces(clause) === undefined))),
  ];
}

/** Reads `catalogue/briefing.yaml`; refused with every fault found. */
export function readBriefingTemplate(file: unknown): CatalogueReading<BriefingTemplate, TemplateFaultCode> {
  if (!briefingTemplateShape.is(file)) return { allowed: false, faults: faulty("malformedCatalogue", briefingTemplateShape.errors(file)) };
  const faults = faultsOf(file);
  return faults.length === 0 ? { allowed: true, catalogue: file } : { allowed: false, faults };
}
