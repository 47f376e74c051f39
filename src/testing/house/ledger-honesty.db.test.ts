import { afterAll, beforeAll, expect, test } from "vitest";
import { indicatorObservations } from "../../capabilities/indicators/contract/observation.ts";
import { correctRound, withdrawRound } from "../../capabilities/batches/contract/round.ts";
import { listFigureRecords, listFigures } from "../../capabilities/figures/contract.ts";
import { getProblemDetail, withdrawProblemStep } from "../../capabilities/problems/contract/operations.ts";
import { problems } from "../../capabilities/problems/contract/problem.ts";
import { isReading, type Operation } from "../../kernel/operation.ts";
import type { Role } from "../../kernel/role.ts";
import { newId } from "../../platform/new-id.ts";
import type { TestClient } from "../test-client.ts";
import { more, openTown, reason, trials, type Town } from "./ledger-town.ts";

let town: Town;
beforeAll(async () => { town = await openTown(); });
afterAll(() => town.close());

type By = (role: Role) => TestClient;
interface Kept { readonly id: string; readonly version: number }

const figuresOf = async (by: By, zoneId: string, query: object) =>
  (await by("projectOfficer").call(listFigures, { params: { zoneId }, query })).rows.map(({ definition: { id }, answer: { value, numerator, denominator } }) => ({ id, value, numerator, denominator }));

/** A holder of the operation whose sight is whole. */
const holderOf = (op: Operation): Role =>
  (["projectOfficer", "statistician", "zoneLeader", "cityCoordinator", "administrator"] as const).find((role) => typeof op.permission.holders !== "string" && op.permission.holders.includes(role)) ?? "projectOfficer";

/** Each row's version as it stands; the problem has had two steps. */
const stale = (op: Operation, body: object) => ({ ...body, version: op.path.includes("/problems/:recordId") ? 2 : 98 });

async function refusalOf(op: Operation, params: Readonly<Record<string, string>>, body: object) {
  const path = op.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? newId());
  const response = await town.by(holderOf(op)).send({ method: op.method, url: `/api${path}`, payload: body, headers: { "idempotency-key": newId() } });
  const told: { readonly code?: string; readonly current?: Kept } = response.json();
  return { id: op.id, status: response.statusCode, code: told.code, current: told.current?.id };
}

test("every change of a ledger's row on another version than its own is a conflict that shows the row", async () => {
  const answers: object[] = [];
  const expected: object[] = [];
  const conflict = (op: Operation, current: string) => expected.push({ id: op.id, status: 409, code: "versionConflict", current });
  for (const { ledger, body } of trials) {
    const recordId = town.seen.rows.get(ledger) ?? "";
    const changes = town.operations.filter((op) => !isReading(op) && (op.path === ledger.get.path || op.path.startsWith(`${ledger.get.path}/`)));
    for (const op of changes) {
      const entry = more[op.id] ?? (op.id === ledger.correct.id ? { ...body(town.seen), reason } : { reason });
      answers.push(await refusalOf(op, { zoneId: town.zoneId, recordId }, stale(op, entry)));
      conflict(op, recordId);
    }
  }
  for (const op of [correctRound, withdrawRound]) {
    const round = { level: "city", organiser: "City", year: 2025, seq: 1, name: "Round", heldOn: "2025-03-20" };
    answers.push(await refusalOf(op, { roundId: town.roundId() }, { ...(op === correctRound ? round : {}), version: 98, reason }));
    conflict(op, town.roundId());
  }
  expect(answers).toEqual(expected);
  expect(expected.length).toBeGreaterThan(45);
});

test("before anything occurred no figure has a record, and nothing is computed back", async () => {
  const asOf = "2019-12-31";
  const some: object[] = [];
  for (const { id, value } of await figuresOf(town.by, town.zoneId, { asOf })) {
    const { total } = await town.by("projectOfficer").call(listFigureRecords, { params: { zoneId: town.zoneId, figureId: id }, query: { asOf } });
    if (total !== 0 || (value !== 0 && value !== null)) some.push({ id, value, total });
  }
  expect(some).toEqual([]);
});

test("a level alone says nothing of growth: the official one is never computed", async () => {
  const params = { zoneId: town.bare.zoneId };
  const enter = (period: string, publishedOn: string, amountFen: number) => town.byBare("statistician").call(indicatorObservations.create, {
    params, body: { indicator: "industrialValueAdded", basis: "yearToDate", period, status: "preliminary", publishedOn, amountFen, baseAmountFen: 100_000_000_000 },
  });
  const rows = [await enter("2024-01/2024-03", "2024-04-20", 100_000_000_000), await enter("2025-01/2025-03", "2025-04-10", 113_800_000_000)];
  expect(rows.map(({ officialGrowth }) => officialGrowth)).toEqual([null, null]);
  const grown = (await figuresOf(town.byBare, town.bare.zoneId, {})).filter(({ id }) => /growth/i.test(id) && id.startsWith("indicators."));
  expect(grown.length).toBeGreaterThan(0);
  expect(grown.filter(({ value }) => value !== null)).toEqual([]);
  for (const { id } of rows) await town.byBare("statistician").call(indicatorObservations.withdraw, { params: { ...params, recordId: id }, body: { version: 1, reason } });
});

/** The problem's steps are taken back from the last on, so that it can be withdrawn. */
async function takeStepsBack(): Promise<void> {
  const params = { zoneId: town.abroad.zoneId, recordId: town.abroad.rows.get(problems) ?? "" };
  const officer = town.byAbroad("projectOfficer");
  for (;;) {
    const { problem, steps } = await officer.call(getProblemDetail, { params, query: {} });
    const last = steps.findLast(({ withdrawn }) => !withdrawn);
    if (!last) return;
    await officer.call(withdrawProblemStep, { params: { ...params, stepId: last.id }, body: { version: problem.version, reason } });
  }
}

test("what was withdrawn counts in no figure: a zone whose every row was is told the same as one that never had any", async () => {
  const { zoneId, rows } = town.abroad;
  const without = await figuresOf(town.byBare, town.bare.zoneId, {});
  expect(await figuresOf(town.byAbroad, zoneId, {})).not.toEqual(without);
  await takeStepsBack();
  for (const { ledger, keeper } of trials.toReversed()) {
    const params = { zoneId, recordId: rows.get(ledger) ?? "" };
    const { version } = await town.byAbroad(keeper).call(ledger.get, { params }) as Kept;
    await town.byAbroad(keeper).call(ledger.withdraw, { params, body: { version, reason } });
  }
  expect(await figuresOf(town.byAbroad, zoneId, {})).toEqual(without);
  expect(without.length).toBeGreaterThan(30);
});

test("the same entry sent twice under one key is one row, in every ledger", async () => {
  const params = { zoneId: town.bare.zoneId };
  for (const { ledger, keeper, body } of trials) {
    const key = { idempotencyKey: newId() };
    const twice = [1, 2].map(() => town.byBare(keeper).call(ledger.create, { params, body: body(town.bare) }, key) as Promise<Kept>);
    const [first, second] = [await twice[0], await twice[1]];
    expect([ledger.title, second?.id]).toEqual([ledger.title, first?.id]);
    const { total } = await town.byBare(keeper).call(ledger.list, { params, query: {} }) as { readonly total: number };
    expect([ledger.title, total]).toEqual([ledger.title, 1]);
    town.bare.rows.set(ledger, first?.id ?? "");
  }
});
