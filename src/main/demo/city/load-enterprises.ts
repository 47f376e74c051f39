import { createEnterprises, type NewEnterprise } from "../../../capabilities/enterprises/service/enterprise.ts";
import { addMemberships } from "../../../capabilities/enterprises/service/membership.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import type { DemoPlaces } from "../load-zones.ts";
import { demoText } from "../messages.ts";
import { keyedIds, made, type CityLoad, type KeyedIds } from "./city-load.ts";
import { exampleCreditCode } from "./credit-code.ts";
import { readEnterprises, type ZoneEnterprises } from "./files.ts";

/** Registered before anything that the demo tells of. */
const registeredOn = plainDate("2024-06-03");

export interface DemoEnterprise {
  readonly key: string;
  readonly row: NewEnterprise & { readonly id: string };
}
type MadeOf = Pick<DemoEnterprise, "key"> & Required<Pick<NewEnterprise, "name" | "industry" | "sourceRef">>;

/** Stem and branch by turns, sixty in all: with the trade they tell the made enterprises of a zone apart. */
const stemAndBranch = (place: number): string => demoText.stems.charAt(place % 10) + demoText.branches.charAt(place % 12);

/** A zone's enterprises: first those that the article names, then the made ones, numbered on. */
export function enterprisesOf({ division, place, named, made: groups }: ZoneEnterprises): DemoEnterprise[] {
  const ofArticle: MadeOf[] = named.map(({ key, name, industry }) => ({ key, name, industry, sourceRef: demoText.named }));
  const ofGroups = groups.flatMap(({ key, count, trade, industry }) => Array.from({ length: count }, (_, number) => ({ key: `${key}${String(number + 1)}`, trade, industry })))
    .map(({ key, trade, industry }, number): MadeOf => ({ key, industry, name: demoText.enterprise(place, stemAndBranch(number), trade), sourceRef: demoText.sourceRef }));
  return [...ofArticle, ...ofGroups].map(({ key, ...row }, number) => (
    { key, row: { ...row, id: newId(), example: true, creditCode: exampleCreditCode(division, number + 1), recordedOn: registeredOn } }));
}

/** Every zone's enterprises but Qixian's. */
export async function loadCityEnterprises(tx: ScopedTx, places: DemoPlaces): Promise<KeyedIds> {
  const entries: [string, string, string][] = [];
  for (const [zone, file] of Object.entries(readEnterprises().zones)) {
    const enterprises = enterprisesOf(file);
    await createEnterprises(tx, places.zoneId(zone), enterprises.map(({ row }) => row));
    entries.push(...enterprises.map(({ key, row }): [string, string, string] => [zone, key, row.id]));
  }
  return keyedIds(entries);
}

/** Which of them stand in a statistical class, since when. */
export async function loadMemberships({ tx, places, catalogue, enterprises }: CityLoad): Promise<void> {
  for (const [zone, { made: groups }] of Object.entries(readEnterprises().zones)) {
    const rows = groups.flatMap(({ key, sized, sizeClass }) => Array.from({ length: sized }, (_, number) => ({
      ...made, enterpriseId: enterprises.id(zone, `${key}${String(number + 1)}`), sizeClass, enteredOn: `${String(2019 + (number % 6))}-01-01`,
    })));
    await addMemberships(catalogue, tx, places.zoneId(zone), rows);
  }
}
