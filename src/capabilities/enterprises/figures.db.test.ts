import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FigureQuestion } from "../../kernel/figure.ts";
import { addDays, plainDate } from "../../kernel/plain-date.ts";
import { readPeriod } from "../../kernel/period.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { checkFigure } from "../../testing/traced-figure.ts";
import { testApp, type TestApp } from "../../testing/test-app.ts";
import { addPark } from "../zones/service/park.ts";
import { someEnterprises } from "./builders.ts";
import { enterpriseFigures } from "./figures.ts";
import { enterpriseRoutes } from "./routes.ts";
import { standsInClass } from "./rules/membership.ts";
import { qualificationState } from "./rules/qualification.ts";
import { addEnterpriseIndustries } from "./service/enterprise-industry.ts";
import { addIndustries } from "./service/industry.ts";
import { addMemberships } from "./service/membership.ts";
import { addPairings } from "./service/pairing.ts";
import { addQualifications } from "./service/qualification.ts";
import { membershipQuery } from "./store/membership.ts";
import { qualificationQuery } from "./store/qualification.ts";

const catalogue = await readShippedCatalogue();
const figures = enterpriseFigures(catalogue);
const first = plainDate("2024-01-01");
const reading = readPeriod("2025-01/2025-04");
if (!reading.allowed) throw new Error(reading.code);
const { period } = reading;

let app: TestApp;
let zoneIds: string[];
let firms: string[];
const made: { awards: Parameters<typeof addQualifications>[3]; stays: Parameters<typeof addMemberships>[3] } = { awards: [], stays: [] };

const day = fc.nat(400).map((number) => addDays(first, number));
const later = (from: string, days: number | null) => (days === null ? undefined : addDays(plainDate(from), days));
const anAward = fc.record({
  of: fc.constantFrom(["highTechEnterprise", "national"], ["littleGiant", "national"], ["enterpriseTechCenter", "provincial"], ["enterpriseTechCenter", "municipal"]),
  firm: fc.nat(5), awardedOn: day, term: fc.option(fc.integer({ min: 10, max: 300 })), end: fc.option(fc.nat(9)),
});

/** Generated once from a fixed seed, so that a failure can be repeated. */
function awardsOf(ids: readonly string[]) {
  return fc.sample(anAward, { numRuns: 60, seed: 7 }).map(({ of: [kind = "", level], firm, awardedOn, term, end }) => ({
    kind, level: level === "national" ? "national" as const : level === "provincial" ? "provincial" as const : "municipal" as const,
    enterpriseId: ids[firm] ?? "", awardedOn, ...(term !== null && { validTo: later(awardedOn, term) ?? "" }), ...(end !== null && { endedOn: later(awardedOn, end) ?? "", endedBecause: "revoked" as const }),
  }));
}

const staysOf = (ids: readonly string[]) => ids.flatMap((enterpriseId, at) => [
  { enterpriseId, sizeClass: "aboveScaleIndustry", enteredOn: addDays(first, at * 40), leftOn: addDays(first, at * 40 + 200), leftBecause: "规模不达标" },
  { enterpriseId, sizeClass: "aboveScaleIndustry", enteredOn: addDays(first, at * 40 + 230) },
  { enterpriseId, sizeClass: "aboveScaleRetail", enteredOn: addDays(first, 300) },
]).filter(({ enteredOn }) => enteredOn <= "2025-04-14");

beforeAll(async () => {
  app = await testApp((door) => { enterpriseRoutes(door, catalogue); });
  const city = await app.zone({ kind: "city", clockDay: plainDate("2025-04-14") });
  const below = [await app.zone({ parentId: city.id, clockDay: plainDate("2025-04-14") }), await app.zone({ parentId: city.id, clockDay: plainDate("2025-04-14") })];
  zoneIds = [city, ...below].map(({ id }) => id);
  firms = [];
  await app.asSystem(zoneIds, async (tx) => {
    for (const { id: zoneId } of below) {
      const ids = await someEnterprises(tx, zoneId, 6);
      firms.push(...ids);
      const [awards, stays] = [awardsOf(ids), staysOf(ids)];
      await addQualifications(catalogue, tx, zoneId, awards);
      await addMemberships(catalogue, tx, zoneId, stays);
      Object.assign(made, { awards: [...made.awards, ...awards], stays: [...made.stays, ...stays] });
      const { id: parkId } = await addPark(tx, { params: { zoneId }, body: { name: "A park" } });
      await addQualifications(catalogue, tx, zoneId, [{ kind: "smePark", level: "provincial", awardedOn: "2024-06-01", parkId }]);
      const [leading = ""] = await addIndustries(tx, zoneId, ["leading", "leading", "supporting", "supporting", "supporting"].map((standing, at) =>
        ({ name: `Industry ${String(at)}`, standing: standing === "leading" ? "leading" as const : "supporting" as const, place: at + 1, validFrom: "2024-01-01", ...(at === 4 && { validTo: "2024-12-31" }) })));
      await addEnterpriseIndustries(tx, zoneId, ids.map((enterpriseId) => ({ enterpriseId, industryId: leading, validFrom: "2024-02-01" })));
      await addPairings(tx, zoneId, ids.slice(0, 3).flatMap((enterpriseId) => [
        { enterpriseId, duty: "pairedLeader" as const, person: "A leader", validFrom: "2024-03-01" }, { enterpriseId, duty: "pairedCadre" as const, person: "A cadre", validFrom: "2025-01-01", validTo: "2025-03-31" },
      ]));
    }
  });
});
afterAll(() => app.close());

const [dayBefore, today] = [plainDate("2024-09-30"), plainDate("2025-04-14")];
const question = (asOf = today, ids = zoneIds): FigureQuestion => ({ zoneId: ids[0] ?? "", zoneIds: ids, asOf, period, periodAsked: false });
const valueOf = (id: string, asked: FigureQuestion) => app.asSystem(zoneIds, async (tx) => {
  const figure = figures.find((one) => one.id === id);
  if (!figure) throw new Error(`no figure ${id}`);
  return checkFigure(tx, figure, asked);
});

test.each(figures.map((figure) => [figure.id, figure] as const))("%s: value and records agree, earlier and today, in the city and in each zone", async (_id, figure) => {
  await app.asSystem(zoneIds, async (tx) => {
    for (const asOf of [dayBefore, today]) {
      await checkFigure(tx, figure, question(asOf));
      if (figure.cuts.includes("enterprise")) await checkFigure(tx, figure, { ...question(asOf), enterpriseId: firms[0] ?? "" });
    }
  });
});

test("firms are counted once each, awards one by one, by the rule that the pages use", async () => {
  for (const asOf of [dayBefore, today]) {
    const valid = made.awards.filter((award) => award.kind === "enterpriseTechCenter" && qualificationState(award, asOf) === "valid");
    expect(await valueOf("enterprises.techCentreAwards", question(asOf))).toBe(valid.length);
    expect(await valueOf("enterprises.techCentreFirms", question(asOf))).toBe(new Set(valid.map(({ enterpriseId }) => enterpriseId)).size);
    const inside = made.stays.filter((stay) => standsInClass(stay, asOf));
    expect(await valueOf("enterprises.designatedSizeEnterprises", question(asOf))).toBe(new Set(inside.map(({ enterpriseId }) => enterpriseId)).size);
    expect(await valueOf("enterprises.aboveScaleIndustry", question(asOf))).toBe(inside.filter(({ sizeClass }) => sizeClass === "aboveScaleIndustry").length);
  }
});

test("the industry system, the parks and the pairings are counted as they stand on the day", async () => {
  const told = async (id: string) => [await valueOf(id, question(dayBefore)), await valueOf(id, question(today)), await valueOf(id, question(today, zoneIds.slice(1, 2)))];
  expect(await told("enterprises.leadingIndustries")).toEqual([4, 4, 2]);
  expect(await told("enterprises.supportingIndustries")).toEqual([6, 4, 2]);
  expect(await told("enterprises.smeParks")).toEqual([2, 2, 1]);
  expect(await told("enterprises.pairedEnterprises")).toEqual([6, 6, 3]);
  expect(await valueOf("enterprises.count", question(today))).toBe(12);
});

test("the database tells the states of awards and stays on any day as the rules do", async () => {
  const edges = [...new Set([...made.awards.flatMap(({ awardedOn, validTo, endedOn }) => [awardedOn, validTo, endedOn]), ...made.stays.flatMap(({ enteredOn, leftOn }) => [enteredOn, leftOn])])]
    .filter((edge) => edge !== undefined).flatMap((edge) => [edge, addDays(plainDate(edge), -1)]);
  await app.asSystem(zoneIds, async (tx) => {
    for (const asOf of fc.sample(fc.constantFrom(...edges), { numRuns: 40, seed: 11 })) {
      for (const state of ["valid", "expired", "ended"] as const) {
        const rule = made.awards.filter((award) => qualificationState(award, asOf) === state).length;
        const parks = state === "valid" && asOf >= "2024-06-01" ? 2 : 0;
        expect([asOf, state, await qualificationQuery.count(tx, zoneIds, { state, asOf })]).toEqual([asOf, state, rule + parks]);
      }
      expect([asOf, await membershipQuery.count(tx, zoneIds, { state: "inside", asOf })]).toEqual([asOf, made.stays.filter((stay) => standsInClass(stay, asOf)).length]);
    }
  });
});
