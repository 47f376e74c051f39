import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import type { ItemCatalogue } from "../capabilities/approvals/contract/item-catalogue.ts";
import type { LampRules } from "../capabilities/approvals/contract/lamp-rules.ts";
import { catalogueFaultTitle } from "../capabilities/approvals/messages.ts";
import { readItemCatalogue } from "../capabilities/approvals/rules/catalogue.ts";
import { readLampRules } from "../capabilities/approvals/rules/lamp-rules.ts";
import { workDayRefusalTitle } from "../capabilities/calendar/messages.ts";
import { readWorkCalendar } from "../capabilities/calendar/rules.ts";
import type { WorkCalendar } from "../kernel/work-calendar.ts";
import { mainRefusal } from "./messages.ts";
import { productRoot } from "./settings.ts";

export interface Catalogue {
  readonly calendar: WorkCalendar;
  readonly items: ItemCatalogue;
  readonly lampRules: LampRules;
}

async function yamlFile(...place: string[]): Promise<unknown> {
  return parse(await readFile(path.join(productRoot, "catalogue", ...place), "utf8"));
}

async function yamlFolder(folder: string): Promise<unknown[]> {
  const names = (await readdir(path.join(productRoot, "catalogue", folder))).filter((name) => name.endsWith(".yaml")).sort();
  return Promise.all(names.map((name) => yamlFile(folder, name)));
}

/** The work days alone: `workdays` and `deadline` need nothing else. */
export async function readShippedCalendar(): Promise<WorkCalendar> {
  const reading = readWorkCalendar(await yamlFolder("work-days"));
  if (!reading.allowed) throw mainRefusal.catalogueFaulty(`${workDayRefusalTitle[reading.code]} ${reading.at}`);
  return reading.calendar;
}

/** Reads the shipped edition once, at the start; a fault in it stops the start. */
export async function readShippedCatalogue(): Promise<Catalogue> {
  const items = readItemCatalogue(await yamlFolder("approval-items"));
  if (!items.allowed) throw mainRefusal.catalogueFaulty(items.faults.map(({ code, at }) => `${catalogueFaultTitle[code]} ${at}`).join("; "));
  const lampRules = readLampRules(await yamlFile("lamp-rules.yaml"));
  if (!lampRules.allowed) throw mainRefusal.catalogueFaulty(lampRules.code);
  return { calendar: await readShippedCalendar(), items: items.catalogue, lampRules: lampRules.rules };
}
