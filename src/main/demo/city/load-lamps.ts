import { Type } from "typebox";
import { ExcuseKind } from "../../../capabilities/approvals/contract/lamp.ts";
import { LampDimension } from "../../../capabilities/approvals/contract/lamp-rule.ts";
import { addLampExcuses } from "../../../capabilities/approvals/service/lamp-excuse.ts";
import { addZoneLampRules } from "../../../capabilities/approvals/service/lamp-rules.ts";
import { addProjectFacts } from "../../../capabilities/projects/service/fact.ts";
import { addMonthlyInvestments, monthlyInvestmentKeeper } from "../../../capabilities/projects/service/monthly-investment.ts";
import { addProjectValues } from "../../../capabilities/projects/service/value.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { record } from "../../../kernel/schema.ts";
import { meansOf } from "../../means.ts";
import { demoZone, fenOfWanYuan } from "../load-projects.ts";
import { demoText } from "../messages.ts";
import { readShaped } from "../shaped-file.ts";
import { articleDay, keyedIds, made, type CityLoad } from "./city-load.ts";

const Text = Type.String({ minLength: 1 });
const Day = Type.String({ format: "date" });
const Amount = Type.Integer({ minimum: 0 });
const Lamps = record({
  rules: record({ validFrom: Day, name: Type.String({ pattern: demoText.exampleEnding }), base: Text, note: Text, from: Type.Array(Text) }),
  plannedStarts: Type.Array(record({ project: Text, on: Day, day: Day, reason: Type.Optional(Text) })),
  entered: Type.Array(record({ project: Text, on: Day, evidence: Text })),
  investments: Type.Array(record({ project: Text, plan: Type.Array(Amount), done: Type.Array(Amount) })),
  adjusted: Type.Array(record({ project: Text, month: Text, on: Day, plan: Amount, reason: Text })),
  excuses: Type.Array(record({ project: Text, dimension: LampDimension, kind: ExcuseKind, from: Day, to: Day, approvedOn: Day, grounds: Text })),
});

const monthOf = (place: number): string => `${String(articleDay).slice(0, 4)}-${String(place + 1).padStart(2, "0")}`;

/** By what Qixian lights its lamps, and what they read: all of it made up, so that every lamp can be seen. */
export async function loadLamps({ tx, places, catalogue }: CityLoad, projects: ReadonlyMap<string, string>): Promise<void> {
  const { rules: { from, ...rules }, ...file } = readShaped(Lamps, "demo/jinzhong/qixian/lamps.yaml");
  const zoneId = places.zoneId(demoZone);
  const known = keyedIds([...projects].map(([key, id]) => [demoZone, key, id]));
  const of = ({ project, on }: { readonly project: string; readonly on: string }) => ({ ...made, projectId: known.id(demoZone, project), occurredOn: on, recordedOn: plainDate(on) });
  const means = meansOf(catalogue);
  const taken = means.lampRules.sets.filter(({ code }) => from.includes(code)).flatMap((set) => set.rules);
  await addZoneLampRules(tx, zoneId, [{ ...made, ...rules, rules: taken, recordedOn: plainDate(rules.validFrom) }], means);
  await addProjectValues(tx, zoneId, file.plannedStarts.map((one) => ({ ...of(one), measure: "plannedStart", day: one.day, ...(one.reason !== undefined && { reason: one.reason }) })));
  await addProjectFacts(tx, zoneId, file.entered.map((one) => ({ ...of(one), kind: "statisticsEntered", evidence: one.evidence, verifier: demoText.judge })));
  const months = file.investments.flatMap(({ project, plan, done }) => plan.map((amount, place) => {
    const completed = done[place];
    return { ...made, projectId: known.id(demoZone, project), month: monthOf(place), plannedFen: fenOfWanYuan(amount), ...(completed !== undefined && { completedFen: fenOfWanYuan(completed) }) };
  }));
  const ids = await addMonthlyInvestments(tx, zoneId, months);
  for (const { project, month, on, plan, reason } of file.adjusted) {
    const place = months.findIndex((one) => one.projectId === known.id(demoZone, project) && one.month === month);
    const { projectId = "", completedFen } = months[place] ?? {};
    const body = { projectId, month, sourceRef: made.sourceRef, ...(completedFen !== undefined && { completedFen }) };
    await monthlyInvestmentKeeper.correct(tx, { params: { zoneId, recordId: ids[place] ?? "" }, body: { ...body, plannedFen: fenOfWanYuan(plan), plannedFrom: on, version: 1, reason } });
  }
  await addLampExcuses(tx, zoneId, file.excuses.map(({ project, dimension, kind, from: fromDay, to: toDay, approvedOn, grounds }) => (
    { ...made, projectId: known.id(demoZone, project), dimension, kind, fromDay, toDay, approver: demoText.leader, approvedOn, grounds, recordedOn: plainDate(approvedOn) })));
}
