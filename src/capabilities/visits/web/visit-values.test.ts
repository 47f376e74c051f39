import { expect, test } from "vitest";
import type { Visit } from "../contract.ts";
import { visitConflicts } from "./visit-conflicts.ts";
import { bodyOf, valuesOf } from "./visit-values.ts";

const visit: Visit = {
  id: "v", zoneId: "z", enterpriseId: "e", enterpriseName: "E", projectId: null, projectName: null, visitedOn: "2025-03-03", purpose: "service", ledByLeader: true,
  visitors: [{ id: "1", userId: "u", person: "张三", unit: "企业服务部" }, { id: "2", userId: null, person: "李四", unit: "园区办" }],
  situation: "正常生产", answered: null, policies: null, followUp: null,
  problems: [{ id: "p", content: "c", category: "funds", raisedOn: "2025-03-03", closedOn: null }],
  withdrawn: false, sourceRef: null, example: false, version: 1, recordedOn: "2025-03-03", recordedAt: "2025-03-03T00:00:00.000Z", recordedBy: "u",
};

test("a visit that is opened and saved unchanged stays what it is", () => {
  expect(bodyOf(valuesOf(visit), visit.visitors)).toEqual({
    enterpriseId: "e", visitedOn: "2025-03-03", purpose: "service", ledByLeader: true, situation: "正常生产", problemIds: ["p"],
    visitors: [{ userId: "u", unit: "企业服务部" }, { person: "李四", unit: "园区办" }],
  });
});

test("nothing filled in is left out, and a typed day is written as a day", () => {
  expect(bodyOf({ enterpriseId: "e", visitedOn: "2025年3月3日", purpose: "other", led: "no", others: "李四" })).toEqual({
    enterpriseId: "e", visitedOn: "2025-03-03", purpose: "other", ledByLeader: false, visitors: [{ person: "李四" }],
  });
});

test("in a conflict the other version's fields read as the form holds them", () => {
  const values: Readonly<Record<string, unknown>> = { ...valuesOf(visit) };
  for (const { name, theirs } of visitConflicts((id) => id)) expect(theirs({ ...visit }) ?? undefined, name).toEqual(values[name]);
});
