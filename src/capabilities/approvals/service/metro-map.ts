import type { FileReply } from "../../../kernel/file-reply.ts";
import type { Input } from "../../../kernel/operation.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Paper } from "../../../kernel/printed-sheet.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { Typesetter } from "../../../platform/documents/pdf/typesetter.ts";
import { requireProject } from "../../projects/service/find.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { getMetroMap, MetroMap, printMetroMap } from "../contract/metro-map.ts";
import { printWords } from "../messages/wall-chart.ts";
import { metroLayout } from "../rules/metro-map.ts";
import { printedMetro } from "../rules/printed-metro.ts";
import { casesOn } from "./project-states.ts";
import { asOfDay } from "./refuse.ts";
import { zoneMeans } from "./zone-means.ts";

/** The project's items as lines of stations; of those out of sight nothing is told. */
export async function readMetroMap(shipped: ApprovalMeans, tx: ScopedTx, { params, query }: Input<typeof getMetroMap>): Promise<MetroMap> {
  const asOf = asOfDay(query.asOf === undefined ? undefined : plainDate(query.asOf), await zoneToday(tx, params.zoneId));
  const { name, example } = await requireProject(tx, params.zoneId, params.projectId);
  const means = await zoneMeans(shipped, tx, params.zoneId, asOf);
  const { cases } = await casesOn(means, tx, params, asOf);
  return { asOf, projectName: name, example, ...metroLayout(means.catalogue.items, cases.flatMap(({ seen, shown }) => (seen ? [shown] : []))) };
}

export async function metroToPrint(means: ApprovalMeans, tx: ScopedTx, { params, body: { paper = "a3", ...query } }: Input<typeof printMetroMap>) {
  const map = await readMetroMap(means, tx, { params, query });
  return { content: { map, paper }, rows: map.stations.length };
}

/** How a map becomes a file. */
export const metroFile = (set: Typesetter) => async ({ map, paper }: { readonly map: MetroMap; readonly paper: Paper }): Promise<FileReply> => {
  const printed = printedMetro(map);
  return { name: `${printWords.fileName(printed.title, map.asOf)}.pdf`, bytes: await set(printed, paper) };
};
