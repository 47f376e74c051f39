import { addBatchEntries } from "../../../capabilities/batches/service/entry.ts";
import { addRounds } from "../../../capabilities/batches/service/round.ts";
import { createProjects } from "../../../capabilities/projects/service/create.ts";
import { addProjectFacts, type NewFact } from "../../../capabilities/projects/service/fact.ts";
import { addDays, plainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import { newId } from "../../../platform/new-id.ts";
import { fenOfWanYuan } from "../load-projects.ts";
import { demoText } from "../messages.ts";
import { byZone, made, stated, type CityLoad } from "./city-load.ts";
import { readEnterprises, readRounds, type DemoRound, type RoundEntry } from "./files.ts";

interface Placed extends RoundEntry {
  readonly projectId: string;
  readonly heldOn: PlainDate;
}

/** A made project had come as far as its track says by the day of the round; `later` is what came of it. */
function factsOf({ projectId, track, heldOn, later }: Placed): NewFact[] {
  const fact = (kind: keyof typeof demoText.roundEvidence, occurredOn: string): NewFact => ({
    ...made, projectId, kind, occurredOn, evidence: demoText.roundEvidence[kind], verifier: demoText.judge, recordedOn: plainDate(occurredOn),
  });
  return [
    fact("signed", track === "signed" ? heldOn : addDays(heldOn, track === "started" ? -120 : -420)),
    ...(track === "started" ? [fact("started", heldOn)] : []),
    ...(track === "producing" ? [fact("started", addDays(heldOn, -300)), fact("producing", heldOn)] : []),
    ...(later?.started === undefined ? [] : [fact("started", later.started)]),
    ...(later?.producing === undefined ? [] : [fact("producing", later.producing)]),
  ];
}

async function makeProjects({ tx, places, enterprises }: CityLoad, zone: string, rows: readonly Placed[]): Promise<void> {
  const industries = new Map((readEnterprises().zones[zone]?.made ?? []).map(({ key, industry }) => [key, industry]));
  await createProjects(tx, places.zoneId(zone), rows.map(({ projectId, name = "", owner = "", investment, output, tax, track, heldOn }) => ({
    ...made, id: projectId, name, enterpriseId: enterprises.id(zone, owner), industry: industries.get(owner.replace(/\d+$/, "")) ?? "", nature: "newBuild",
    values: [
      { measure: "totalInvestment", amountFen: fenOfWanYuan(investment) },
      ...(output === undefined ? [] : [{ measure: "promisedOutput" as const, amountFen: fenOfWanYuan(output) }]),
      ...(tax === undefined ? [] : [{ measure: "promisedTax" as const, amountFen: fenOfWanYuan(tax) }]),
    ],
    occurredOn: addDays(heldOn, track === "signed" ? 0 : -120), recordedOn: heldOn,
  })));
  await addProjectFacts(tx, places.zoneId(zone), rows.flatMap(factsOf));
}

async function enter({ tx, places }: CityLoad, zone: string, roundId: string, rows: readonly Placed[]): Promise<void> {
  await addBatchEntries(tx, places.zoneId(zone), rows.map(({ projectId, track, investment, output, tax, verifiedOn, heldOn }) => ({
    ...made, roundId, projectId, track, totalInvestmentFen: fenOfWanYuan(investment), recordedOn: heldOn,
    ...(output === undefined ? {} : { expectedOutputFen: fenOfWanYuan(output) }),
    ...(tax === undefined ? {} : { expectedTaxFen: fenOfWanYuan(tax) }),
    ...(verifiedOn === undefined ? {} : { verifiedOn, verifiedBy: demoText.roundVerifier, evidence: demoText.roundEvidence[track] }),
  })));
}

async function loadRound(load: CityLoad, qixianProjects: ReadonlyMap<string, string>, { entries, example, ...round }: DemoRound): Promise<void> {
  const heldOn = plainDate(round.heldOn);
  const [roundId = ""] = await addRounds(load.tx, [{ ...round, ...(example ? { ...made, recordedOn: heldOn } : stated) }]);
  for (const [zone, rows] of byZone(entries)) {
    const placed = rows.map((row) => ({ ...row, heldOn, projectId: row.project === undefined ? newId() : qixianProjects.get(row.project) ?? "" }));
    await makeProjects(load, zone, placed.filter(({ project }) => project === undefined));
    await enter(load, zone, roundId, placed);
  }
}

/** Rounds of 三个一批 with their entries; Qixian takes part with its own projects, the others with made ones. */
export async function loadRounds(load: CityLoad, qixianProjects: ReadonlyMap<string, string>): Promise<void> {
  for (const round of readRounds()) await loadRound(load, qixianProjects, round);
}
