import { afterAll, beforeAll, expect, test } from "vitest";
import type { FigureQuestion, SingleCut, ZoneTally } from "../../kernel/figure.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { loadDemo } from "../../main/demo/load-demo.ts";
import { allFigures } from "../../main/mounts.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { testApp, type TestApp } from "../../testing/test-app.ts";
import { enterpriseNames } from "../enterprises/service/enterprise.ts";
import { projectNames } from "../projects/service/find.ts";
import { reachOf } from "../zones/rules.ts";
import { listZones } from "../zones/service/zone.ts";
import { isCutSo, usualPeriod } from "./rules.ts";
import { answerAll, groupCount, type CutTo, type FigureAsked } from "./service/answers.ts";
import { evaluateFigure, type Definition } from "./service.ts";

const catalogue = await readShippedCatalogue();
const definitions = allFigures(catalogue);
const asOf = plainDate("2025-04-14");
const period = usualPeriod(asOf);

let app: TestApp;
let zoneIds: readonly string[];
let inDemo: <T>(work: (tx: ScopedTx) => Promise<T>) => Promise<T>;

beforeAll(async () => {
  app = await testApp();
  await loadDemo(app.testDatabase.database, catalogue, app.clock.now);
  const zones = await app.testDatabase.asOwner("select id from zone order by id");
  zoneIds = zones.map((zone) => String((zone as { id: unknown }).id));
  inDemo = (work) => app.asSystem(zoneIds, work);
}, 120_000);
afterAll(() => app.close());

const cutFor = (by: SingleCut, id: string) => (by === "project" ? { projectId: id } : { enterpriseId: id });

/** Some of each zone, spread over the ledgers. */
const some = <T>(rows: readonly T[]): readonly T[] => rows.filter((_, place) => place % Math.ceil(rows.length / 12) === 0);

const singles = (tx: ScopedTx, by: SingleCut): Promise<readonly { readonly id: string; readonly zoneId: string }[]> => (by === "project" ? projectNames : enterpriseNames)(tx, zoneIds);

test.each(["project", "enterprise"] as const)("many asked in one statement have what each %s has asked alone, by every definition", async (by) => {
  await inDemo(async (tx) => {
    const ids = some(await singles(tx, by)).map(({ id }) => id);
    const question: FigureQuestion = { zoneId: zoneIds[0] ?? "", zoneIds, asOf, period, periodAsked: false };
    const able = definitions.filter(({ evaluateEach }) => evaluateEach?.[by] !== undefined);
    expect(able.length).toBeGreaterThan(20);
    for (const definition of able) {
      const together = await definition.evaluateEach?.[by]?.(tx, question, ids);
      const alone = new Map<string, readonly ZoneTally[]>();
      for (const id of ids) {
        const tallies = await definition.evaluate(tx, { ...question, ...cutFor(by, id) });
        if (tallies.length > 0) alone.set(id, tallies);
      }
      expect([definition.id, together]).toEqual([definition.id, alone]);
    }
  });
});

/** Every definition of every zone, and of some projects and enterprises. */
async function everything(tx: ScopedTx): Promise<readonly FigureAsked[]> {
  const asked = (definition: Definition, zoneId: string, cut?: CutTo): FigureAsked => ({ definition, asOf, period, periodAsked: false, zoneId, ...(cut ? { cut } : {}) });
  const cuts: CutTo[] = [];
  for (const by of ["project", "enterprise"] as const) cuts.push(...some(await singles(tx, by)).slice(0, 4).map(({ id, zoneId }) => ({ by, id, zoneId })));
  return definitions.flatMap((definition) => [
    ...zoneIds.map((zoneId) => asked(definition, zoneId)),
    ...cuts.filter(({ by, id }) => isCutSo(definition, cutFor(by, id))).map((cut) => asked(definition, cut.zoneId, cut)),
  ]);
}

test("all that is asked together is answered as if it were asked alone, in the order asked", async () => {
  await inDemo(async (tx) => {
    const zones = (await listZones(tx)).rows;
    const asked = await everything(tx);
    const answers = await answerAll(tx, { zoneId: zoneIds[0] ?? "", below: (id) => reachOf(zones, id) }, asked);
    expect(answers.length).toBe(asked.length);
    for (const [place, { definition, zoneId, cut }] of asked.entries()) {
      const { answer } = await evaluateFigure([definition], tx, { params: { zoneId, figureId: definition.id }, query: { asOf, ...(cut ? cutFor(cut.by, cut.id) : {}) } });
      expect([zoneId, cut?.id, answers[place]?.answer]).toEqual([zoneId, cut?.id, answer]);
    }
  });
});

test("statements grow with definitions, days and periods, not with zones, projects and enterprises", async () => {
  await inDemo(async (tx) => {
    const asked = await everything(tx);
    expect(groupCount(asked)).toBeLessThanOrEqual(definitions.length * 3);
    expect(groupCount([...asked, ...asked])).toBe(groupCount(asked));
  });
});
