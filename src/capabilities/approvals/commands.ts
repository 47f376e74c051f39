import type { Client } from "../../platform/http/client/call.ts";
import { factKindLabel } from "../projects/messages.ts";
import { SiteCondition } from "../projects/contract/fact.ts";
import { getForecast, type ForecastRow } from "./contract/forecast.ts";
import { listZoneItems } from "./contract/zone-items.ts";
import { forecastText } from "./messages/forecast.ts";

export interface ForecastArguments {
  readonly zoneId: string;
  readonly by?: string | undefined;
  readonly asOf?: string | undefined;
  readonly samples?: string | undefined;
  readonly seed?: string | undefined;
}

/** What is no number is sent as it is: the server says what is wrong with it. */
const numeral = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

function lineOf({ name, ready, p50, p80, gain, items, conditions }: ForecastRow, nameOf: (key: string) => string): string {
  if (ready || p50 === null || p80 === null) return `${name}  ${forecastText.ready}`;
  const missing = [...items, ...conditions].map(nameOf).join("、");
  return [name, forecastText.dates(p50, p80), forecastText.missing(missing), gain ? forecastText.gain(nameOf(gain.key), gain.days) : ""].filter((part) => part !== "").join("  ");
}

/** `guatu forecast`: the statement and every project, as JSON and as text. */
export async function forecastCommand(client: Client, { zoneId, by, asOf, samples, seed }: ForecastArguments): Promise<{ readonly json: unknown; readonly text: string }> {
  const [count, start] = [numeral(samples), numeral(seed)];
  const forecast = await client(getForecast, {
    params: { zoneId },
    query: { ...(by !== undefined && { by }), ...(asOf !== undefined && { asOf }), ...(count !== undefined && { samples: count }), ...(start !== undefined && { seed: start }) },
  });
  const { items } = await client(listZoneItems, { params: { zoneId }, query: {} });
  const nameOf = (key: string): string => {
    const condition = SiteCondition.enum.find((one) => one === key);
    return condition ? factKindLabel[condition] : (items.find(({ code }) => code === key)?.shortName ?? key);
  };
  const basis = [
    `${forecastText.asOf} ${forecast.asOf}`, `${forecastText.by} ${forecast.by}`, `${forecastText.samples} ${String(forecast.samples)}`, `${forecastText.seed} ${String(forecast.seed)}`,
    forecastText.learned(forecast.finishedCases), ...(forecast.terms.verified ? [] : [forecastText.unverified]),
  ].join("  ");
  return { json: forecast, text: [forecast.statement, basis, ...forecast.projects.map((row) => lineOf(row, nameOf))].join("\n") };
}
