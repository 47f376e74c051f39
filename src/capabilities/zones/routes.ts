import type { Door } from "../../platform/http/door.ts";
import { serve } from "../../platform/http/serve.ts";
import * as contract from "./contract.ts";
import { addDepartment, correctDepartment, departmentsOf } from "./service/department.ts";
import { addParcel, correctParcel, parcelsOf } from "./service/parcel.ts";
import { addPark, correctPark, parksOf } from "./service/park.ts";
import { correctZone, createZoneBelow, listZones } from "./service/zone.ts";

export function zoneRoutes(door: Door): void {
  serve(door, contract.listZones, listZones);
  serve(door, contract.createZone, createZoneBelow);
  serve(door, contract.updateZone, correctZone);
  serve(door, contract.listDepartments, departmentsOf);
  serve(door, contract.createDepartment, (tx, input) => addDepartment(tx, input));
  serve(door, contract.updateDepartment, correctDepartment);
  serve(door, contract.listParks, parksOf);
  serve(door, contract.createPark, (tx, input) => addPark(tx, input));
  serve(door, contract.updatePark, correctPark);
  serve(door, contract.listParcels, parcelsOf);
  serve(door, contract.createParcel, (tx, input) => addParcel(tx, input));
  serve(door, contract.updateParcel, correctParcel);
}
