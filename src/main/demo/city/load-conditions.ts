import { Type } from "typebox";
import { ArrangementKind } from "../../../capabilities/approvals/contract/item-arrangement.ts";
import { addItemArrangements } from "../../../capabilities/approvals/service/item-arrangement.ts";
import { ProjectConditionName } from "../../../capabilities/projects/contract/condition-name.ts";
import { addProjectConditions } from "../../../capabilities/projects/service/condition.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { record } from "../../../kernel/schema.ts";
import { meansOf } from "../../means.ts";
import { demoZone } from "../load-projects.ts";
import { readShaped } from "../shaped-file.ts";
import { keyedIds, made, type CityLoad } from "./city-load.ts";

const Text = Type.String({ minLength: 1 });
const Day = Type.String({ format: "date" });
const Conditions = record({
  arrangements: Type.Array(record({
    item: Text, kind: ArrangementKind, validFrom: Day, title: Type.Optional(Text), organ: Type.Optional(Text), doneOn: Type.Optional(Day), source: Text,
  })),
  conditions: Type.Array(record({ project: Text, on: Day, values: Type.Record(Text, Text) })),
});

/** What Qixian has arranged for some items, and what is known of some projects; of neither does the article tell more than names. */
export async function loadConditions({ tx, places, catalogue }: CityLoad, projects: ReadonlyMap<string, string>): Promise<void> {
  const file = readShaped(Conditions, "demo/jinzhong/qixian/conditions.yaml");
  const zoneId = places.zoneId(demoZone);
  const project = keyedIds([...projects].map(([key, id]) => [demoZone, key, id]));
  await addItemArrangements(meansOf(catalogue), tx, zoneId, file.arrangements.map((one) => ({ ...made, ...one, verified: false, recordedOn: plainDate(one.validFrom) })));
  await addProjectConditions(tx, zoneId, file.conditions.flatMap(({ project: key, on, values }) => ProjectConditionName.enum.flatMap((condition) => {
    const value = values[condition];
    return value === undefined ? [] : [{ ...made, projectId: project.id(demoZone, key), condition, value, occurredOn: on, recordedOn: plainDate(on) }];
  })));
}
