import { addEnterpriseIndustries } from "../../../capabilities/enterprises/service/enterprise-industry.ts";
import { addIndustries } from "../../../capabilities/enterprises/service/industry.ts";
import { addQualifications } from "../../../capabilities/enterprises/service/qualification.ts";
import { byZone, keyedIds, made, stated, type CityLoad } from "./city-load.ts";
import { readEnterprises, readStanding, type CityStanding } from "./files.ts";

async function loadQualifications({ tx, places, catalogue, enterprises }: CityLoad, { qualifications }: CityStanding): Promise<void> {
  for (const [zone, rows] of byZone(qualifications)) {
    await addQualifications(catalogue, tx, places.zoneId(zone), rows.map(({ enterprise, park, stated: said, ...award }) => ({
      ...(said ? stated : made), ...award,
      ...(enterprise === undefined ? {} : { enterpriseId: enterprises.id(zone, enterprise) }),
      ...(park === undefined ? {} : { parkId: places.parkId(zone, park) }),
    })));
  }
}

async function loadIndustries({ tx, places, enterprises }: CityLoad, { industries, belongings }: CityStanding): Promise<void> {
  for (const [zone, rows] of byZone(industries)) {
    const zoneId = places.zoneId(zone);
    const ids = await addIndustries(tx, zoneId, rows.map(({ name, standing, place, validFrom }) => ({ ...stated, name, standing, place, validFrom })));
    const industry = keyedIds(rows.map(({ name }, row) => [zone, name, ids[row] ?? ""]));
    const groups = readEnterprises().zones[zone]?.made ?? [];
    await addEnterpriseIndustries(tx, zoneId, belongings.filter((one) => one.zone === zone).flatMap(({ group, industry: name, validFrom }) => {
      const count = groups.find(({ key }) => key === group)?.count ?? 0;
      return Array.from({ length: count }, (_, number) => ({
        ...made, enterpriseId: enterprises.id(zone, `${group}${String(number + 1)}`), industryId: industry.id(zone, name), validFrom,
      }));
    }));
  }
}

/** What zones' enterprises and parks were awarded, and the zones' systems of industries. */
export async function loadStanding(load: CityLoad): Promise<void> {
  const file = readStanding();
  await loadQualifications(load, file);
  await loadIndustries(load, file);
}
