import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FigureQuestion } from "../../kernel/figure.ts";
import { totalOf } from "../../kernel/figure-total.ts";
import { readPeriod } from "../../kernel/period.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { testApp, type TestApp } from "../../testing/test-app.ts";
import { checkFigure } from "../../testing/traced-figure.ts";
import { someEnterprises } from "../enterprises/builders.ts";
import { aProject } from "../projects/builders.ts";
import { createProjects } from "../projects/service/create.ts";
import { someMeetings } from "./builders.ts";
import { meetingFigures } from "./figures.ts";
import { addDecisions } from "./service/decision.ts";
import { decisionQuery } from "./store/decision.ts";

const reading = readPeriod("2025-01/2025-04");
if (!reading.allowed) throw new Error(reading.code);
const { period } = reading;
const kinds = ["seminar", "dispatch", "seminar", "jointConference", "specialTopic", "seminar"] as const;

let app: TestApp;
let cityId: string;
let zoneIds: readonly string[];
let enterprises: string[];
let projectId: string;

/** In each of two zones twelve meetings, every five days from 20 December on, at which enterprises take part in turn; six of them are seminars, one of these without an enterprise. */
async function recordMeetings(tx: ScopedTx, zoneId: string): Promise<{ readonly enterprises: string[]; readonly projectId: string }> {
  const made = await someEnterprises(tx, zoneId, 3);
  const [project = ""] = await createProjects(tx, zoneId, [aProject(1, made[0] ?? "")]);
  const days = ["2024-12-20", "2025-01-05", "2025-01-10", "2025-01-20", "2025-02-05", "2025-02-10", "2025-02-20", "2025-03-01", "2025-03-10", "2025-03-20", "2025-04-01", "2025-04-10"];
  const ids = await someMeetings(tx, zoneId, 12, (place) => ({
    kind: kinds[place % 6] ?? "other", heldOn: days[place] ?? "", example: place === 3,
    participants: place === 8 ? [{ unit: "County bureau" }] : [{ enterpriseId: made[place % 3] ?? "" }, { enterpriseId: made[(place + 1) % 2] ?? "" }],
    decisions: [{ content: `Of ${String(place)}`, projectId: project, ...(place % 2 === 0 && { doneOn: "2025-04-12" }) }],
  }));
  const { rows } = { rows: await decisionQuery.page(tx, [zoneId], { meetingId: ids[1] ?? "" }, { limit: 10 }) };
  await addDecisions(tx, zoneId, [{ meetingId: ids[9] ?? "", content: "Gone on with", carriedFrom: rows[0]?.id ?? "", enterpriseId: made[0] ?? "" }]);
  return { enterprises: made, projectId: project };
}

beforeAll(async () => {
  app = await testApp();
  cityId = (await app.zone({ kind: "city" })).id;
  zoneIds = [(await app.zone({ parentId: cityId, clockDay: plainDate("2025-04-14") })).id, (await app.zone({ parentId: cityId, clockDay: plainDate("2025-04-14") })).id];
  for (const zoneId of zoneIds) {
    const made = await app.asSystem([zoneId], (tx) => recordMeetings(tx, zoneId));
    if (zoneId === zoneIds[0]) ({ enterprises, projectId } = made);
  }
});
afterAll(() => app.close());

const inCity = (cut: Partial<FigureQuestion> = {}): FigureQuestion => ({ zoneId: cityId, zoneIds: [cityId, ...zoneIds], asOf: plainDate("2025-04-14"), period, periodAsked: false, ...cut });
const inZone = (cut: Partial<FigureQuestion> = {}): FigureQuestion => ({ ...inCity(cut), zoneId: zoneIds[0] ?? "", zoneIds: zoneIds.slice(0, 1) });
const asCity = <T>(work: (tx: ScopedTx) => Promise<T>) => app.asSystem([cityId, ...zoneIds], work);
const answer = (id: string, question: FigureQuestion) => asCity(async (tx) => {
  const figure = meetingFigures.find((one) => one.id === `meetings.${id}`);
  if (!figure) throw new Error(id);
  return totalOf(figure, await figure.evaluate(tx, question), question);
});

describe.each(meetingFigures.map((figure) => [figure.id, figure] as const))("%s", (_, figure) => {
  test("value and records are one, in a city, in a zone, on an earlier day and cut", async () => {
    const cuts = [inCity(), inZone(), inCity({ asOf: plainDate("2025-02-28") }), inZone({ enterpriseId: enterprises[0] ?? "" })];
    for (const question of cuts) await asCity((tx) => checkFigure(tx, figure, question));
    if (figure.cuts.includes("project")) await asCity((tx) => checkFigure(tx, figure, inZone({ projectId })));
  });
});

test("seminars with enterprises are counted from 1 January to the as-of day, in a city over its zones", async () => {
  expect((await answer("count", inZone())).value).toBe(11);
  expect((await answer("enterpriseSeminars", inZone())).value).toBe(4);
  expect((await answer("enterpriseSeminars", inCity())).value).toBe(8);
  expect((await answer("enterpriseSeminars", inZone({ asOf: plainDate("2025-02-28") }))).value).toBe(3);
});

test("an enterprise that attends twice is one enterprise, and each of its attendances is listed", async () => {
  const all = await answer("seminarEnterprises", inZone());
  expect(all.value).toBe(3);
  expect(all.records).toBe(8);
  expect((await answer("seminarEnterprises", inZone({ enterpriseId: enterprises[0] ?? "" }))).value).toBe(1);
});

test("a matter carried over counts once, where it is now, and at an earlier day where it was", async () => {
  expect((await answer("decisions", inZone())).value).toBe(11);
  expect((await answer("decisions", inZone({ asOf: plainDate("2025-02-28") }))).value).toBe(6);
  expect((await answer("decisions", inZone({ enterpriseId: enterprises[0] ?? "" }))).value).toBe(1);
});

test("what was done by the day is the numerator", async () => {
  expect(await answer("decisionsDone", inZone())).toMatchObject({ numerator: 5, denominator: 11 });
  expect(await answer("decisionsDone", inZone({ asOf: plainDate("2025-04-11") }))).toMatchObject({ numerator: 0, denominator: 11 });
});
