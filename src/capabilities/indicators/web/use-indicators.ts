import { useQuery } from "@tanstack/react-query";
import { operationQuery } from "../../../ui/operation-query.ts";
import { listIndicators } from "../contract/overview.ts";

/** The catalogue of indicators: the same for every zone, so asked once. */
export function useIndicators() {
  const { data } = useQuery({ ...operationQuery(listIndicators, {}), staleTime: Infinity });
  const indicators = data?.indicators ?? [];
  return {
    indicators,
    indicatorOf: (code: string | undefined) => indicators.find((indicator) => indicator.code === code),
    /** A code that the catalogue no longer has is shown as it is. */
    nameOf: (code: string) => indicators.find((indicator) => indicator.code === code)?.name ?? code,
  };
}
