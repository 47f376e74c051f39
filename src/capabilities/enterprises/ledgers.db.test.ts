import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { newId } from "../../platform/new-id.ts";
import { ledgerManners } from "../../testing/ledger-manners.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { addPark } from "../zones/service/park.ts";
import { someEnterprises } from "./builders.ts";
import { getEnterprise } from "./contract/enterprise.ts";
import { enterpriseIndustries, getIndustrySystem, zoneIndustries } from "./contract/industry.ts";
import { leaveClass, listSizeClasses, memberships } from "./contract/membership.ts";
import { endPairing, handOverPairing, pairings } from "./contract/pairing.ts";
import { countQualifications, endQualification, listQualificationKinds, qualifications } from "./contract/qualification.ts";
import { enterpriseRoutes } from "./routes.ts";

const catalogue = await readShippedCatalogue();
const clockDay = plainDate("2025-04-14");

let app: TestApp;
let zoneId: string;
let officer: SignedIn;
let leader: SignedIn;
let auditor: SignedIn;
let stranger: SignedIn;
let free: string[];
let firms: string[];
let parkId: string;
let industryId: string;

/** Each one once: some ledgers take an enterprise once at a time. */
const unused = (): string => free.pop() ?? "";

beforeAll(async () => {
  app = await testApp((door) => { enterpriseRoutes(door, catalogue); });
  zoneId = (await app.zone({ clockDay })).id;
  const other = (await app.zone({ clockDay })).id;
  officer = await app.as({ role: "projectOfficer", zoneId });
  leader = await app.as({ role: "zoneLeader", zoneId });
  auditor = await app.as({ role: "auditor", zoneId });
  stranger = await app.as({ role: "projectOfficer", zoneId: other });
  free = await app.asSystem([zoneId], (tx) => someEnterprises(tx, zoneId, 200));
  firms = free.splice(0, 20);
  parkId = (await app.asSystem([zoneId], (tx) => addPark(tx, { params: { zoneId }, body: { name: "A park" } }))).id;
  industryId = (await officer.call(zoneIndustries.create, { params: { zoneId }, body: { name: "玻璃器皿", standing: "leading", place: 1, validFrom: "2023-01-01" } })).id;
});
afterAll(() => app.close());

const award = (part: object = {}) => ({ kind: "highTechEnterprise", level: "national" as const, awardedOn: "2022-12-12", validTo: "2025-12-11", enterpriseId: firms[0] ?? "", ...part });
const stay = (part: object = {}) => ({ enterpriseId: unused(), sizeClass: "aboveScaleIndustry", enteredOn: "2024-01-01", ...part });
const pairing = (part: object = {}) => ({ enterpriseId: unused(), duty: "pairedCadre" as const, person: "Somebody", validFrom: "2025-01-01", ...part });
let numbered = 0;
const industry = (part: object = {}) => {
  numbered += 1;
  return { name: `Industry ${String(numbered)}`, standing: "supporting" as const, place: 1, validFrom: "2024-01-01", ...part };
};
const belonging = (part: object = {}) => ({ enterpriseId: unused(), industryId, validFrom: "2024-01-01", ...part });
const people = () => ({ zoneId, keeper: officer, stranger });

ledgerManners(qualifications, () => ({ ...people(), onlooker: leader, entry: () => award(), required: "kind", day: "awardedOn", reference: "enterpriseId" }));
ledgerManners(memberships, () => ({ ...people(), onlooker: leader, entry: () => stay(), required: "sizeClass", day: "enteredOn", reference: "enterpriseId" }));
ledgerManners(zoneIndustries, () => ({ ...people(), onlooker: leader, entry: () => industry(), required: "name", day: "validFrom" }));
ledgerManners(enterpriseIndustries, () => ({ ...people(), onlooker: leader, entry: () => belonging(), required: "industryId", day: "validFrom", reference: "industryId" }));
ledgerManners(pairings, () => ({ ...people(), onlooker: auditor, entry: () => pairing(), required: "duty", day: "validFrom", reference: "enterpriseId" }));

describe("an award", () => {
  const refused = async (part: object) => (await officer.refusal(qualifications.create, { params: { zoneId }, body: award(part) })).code;

  test("is of a kind of the catalogue, at a level of the kind, to a holder as the kind says", async () => {
    expect(await refused({ kind: "nobodyKnows" })).toBe("qualificationKindUnknown");
    expect(await refused({ level: "county" })).toBe("levelNotOfKind");
    expect(await refused({ kind: "smePark", level: "provincial" })).toBe("holderNotOfKind");
    expect(await refused({ parkId })).toBe("holderNotOfKind");
    expect(await refused({ kind: "smePark", level: "provincial", enterpriseId: undefined, parkId: newId() })).toBe("parkNotFound");
    const park = await officer.call(qualifications.create, { params: { zoneId }, body: { kind: "smePark", level: "provincial", awardedOn: "2023-05-01", parkId } });
    expect(park).toMatchObject({ parkName: "A park", enterpriseId: null });
  });

  test("has its days in order, and an ending its reason", async () => {
    expect(await refused({ validTo: "2022-12-11" })).toBe("validBeforeAwarded");
    expect(await refused({ endedOn: "2024-01-01" })).toBe("endingIncomplete");
    expect(await refused({ endedOn: "2022-01-01", endedBecause: "revoked" })).toBe("endedBeforeAwarded");
    expect(await refused({ awardedOn: "2020-01-01", validTo: "2023-01-01", endedOn: "2023-01-02", endedBecause: "revoked" })).toBe("endedAfterExpiry");
  });

  test("is ended once, with its reason, and is found by its state on the as-of day", async () => {
    const enterpriseId = firms[1] ?? "";
    const made = await officer.call(qualifications.create, { params: { zoneId }, body: award({ enterpriseId }) });
    const ending = (version: number) => ({ params: { zoneId, recordId: made.id }, body: { endedOn: "2025-03-01", endedBecause: "movedAway" as const, version, reason: "迁出开发区" } });
    const ended = await officer.call(endQualification, ending(1));
    expect(ended).toMatchObject({ endedOn: "2025-03-01", endedBecause: "movedAway", version: 2 });
    expect((await officer.refusal(endQualification, ending(2))).code).toBe("alreadyEnded");
    const found = async (query: object) => (await officer.call(qualifications.list, { params: { zoneId }, query: { enterpriseId, ...query } })).total;
    expect(await found({ state: "ended" })).toBe(1);
    expect(await found({ state: "valid" })).toBe(0);
    expect(await found({ state: "valid", asOf: "2025-02-28" })).toBe(1);
    expect(await found({ state: "expired", asOf: "2026-01-01" })).toBe(0);
  });

  test("that expires soon is found by the days left", async () => {
    const enterpriseId = firms[2] ?? "";
    await officer.call(qualifications.create, { params: { zoneId }, body: award({ enterpriseId, validTo: "2025-04-24" }) });
    const found = async (expiringWithin: string) => (await officer.call(qualifications.list, { params: { zoneId }, query: { enterpriseId, expiringWithin } })).total;
    expect([await found("9"), await found("10")]).toEqual([0, 1]);
  });

  test("of one kind may be held at two levels, and the counts tell awards from holders", async () => {
    const own = (await app.zone({ clockDay })).id;
    const keeper = await app.as({ role: "statistician", zoneId: own });
    const [firm = ""] = await app.asSystem([own], (tx) => someEnterprises(tx, own, 1));
    const centre = (level: "provincial" | "municipal", awardedOn: string) =>
      keeper.call(qualifications.create, { params: { zoneId: own }, body: { kind: "enterpriseTechCenter", level, awardedOn, enterpriseId: firm } });
    await centre("provincial", "2023-01-01");
    await centre("municipal", "2021-01-01");
    await centre("municipal", "2022-01-01");
    const { rows } = await keeper.call(countQualifications, { params: { zoneId: own }, query: {} });
    expect(rows).toEqual([{ kind: "enterpriseTechCenter", level: "municipal", awards: 2, holders: 1 }, { kind: "enterpriseTechCenter", level: "provincial", awards: 1, holders: 1 }]);
    expect((await keeper.call(countQualifications, { params: { zoneId: own }, query: { asOf: "2021-06-01" } })).rows).toMatchObject([{ level: "municipal", awards: 1 }]);
  });
});

describe("a stay in a size class", () => {
  test("overlaps no other of the same enterprise and class, but may of another class, and may follow", async () => {
    const enterpriseId = unused();
    const enter = (part: object) => ({ params: { zoneId }, body: stay({ enterpriseId, ...part }) });
    const first = await officer.call(memberships.create, enter({}));
    expect(await officer.refusal(memberships.create, enter({ enteredOn: "2025-01-01" }))).toMatchObject({ status: 409, code: "membershipOverlaps" });
    await officer.call(memberships.create, enter({ sizeClass: "aboveScaleRetail" }));
    const leave = (version: number, leftOn: string) => ({ params: { zoneId, recordId: first.id }, body: { leftOn, leftBecause: "停产", version, reason: "年度退库" } });
    expect((await officer.refusal(leaveClass, leave(1, "2023-12-31"))).code).toBe("leftBeforeEntered");
    expect(await officer.call(leaveClass, leave(1, "2025-01-01"))).toMatchObject({ leftOn: "2025-01-01", leftBecause: "停产" });
    expect((await officer.refusal(leaveClass, leave(2, "2025-01-02"))).code).toBe("alreadyLeft");
    await officer.call(memberships.create, enter({ enteredOn: "2025-01-01" }));
    const inside = async (asOf: string) => (await officer.call(memberships.list, { params: { zoneId }, query: { enterpriseId, sizeClass: "aboveScaleIndustry", state: "inside", asOf } })).rows.map(({ enteredOn }) => enteredOn);
    expect([await inside("2024-12-31"), await inside("2025-01-01")]).toEqual([["2024-01-01"], ["2025-01-01"]]);
  });

  test("is in a class of the catalogue, and is left with a reason", async () => {
    const refused = async (part: object) => (await officer.refusal(memberships.create, { params: { zoneId }, body: stay(part) })).code;
    expect(await refused({ sizeClass: "nobodyKnows" })).toBe("sizeClassUnknown");
    expect(await refused({ leftOn: "2024-06-01" })).toBe("leavingIncomplete");
  });
});

describe("the industry system", () => {
  test("tells the industries of the day with the enterprises of each", async () => {
    const own = (await app.zone({ clockDay })).id;
    const keeper = await app.as({ role: "projectOfficer", zoneId: own });
    const ids = await app.asSystem([own], (tx) => someEnterprises(tx, own, 2));
    const make = async (part: object) => (await keeper.call(zoneIndustries.create, { params: { zoneId: own }, body: industry(part) })).id;
    const glass = await make({ name: "玻璃", standing: "leading" });
    await make({ name: "物流", validTo: "2024-12-31" });
    for (const [index, enterpriseId] of ids.entries()) {
      await keeper.call(enterpriseIndustries.create, { params: { zoneId: own }, body: { enterpriseId, industryId: glass, validFrom: index === 0 ? "2024-01-01" : "2025-02-01" } });
    }
    const told = async (asOf: string) => (await keeper.call(getIndustrySystem, { params: { zoneId: own }, query: { asOf } })).rows.map(({ name, enterprises }) => [name, enterprises]);
    expect(await told("2025-04-14")).toEqual([["玻璃", 2]]);
    expect(await told("2024-06-01")).toEqual([["玻璃", 1], ["物流", 0]]);
  });

  test("holds an industry once at a time, and an enterprise belongs to one only while the system holds it", async () => {
    const one = industry({ validFrom: "2024-01-01", validTo: "2024-12-31" });
    const made = await officer.call(zoneIndustries.create, { params: { zoneId }, body: one });
    expect((await officer.refusal(zoneIndustries.create, { params: { zoneId }, body: { ...one, validFrom: "2024-12-31", validTo: "2025-12-31" } })).code).toBe("industryOverlaps");
    expect((await officer.refusal(zoneIndustries.create, { params: { zoneId }, body: industry({ validTo: "2023-12-31" }) })).code).toBe("endsBeforeBegins");
    const refused = async (part: object) => (await officer.refusal(enterpriseIndustries.create, { params: { zoneId }, body: belonging({ industryId: made.id, ...part }) })).code;
    expect(await refused({ validFrom: "2023-12-31" })).toBe("industryNotHeld");
    expect(await refused({ validTo: "2025-01-01" })).toBe("industryNotHeld");
    expect(await refused({ industryId: newId() })).toBe("industryNotFound");
    const body = belonging();
    await officer.call(enterpriseIndustries.create, { params: { zoneId }, body });
    expect((await officer.refusal(enterpriseIndustries.create, { params: { zoneId }, body })).code).toBe("belongingOverlaps");
  });
});

describe("a pairing", () => {
  test("is with one person, an account or a name, and overlaps none of the same person in the same duty", async () => {
    const refused = async (part: object) => (await officer.refusal(pairings.create, { params: { zoneId }, body: pairing(part) })).code;
    expect(await refused({ userId: officer.userId })).toBe("pairedWithOne");
    expect(await refused({ person: undefined, userId: newId() })).toBe("personNotFound");
    expect(await refused({ validTo: "2024-12-31" })).toBe("endsBeforeBegins");
    const body = pairing();
    await officer.call(pairings.create, { params: { zoneId }, body });
    expect((await officer.refusal(pairings.create, { params: { zoneId }, body })).code).toBe("pairingOverlaps");
    await officer.call(pairings.create, { params: { zoneId }, body: { ...body, duty: "pairedLeader" } });
  });

  test("is handed over on a day with a note: the one ends the day before, the other sees the enterprise from then on", async () => {
    const [one, next] = [await app.as({ role: "pairedCadre", zoneId }), await app.as({ role: "pairedCadre", zoneId })];
    const body = pairing({ person: undefined, userId: one.userId });
    const made = await leader.call(pairings.create, { params: { zoneId }, body });
    const sees = async (who: SignedIn) => (await who.call(pairings.list, { params: { zoneId }, query: {} })).total;
    expect([await sees(one), await sees(next)]).toEqual([1, 0]);
    const over = (part: object) => ({ params: { zoneId, recordId: made.id }, body: { on: "2025-04-01", userId: next.userId, handover: "两件诉求仍在办", version: 1, ...part } });
    expect((await leader.refusal(handOverPairing, over({ on: "2025-01-01" }))).code).toBe("handoverTooEarly");
    expect((await leader.refusal(handOverPairing, over({ userId: one.userId }))).code).toBe("handoverToSame");
    expect((await leader.refusal(handOverPairing, over({ handover: undefined }))).status).toBe(400);
    const { ended, begun } = await leader.call(handOverPairing, over({}));
    expect(ended).toMatchObject({ validTo: "2025-03-31", handover: "两件诉求仍在办", version: 2 });
    expect(begun).toMatchObject({ userId: next.userId, validFrom: "2025-04-01", validTo: null, duty: "pairedCadre" });
    expect([await sees(one), await sees(next)]).toEqual([0, 2]);
    expect((await leader.refusal(handOverPairing, over({ on: "2025-04-02", version: 2 }))).code).toBe("handoverTooLate");
    const contact = await app.as({ role: "enterpriseContact", zoneId, enterpriseId: body.enterpriseId });
    expect((await contact.refusal(pairings.list, { params: { zoneId }, query: {} })).code).toBe("notPermitted");
  });

  test("is ended on a day, once", async () => {
    const made = await officer.call(pairings.create, { params: { zoneId }, body: pairing() });
    const end = (version: number, validTo: string) => ({ params: { zoneId, recordId: made.id }, body: { validTo, version, reason: "工作调动" } });
    expect((await officer.refusal(endPairing, end(1, "2024-12-31"))).code).toBe("endsBeforeBegins");
    expect(await officer.call(endPairing, end(1, "2025-03-31"))).toMatchObject({ validTo: "2025-03-31" });
    expect((await officer.refusal(endPairing, end(2, "2025-04-01"))).code).toBe("alreadyOver");
    const found = async (state: "current" | "past") => (await officer.call(pairings.list, { params: { zoneId }, query: { enterpriseId: made.enterpriseId, state } })).total;
    expect([await found("current"), await found("past")]).toEqual([0, 1]);
  });
});

describe("sight", () => {
  test("a cadre sees what stands of the enterprises paired, with the names of their industries; a contact none of it, the own enterprise's neither", async () => {
    const [own, other] = [unused(), unused()];
    const cadre = await app.as({ role: "pairedCadre", zoneId });
    const contact = await app.as({ role: "enterpriseContact", zoneId, enterpriseId: own });
    await officer.call(pairings.create, { params: { zoneId }, body: { enterpriseId: own, duty: "pairedCadre", userId: cadre.userId, validFrom: "2025-01-01" } });
    for (const enterpriseId of [own, other]) {
      await officer.call(qualifications.create, { params: { zoneId }, body: award({ enterpriseId }) });
      await officer.call(memberships.create, { params: { zoneId }, body: stay({ enterpriseId }) });
      await officer.call(enterpriseIndustries.create, { params: { zoneId }, body: belonging({ enterpriseId }) });
    }
    for (const list of [qualifications.list, memberships.list, enterpriseIndustries.list, zoneIndustries.list]) expect((await contact.refusal(list, { params: { zoneId }, query: {} })).code).toBe("notPermitted");
    expect((await contact.refusal(getEnterprise, { params: { zoneId, enterpriseId: own } })).code).toBe("notPermitted");
    const awards = await cadre.call(qualifications.list, { params: { zoneId }, query: { kind: "highTechEnterprise" } });
    expect(awards.rows.map(({ enterpriseId }) => enterpriseId)).toEqual([own]);
    expect((await cadre.call(memberships.list, { params: { zoneId }, query: {} })).rows.map(({ enterpriseId }) => enterpriseId)).toEqual([own]);
    expect((await cadre.call(enterpriseIndustries.list, { params: { zoneId }, query: {} })).rows.map(({ industryName }) => industryName)).toEqual(["玻璃器皿"]);
    expect((await cadre.call(getEnterprise, { params: { zoneId, enterpriseId: own } })).id).toBe(own);
  });

  test("whoever is signed in reads the catalogues", async () => {
    expect((await auditor.call(listQualificationKinds, {})).kinds.length).toBe(catalogue.qualificationKinds.kinds.length);
    expect((await auditor.call(listSizeClasses, {})).classes.length).toBe(catalogue.sizeClasses.classes.length);
  });
});
