import type { Input, Output } from "../../../kernel/operation.ts";
import { yearOf } from "../../../kernel/plain-date.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { requireProject } from "../../projects/service/find.ts";
import type { listLamps } from "../contract/lamp.ts";
import type { LampRule } from "../contract/lamp-rule.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { lampTitle } from "../messages/lamp.ts";
import { lampsOf, zoneFacts } from "../rules/project-lamp.ts";
import { caseCounts } from "../rules/wall-chart.ts";
import { casesOn } from "./project-states.ts";
import { lampRulesOn } from "./lamp-rules.ts";
import { lampsOfProjects, type AskedProject } from "./project-lamps.ts";
import { wallOn, wallQuestion } from "./wall.ts";

function rulesUnder({ lampRules }: ApprovalMeans, code: string | undefined): readonly LampRule[] | undefined {
  if (code === undefined) return undefined;
  const found = lampRules.sets.find((set) => set.code === code);
  if (!found) throw new Refusal("invalid", "unknownLampSet", lampTitle.unknownLampSet);
  return found.rules;
}

type Question = Awaited<ReturnType<typeof wallQuestion>>;
type Named = AskedProject & { readonly name: string; readonly example: boolean };

async function oneProject(means: ApprovalMeans, tx: ScopedTx, { zoneId, asOf }: Question, projectId: string): Promise<Named> {
  const { name, example } = await requireProject(tx, zoneId, projectId);
  const { cases } = await casesOn(means, tx, { zoneId, projectId }, asOf);
  const lamps = cases.map(({ shown }) => shown.lamp);
  const counts = { near: lamps.filter((lamp) => lamp === "near").length, overdue: lamps.filter((lamp) => lamp === "overdue").length, cases: lamps.filter((lamp) => lamp !== "notApplicable").length };
  return { id: projectId, name, example, counts };
}

async function keyListed(means: ApprovalMeans, tx: ScopedTx, question: Question): Promise<Named[]> {
  const { rows, items, at } = await wallOn(means, tx, question);
  const counts = caseCounts(rows, items, at);
  return rows.map(({ id, name, example }, place) => ({ id, name, example, counts: counts[place] }));
}

/** Every lamp with what lit it, on any day, by the rules in force then and, if asked, by another set. */
export async function readLamps(means: ApprovalMeans, tx: ScopedTx, { params, query }: Input<typeof listLamps>): Promise<Output<typeof listLamps>> {
  const question = await wallQuestion(tx, params.zoneId, query);
  const under = rulesUnder(means, query.under);
  const inForce = await lampRulesOn(means, tx, params.zoneId, question.asOf);
  const projects = query.projectId === undefined ? await keyListed(means, tx, question) : [await oneProject(means, tx, question, query.projectId)];
  const found = await lampsOfProjects(tx, question, projects, [inForce.rules, under ?? []]);
  const names = new Map(projects.map((project) => [project.id, project]));
  const together = zoneFacts(found.map(({ facts }) => facts), yearOf(question.asOf));
  const zoneLamps = (rules: readonly LampRule[]) => (query.projectId === undefined ? lampsOf(rules, "zone", together, [], question.asOf) : []);
  return {
    asOf: question.asOf, year: question.year, inForce, under: query.under ?? null,
    rows: found.map(({ id, lists: [lamps = [], compared = []] }) => ({ projectId: id, name: names.get(id)?.name ?? "", example: names.get(id)?.example ?? false, lamps: [...lamps], compared: [...compared] })),
    zone: zoneLamps(inForce.rules), zoneCompared: zoneLamps(under ?? []),
  };
}
