import { operationQuery } from "../../../ui/operation-query.ts";
import type { Place } from "../../../ui/place.ts";
import { getWallChart } from "../contract/operations.ts";

const yearOf = (text: string | undefined): number | undefined => (text !== undefined && /^2\d{3}$/.test(text) ? Number(text) : undefined);

/** The chart that an address of the page names; asked for ahead of the page too. */
export function chartQuery({ zoneId, asOf }: Pick<Place, "zoneId" | "asOf">, address: Readonly<Record<string, string>>) {
  const year = yearOf(address["year"]);
  return operationQuery(getWallChart, { params: { zoneId }, query: { asOf, ...(year !== undefined && { year }) } });
}
