import { addDepartment } from "../../capabilities/zones/service/department.ts";
import { addParcel } from "../../capabilities/zones/service/parcel.ts";
import { addPark } from "../../capabilities/zones/service/park.ts";
import { foundZone } from "../../capabilities/zones/service/zone.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import type { readDemoZones } from "./demo-files.ts";

/** Ids by the codes that the demo's files use; departments and parks have theirs within their zone. */
export interface DemoPlaces {
  readonly zoneId: (code: string) => string;
  readonly departmentId: (zone: string, code: string) => string;
  readonly parkId: (zone: string, code: string) => string;
  /** Which organ of Qixian decides an item, in the demo. */
  readonly organOf: (item: string) => string;
}

type ZoneFiles = ReturnType<typeof readDemoZones>;

function idIn(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`the demo names an unknown code: ${code}`);
  return id;
}

const placed = (zone: string, code: string): string => `${zone}/${code}`;

/** 1 亩 = 2000/3 m². */
const squareMetres = (mu: number): number => Math.round((mu * 2000) / 3);

async function loadZoneTree(tx: ScopedTx, files: ZoneFiles, zoneIds: ReadonlyMap<string, string>): Promise<void> {
  for (const zone of files.zones) {
    const divisionCode = zone.divisionCode ?? zone.division?.code;
    await foundZone(tx, {
      id: idIn(zoneIds, zone.code), code: zone.code, kind: zone.kind, name: zone.name, clockDay: plainDate(zone.clock), example: zone.example,
      ...(zone.parent === undefined ? {} : { parentId: idIn(zoneIds, zone.parent) }),
      ...(divisionCode === undefined ? {} : { divisionCode }),
    });
  }
}

export async function loadDemoZones(tx: ScopedTx, files: ZoneFiles, zoneIds: ReadonlyMap<string, string>): Promise<DemoPlaces> {
  await loadZoneTree(tx, files, zoneIds);
  const departmentIds = new Map<string, string>();
  const parkIds = new Map<string, string>();
  for (const { zone, code, name, within, example } of files.departments) {
    const made = await addDepartment(tx, { params: { zoneId: idIn(zoneIds, zone) }, body: { name, kind: within === "committee" ? "internal" : "decidingOrgan" } }, example);
    departmentIds.set(placed(zone, code), made.id);
  }
  for (const { zone, code, name, example } of files.parks) {
    parkIds.set(placed(zone, code), (await addPark(tx, { params: { zoneId: idIn(zoneIds, zone) }, body: { name } }, example)).id);
  }
  for (const { zone, code, park, areaMu, example } of files.parcels) {
    await addParcel(tx, { params: { zoneId: idIn(zoneIds, zone) }, body: { code, parkId: idIn(parkIds, placed(zone, park)), areaM2: squareMetres(areaMu) } }, example);
  }
  const organs = files.decidingOrgans[0];
  return {
    zoneId: (code) => idIn(zoneIds, code),
    departmentId: (zone, code) => idIn(departmentIds, placed(zone, code)),
    parkId: (zone, code) => idIn(parkIds, placed(zone, code)),
    organOf: (item) => idIn(departmentIds, placed(organs?.zone ?? "", organs?.items[item] ?? organs?.fallback ?? "")),
  };
}
