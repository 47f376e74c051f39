import { addMeetings } from "../../../capabilities/meetings/service/meeting.ts";
import { addEvents } from "../../../capabilities/operations/service/event.ts";
import { addSuppliers } from "../../../capabilities/operations/service/supplier.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { keyedIds, made, stated, type CityLoad } from "./city-load.ts";
import { readOperations } from "./service-files.ts";

const zone = "jiexiu";

/** The outage of Jiexiu's furnace: its days are the article's, what it needed and the meetings on it are examples. */
export async function loadOperations({ tx, places, enterprises }: CityLoad): Promise<void> {
  const { event: { enterprise, ...event }, suppliers, materials, meetings } = readOperations();
  const zoneId = places.zoneId(zone);
  const enterpriseId = enterprises.id(zone, enterprise);
  const supplierIds = await addSuppliers(tx, zoneId, suppliers.map((supplier) => ({ ...made, ...supplier })));
  const supplier = keyedIds(suppliers.map(({ key }, row) => [zone, key, supplierIds[row] ?? ""]));
  const meetingIds = await addMeetings(tx, zoneId, meetings.map(({ on, title, departments, content, decision, department, due, done, outcome }) => ({
    ...made, recordedOn: plainDate(on), kind: "specialTopic", title, heldOn: on, content,
    participants: [{ enterpriseId }, ...departments.map((code) => ({ departmentId: places.departmentId(zone, code) }))],
    subjects: [{ enterpriseId }],
    decisions: [{ content: decision, departmentId: places.departmentId(zone, department), enterpriseId, dueOn: due, doneOn: done, outcome }],
  })));
  await addEvents(tx, zoneId, [{
    ...stated, ...event, enterpriseId, meetingIds, partsExample: true,
    materials: materials.map(({ supplier: key, dailyUse, ...material }) => ({ ...material, supplierId: supplier.id(zone, key), ...(dailyUse === undefined ? {} : { dailyUse }) })),
  }]);
}
