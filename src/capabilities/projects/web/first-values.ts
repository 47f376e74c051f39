import type { Measure, ValueContent } from "../contract/value.ts";
import { partsOf, type ValueForm } from "./value-parts.ts";

/** The first values of a new project as its form holds them, each measure under its own field. */
export interface FirstValuesForm {
  readonly totalInvestment?: string | undefined;
  readonly planYear?: number | undefined;
  readonly annualPlannedInvestment?: string | undefined;
  readonly promisedOutput?: string | undefined;
  readonly promisedTax?: string | undefined;
  readonly quantity?: string | undefined;
  readonly unit?: string | undefined;
  readonly plannedStart?: string | undefined;
  readonly plannedProduction?: string | undefined;
}

/** What was filled in, as the server takes it; a plan without an amount and a unit without a capacity are no values. */
export function firstValues(form: FirstValuesForm): ValueContent[] {
  const entries: readonly (readonly [Measure, ValueForm, string | undefined])[] = [
    ["totalInvestment", { amount: form.totalInvestment }, form.totalInvestment],
    ["annualPlannedInvestment", { year: form.planYear, amount: form.annualPlannedInvestment }, form.annualPlannedInvestment],
    ["promisedOutput", { amount: form.promisedOutput }, form.promisedOutput],
    ["promisedTax", { amount: form.promisedTax }, form.promisedTax],
    ["capacity", { quantity: form.quantity, unit: form.unit }, form.quantity],
    ["plannedStart", { day: form.plannedStart }, form.plannedStart],
    ["plannedProduction", { day: form.plannedProduction }, form.plannedProduction],
  ];
  return entries.flatMap(([measure, value, filled]) => (filled === undefined ? [] : [{ measure, ...partsOf(measure, value) }]));
}
