import { createEnterprises } from "../../capabilities/enterprises/service/enterprise.ts";
import { createProjects, type NewProject } from "../../capabilities/projects/service/create.ts";
import { addProjectFacts, type NewFact } from "../../capabilities/projects/service/fact.ts";
import { addKeyListEntries } from "../../capabilities/projects/service/key-list.ts";
import { addProjectValues } from "../../capabilities/projects/service/value.ts";
import type { ValueContent } from "../../capabilities/projects/contract/value.ts";
import { firstOfYear, laterDay, plainDate } from "../../kernel/plain-date.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { newId } from "../../platform/new-id.ts";
import type { DemoProgress, DemoProject } from "./demo-files.ts";
import type { DemoPlaces } from "./load-zones.ts";
import { demoText } from "./messages.ts";

/** The zone whose projects and permits the demo tells one by one. */
export const demoZone = "qixian";
/** The files give 万元; the tables hold fen. */
export const fenOfWanYuan = (amount: number): number => amount * 1_000_000;
const natures = { newConstruction: "newBuild", expansion: "expansion", technicalRenovation: "technicalRenovation" } as const;

/** The owners of the demo's projects, by the project's key. */
export async function loadDemoOwners(tx: ScopedTx, zoneId: string, projects: readonly DemoProgress[]): Promise<ReadonlyMap<string, string>> {
  const byCode = new Map(projects.map(({ project }) => [project.owner.creditCode, project]));
  const owners = [...byCode.values()];
  const ids = await createEnterprises(tx, zoneId, owners.map(({ owner, industry, signedOn }) => ({
    id: newId(), name: owner.name, creditCode: owner.creditCode, industry: industry.name, sourceRef: demoText.sourceRef, example: true, recordedOn: plainDate(signedOn),
  })));
  const idOfCode = new Map(owners.map(({ owner }, index) => [owner.creditCode, ids[index] ?? ""]));
  return new Map(projects.map(({ project }) => [project.key, idOfCode.get(project.owner.creditCode) ?? ""]));
}

function firstValues({ totalInvestment, annualPlan, promised, capacity, plannedProduction }: DemoProject): ValueContent[] {
  return [
    { measure: "totalInvestment", amountFen: fenOfWanYuan(totalInvestment) },
    { measure: "annualPlannedInvestment", year: annualPlan.year, amountFen: fenOfWanYuan(annualPlan.investment) },
    { measure: "promisedOutput", amountFen: fenOfWanYuan(promised.output) },
    { measure: "promisedTax", amountFen: fenOfWanYuan(promised.tax) },
    { measure: "capacity", quantity: String(capacity.quantity), unit: capacity.unit },
    { measure: "plannedProduction", day: plannedProduction.first },
  ];
}

/** Whom the demo's projects belong to and who serves them. */
export interface DemoPeople {
  readonly owners: ReadonlyMap<string, string>;
  readonly agentId: string;
}

function projectRow(project: DemoProject, places: DemoPlaces, { owners, agentId }: DemoPeople, served: boolean): NewProject {
  return {
    id: newId(), name: project.name, code: project.projectCode, enterpriseId: owners.get(project.key) ?? "",
    parkId: places.parkId(demoZone, project.park), industry: project.industry.name, nature: natures[project.nature], content: project.content,
    values: firstValues(project), occurredOn: project.signedOn, recordedOn: plainDate(project.signedOn), sourceRef: demoText.sourceRef, example: true,
    ...(served ? { agentId } : {}),
  };
}

function factsOf(project: DemoProject, projectId: string, places: DemoPlaces, departmentNames: ReadonlyMap<string, string>): NewFact[] {
  const made = { projectId, sourceRef: demoText.sourceRef, example: true };
  const { started, conditions = [] } = project;
  return [
    { ...made, kind: "signed", occurredOn: project.signedOn, evidence: demoText.signedEvidence, recordedOn: plainDate(project.signedOn) },
    ...conditions.map(({ kind, on, evidence }) => ({ ...made, kind, occurredOn: on, evidence, recordedOn: plainDate(on) })),
    ...(started === undefined ? [] : [{ ...made, kind: "started" as const, occurredOn: started.on, evidence: started.evidence,
      verifier: departmentNames.get(places.departmentId(demoZone, started.verifier)) ?? demoText.judge, recordedOn: plainDate(started.on) }]),
  ];
}

/** Projects with their values, moves, facts and key-list entries; the ids by the files' keys. */
export async function loadDemoProjects(tx: ScopedTx, zoneId: string, places: DemoPlaces, people: DemoPeople, demo: readonly DemoProgress[], departmentNames: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const projects = demo.map(({ project }) => project);
  // The agent of the demo serves the first half, so that what one agent sees differs from what the zone sees.
  const ids = await createProjects(tx, zoneId, projects.map((project, index) => projectRow(project, places, people, index < projects.length / 2)));
  const idOf = new Map(projects.map(({ key }, index) => [key, ids[index] ?? ""]));
  const each = projects.map((project) => ({ project, projectId: idOf.get(project.key) ?? "" }));
  await addProjectValues(tx, zoneId, each.flatMap(({ project, projectId }) => project.plannedProduction.changes.map(({ on, to, reason }) => (
    { projectId, measure: "plannedProduction", day: to, occurredOn: on, reason, recordedOn: plainDate(on), sourceRef: demoText.sourceRef, example: true }))));
  await addProjectFacts(tx, zoneId, each.flatMap(({ project, projectId }) => factsOf(project, projectId, places, departmentNames)));
  await addKeyListEntries(tx, zoneId, each.map(({ project, projectId }) => {
    const enteredOn = laterDay(firstOfYear(project.keyList.year), plainDate(project.signedOn));
    return { projectId, ...project.keyList, enteredOn, recordedOn: enteredOn, sourceRef: demoText.sourceRef, example: true };
  }));
  return idOf;
}
