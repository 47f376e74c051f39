import type { PrintedMap } from "../../../kernel/printed-map.ts";
import { ItemStage } from "../contract/item.ts";
import type { MetroMap, MetroStation } from "../contract/metro-map.ts";
import { caseLampLabel, itemStageLabel } from "../messages.ts";
import { metroWords } from "../messages/metro-map.ts";
import { printWords } from "../messages/wall-chart.ts";
import { isInterchange } from "./metro-map.ts";
import { cellWord, clockRuns, lampTone, legendOrder } from "./printed-chart.ts";

/** What stands below a station's name: how its clock or its step stands, the day, and who answers for it. */
export function stationLines(station: MetroStation): string[] {
  const { day, owner } = station;
  return [cellWord(station), ...(day === null ? [] : [clockRuns(station) ? printWords.due(day) : day]), ...(owner === null ? [] : [owner])];
}

/** What of the map is done, of all that applies. */
export function doneOf({ stations }: Pick<MetroMap, "stations">): readonly [number, number] {
  return [stations.filter(({ lamp }) => lamp === "done" || lamp === "replaced").length, stations.length];
}

const inLegend = legendOrder.filter((lamp) => lamp !== "notApplicable");

/** The map on paper: the stations, days and lamps of the page. */
export function printedMetro(map: MetroMap): PrintedMap {
  const { stations } = map;
  return {
    title: `${metroWords.title(map.projectName)}${map.example ? printWords.example : ""}`,
    notes: [`${printWords.asOf(map.asOf)}　${metroWords.count(...doneOf(map))}　${metroWords.units}`, metroWords.legend],
    legend: inLegend.map((lamp) => ({ tone: lampTone[lamp], text: `${caseLampLabel[lamp]} ${String(stations.filter((one) => one.lamp === lamp).length)}` })),
    columns: map.columns,
    lines: map.lines.map(({ stage, branch, from, to }) => ({ name: branch === 0 ? itemStageLabel[stage] : "", ink: ItemStage.enum.indexOf(stage), from, to })),
    stations: stations.map((station) => ({
      column: station.column, line: station.line, tone: lampTone[station.lamp], name: station.shortName, lines: stationLines(station), interchange: isInterchange(station),
    })),
    links: stations.flatMap(({ line, after }, place) => after.filter((one) => stations[one]?.line !== line).map((one) => [one, place] as const)),
  };
}
