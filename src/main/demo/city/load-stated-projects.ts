import { addCommitmentEvidence } from "../../../capabilities/approvals/service/commitment-evidence.ts";
import { addEnvironmentalCommitments } from "../../../capabilities/approvals/service/environmental-commitment.ts";
import type { ValueContent } from "../../../capabilities/projects/contract/value.ts";
import { createProjects } from "../../../capabilities/projects/service/create.ts";
import { addProjectFacts } from "../../../capabilities/projects/service/fact.ts";
import { addProjectValues } from "../../../capabilities/projects/service/value.ts";
import { newId } from "../../../platform/new-id.ts";
import { fenOfWanYuan } from "../load-projects.ts";
import { demoText } from "../messages.ts";
import { articleDay, byZone, stated, type CityLoad } from "./city-load.ts";
import { readStatedProjects, type StatedProject } from "./files.ts";

function valuesOf({ values: { totalInvestment, promisedOutput, promisedTax, capacity, plannedProduction } }: StatedProject): ValueContent[] {
  return [
    ...(totalInvestment === undefined ? [] : [{ measure: "totalInvestment" as const, amountFen: fenOfWanYuan(totalInvestment) }]),
    ...(promisedOutput === undefined ? [] : [{ measure: "promisedOutput" as const, amountFen: fenOfWanYuan(promisedOutput) }]),
    ...(promisedTax === undefined ? [] : [{ measure: "promisedTax" as const, amountFen: fenOfWanYuan(promisedTax) }]),
    ...(capacity === undefined ? [] : [{ measure: "capacity" as const, quantity: String(capacity.quantity), unit: capacity.unit }]),
    ...(plannedProduction === undefined ? [] : [{ measure: "plannedProduction" as const, day: plannedProduction }]),
  ];
}

type Placed = StatedProject & { readonly id: string };

/** A commitment that the article says is kept is shown by what it says: a facility, and no measurement. */
async function loadCommitments({ tx }: CityLoad, zoneId: string, projects: readonly Placed[]): Promise<void> {
  const commitments = projects.flatMap(({ id: projectId, commitments: own }) => own.map((one) => ({ ...one, id: newId(), projectId })));
  await addEnvironmentalCommitments(tx, zoneId, commitments.map(({ id, projectId, subject, target, content }) => (
    { ...stated, id, projectId, subject, target, content, basis: demoText.commitmentBasis, committedOn: articleDay })));
  await addCommitmentEvidence(tx, zoneId, commitments.map(({ id, evidence }) => (
    { ...stated, commitmentId: id, kind: "facility", occurredOn: articleDay, result: "met", content: evidence })));
}

/** The projects that the article names: their headers hold what it does not say, so they are examples; their values and facts are its own. */
export async function loadStatedProjects(load: CityLoad): Promise<void> {
  const { tx, places, enterprises } = load;
  for (const [zone, rows] of byZone(readStatedProjects())) {
    const zoneId = places.zoneId(zone);
    const projects: Placed[] = rows.map((row) => ({ ...row, id: newId() }));
    await createProjects(tx, zoneId, projects.map(({ id, name, owner, industry, nature }) => (
      { id, name, industry, nature, enterpriseId: enterprises.id(zone, owner), occurredOn: articleDay, recordedOn: articleDay, sourceRef: demoText.statedProject, example: true })));
    await addProjectValues(tx, zoneId, projects.flatMap((project) => valuesOf(project).map((value) => ({ ...stated, ...value, projectId: project.id, occurredOn: articleDay }))));
    await addProjectFacts(tx, zoneId, projects.flatMap(({ id, facts }) => facts.map((fact) => ({ ...stated, ...fact, projectId: id, occurredOn: articleDay }))));
    await loadCommitments(load, zoneId, projects);
  }
}
