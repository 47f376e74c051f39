import { refused } from "../../../kernel/refusal.ts";
import { isForecastTerms, type ForecastTerms } from "../contract/forecast-terms.ts";

export type ReadForecastTerms = { readonly allowed: true; readonly terms: ForecastTerms } | { readonly allowed: false; readonly code: "malformedForecastTerms" };

export const readForecastTerms = (file: unknown): ReadForecastTerms => (isForecastTerms(file) ? { allowed: true, terms: file } : refused("malformedForecastTerms"));
