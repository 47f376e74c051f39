import { addGoals, type Definitions } from "../../../capabilities/city/service/goal.ts";
import { addObservations } from "../../../capabilities/indicators/service/observation.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { newId } from "../../../platform/new-id.ts";
import { byZone, keyedIds, made, stated, type CityLoad } from "./city-load.ts";
import { readGoals, readObservations } from "./files.ts";

/** The file gives 亿元; the tables hold fen. */
const fenOfYiYuan = (amount: number): number => Math.round(amount * 10_000_000_000);

export async function loadObservations({ tx, places, catalogue }: CityLoad): Promise<void> {
  for (const [zone, rows] of byZone(readObservations())) {
    await addObservations(catalogue, tx, places.zoneId(zone), rows.map(({ indicator, period, amount, growth, status, publishedOn, scopeNote, stated: said }) => ({
      ...(said ? stated : { ...made, recordedOn: plainDate(publishedOn) }),
      indicator, basis: "yearToDate", period, amountFen: fenOfYiYuan(amount), officialGrowth: growth, status, publishedOn, scopeNote,
    })));
  }
}

/** What 156 contains is unknown: every node is an example. */
export async function loadGoals({ tx, places }: CityLoad, definitions: Definitions): Promise<void> {
  const { zone, year, goals } = readGoals();
  const ids = keyedIds(goals.map(({ key }) => [zone, key, newId()]));
  await addGoals(definitions, tx, places.zoneId(zone), goals.map(({ key, parent, title, figure, target, sense, due }, place) => ({
    ...made, id: ids.id(zone, key), year, place: place + 1, title,
    ...(parent === undefined ? {} : { parentId: ids.id(zone, parent) }),
    ...(figure === undefined ? {} : { figureId: figure }), ...(target === undefined ? {} : { target }), ...(sense === undefined ? {} : { sense }),
    ...(due === undefined ? {} : { dueOn: due }),
  })));
}
