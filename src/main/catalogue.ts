import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import type { ItemCatalogue } from "../capabilities/approvals/contract/item-catalogue.ts";
import type { ForecastTerms } from "../capabilities/approvals/contract/forecast-terms.ts";
import type { ItemMaterials } from "../capabilities/approvals/contract/item-materials.ts";
import type { LampRules } from "../capabilities/approvals/contract/lamp-rules.ts";
import { catalogueFaultTitle } from "../capabilities/approvals/messages.ts";
import { lampTitle } from "../capabilities/approvals/messages/lamp.ts";
import { itemClockFaultTitle } from "../capabilities/approvals/messages/case-clock.ts";
import { readItemCatalogue } from "../capabilities/approvals/rules/catalogue.ts";
import { withClocks } from "../capabilities/approvals/rules/item-clocks.ts";
import { readForecastTerms } from "../capabilities/approvals/rules/forecast-terms.ts";
import { itemMaterialsFaultTitle } from "../capabilities/approvals/messages/item-materials.ts";
import { readItemMaterials } from "../capabilities/approvals/rules/item-materials.ts";
import { readLampRules } from "../capabilities/approvals/rules/lamp-rules.ts";
import type { BriefingTemplate } from "../capabilities/briefings/contract/briefing-template.ts";
import type { ReadingLexicon } from "../capabilities/briefings/contract/lexicon.ts";
import { templateFaultTitle } from "../capabilities/briefings/messages/brief.ts";
import { lexiconFaultTitle } from "../capabilities/briefings/messages/lexicon.ts";
import { readBriefingTemplate } from "../capabilities/briefings/rules/briefing-template.ts";
import { readLexicon } from "../capabilities/briefings/rules/lexicon.ts";
import { workDayRefusalTitle } from "../capabilities/calendar/messages.ts";
import { readWorkCalendar } from "../capabilities/calendar/rules.ts";
import type { QualificationKinds } from "../capabilities/enterprises/contract/qualification-kinds.ts";
import type { SizeClasses } from "../capabilities/enterprises/contract/size-classes.ts";
import { qualificationKindFaultTitle, sizeClassFaultTitle } from "../capabilities/enterprises/messages/catalogue.ts";
import { readQualificationKinds } from "../capabilities/enterprises/rules/qualification-catalogue.ts";
import { readSizeClasses } from "../capabilities/enterprises/rules/size-class-catalogue.ts";
import type { IndicatorCatalogue } from "../capabilities/indicators/contract/indicator-catalogue.ts";
import { indicatorFaultTitle } from "../capabilities/indicators/messages/catalogue.ts";
import { readIndicatorCatalogue } from "../capabilities/indicators/rules/catalogue.ts";
import type { CatalogueReading } from "../kernel/catalogue.ts";
import type { WorkCalendar } from "../kernel/work-calendar.ts";
import { mainRefusal } from "./messages.ts";
import { productRoot } from "./settings.ts";

export interface Catalogue {
  readonly calendar: WorkCalendar;
  readonly items: ItemCatalogue;
  readonly lampRules: LampRules;
  readonly forecast: ForecastTerms;
  readonly materials: ItemMaterials;
  readonly qualificationKinds: QualificationKinds;
  readonly indicators: IndicatorCatalogue;
  readonly sizeClasses: SizeClasses;
  readonly briefing: BriefingTemplate;
  readonly lexicon: ReadingLexicon;
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

type Titles<Code extends string> = Readonly<Record<Code, string>>;

/** What was read, or a refusal told in Chinese: what is wrong, and where. */
export function soundCatalogue<Read, Code extends string>(reading: CatalogueReading<Read, Code>, titles: Titles<Code>): Read {
  if (!reading.allowed) throw mainRefusal.catalogueFaulty(reading.faults.map(({ code, at }) => `${titles[code]} ${at}`).join("; "));
  return reading.catalogue;
}

/** The words by which texts are read: `read` needs nothing else. */
export const readShippedLexicon = async (): Promise<ReadingLexicon> => soundCatalogue(readLexicon(await yamlFile("reading.yaml")), lexiconFaultTitle);

/** The items with the rules of their clocks. */
async function readShippedItems(): Promise<ItemCatalogue> {
  const catalogue = soundCatalogue(readItemCatalogue(await yamlFolder("approval-items")), catalogueFaultTitle);
  const clocks = withClocks(catalogue.items, await yamlFile("approval-clocks.yaml"));
  if (!clocks.allowed) throw mainRefusal.catalogueFaulty(clocks.faults.map(({ code, at }) => `${itemClockFaultTitle[code]} ${at}`).join("; "));
  return { ...catalogue, items: [...clocks.items] };
}

/** Reads the shipped edition once, at the start; a fault in it stops the start. */
export async function readShippedCatalogue(): Promise<Catalogue> {
  const forecast = readForecastTerms(await yamlFile("forecast.yaml"));
  if (!forecast.allowed) throw mainRefusal.catalogueFaulty(forecast.code);
  const items = await readShippedItems();
  return {
    forecast: forecast.terms,
    calendar: await readShippedCalendar(),
    items,
    lampRules: soundCatalogue(readLampRules(await yamlFolder("lamp-rules")), lampTitle),
    materials: soundCatalogue(readItemMaterials(await yamlFile("item-materials.yaml"), new Set(items.items.map(({ code }) => code))), itemMaterialsFaultTitle),
    qualificationKinds: soundCatalogue(readQualificationKinds(await yamlFile("qualifications.yaml")), qualificationKindFaultTitle),
    indicators: soundCatalogue(readIndicatorCatalogue(await yamlFile("indicators.yaml")), indicatorFaultTitle),
    sizeClasses: soundCatalogue(readSizeClasses(await yamlFile("size-classes.yaml")), sizeClassFaultTitle),
    briefing: soundCatalogue(readBriefingTemplate(await yamlFile("briefing.yaml")), templateFaultTitle),
    lexicon: await readShippedLexicon(),
  };
}
