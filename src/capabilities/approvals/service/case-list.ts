import { Refusal } from "../../../kernel/refusal.ts";
import type { Input, Output } from "../../../kernel/operation.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { conditionsOfProject } from "../../projects/service/condition.ts";
import { conditionsOn } from "../../projects/rules/condition.ts";
import { requireProject } from "../../projects/service/find.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { CaseListLine, ChosenLine, proposeCaseList, saveCaseList } from "../contract/case-list.ts";
import type { CaseFactEntry } from "../contract/fact.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { caseChoiceTitle, lineExplanation } from "../messages/case-list.ts";
import { daysOf } from "../rules/case-days.ts";
import { caseList, judgeChoice, type CaseChoiceRefusal } from "../rules/case-list.ts";
import { itemVersions } from "../rules/item-versions.ts";
import { holdProject, insertChoices, selectChoices } from "../store/case-list.ts";
import { insertFacts, selectFacts } from "../store/fact.ts";
import { updateDays } from "../store/case-days.ts";
import { dayColumns, factColumns } from "./case-row.ts";
import { loadCases } from "./load.ts";
import { casesOn } from "./project-states.ts";
import { itemOf } from "./refuse.ts";
import { zoneMeans } from "./zone-means.ts";

interface OfProject { readonly zoneId: string; readonly projectId: string }
interface Proposed {
  readonly means: ApprovalMeans;
  readonly today: PlainDate;
  readonly example: boolean;
  readonly lines: readonly CaseListLine[];
}

async function propose(shipped: ApprovalMeans, tx: ScopedTx, of: OfProject): Promise<Proposed> {
  const { zoneId, projectId } = of;
  const today = await zoneToday(tx, zoneId);
  const { example } = await requireProject(tx, zoneId, projectId);
  const means = await zoneMeans(shipped, tx, zoneId, today);
  const conditions = conditionsOn(await conditionsOfProject(tx, zoneId, projectId), today);
  const { cases } = await casesOn(means, tx, of, today);
  const lines = caseList({
    items: means.catalogue.items, versions: means.inForce?.versions ?? itemVersions(means.catalogue, []), day: today,
    known: new Map([...conditions].map(([name, { value }]) => [name, value])), cases: cases.map(({ shown }) => shown), choices: await selectChoices(tx, zoneId, projectId),
  }, lineExplanation);
  return { means, today, example, lines };
}

export async function proposedCaseList(means: ApprovalMeans, tx: ScopedTx, { params }: Input<typeof proposeCaseList>): Promise<Output<typeof proposeCaseList>> {
  const { today, lines } = await propose(means, tx, params);
  return { asOf: today, lines: [...lines] };
}

const refuse = (code: CaseChoiceRefusal, items: readonly string[]): Refusal =>
  new Refusal(code === "proposalChanged" || code === "caseExists" ? "conflict" : "invalid", code, caseChoiceTitle[code], { items });

interface Judged { readonly line: CaseListLine; readonly chosen: ChosenLine }

function judged({ lines, means }: Proposed, chosen: readonly ChosenLine[], person: string | undefined): readonly Judged[] {
  const twice = chosen.filter(({ item }, place) => chosen.findIndex((one) => one.item === item) < place);
  if (twice.length > 0) throw refuse("choiceTwice", twice.map(({ item }) => item));
  return chosen.map((one) => {
    const line = lines.find(({ item }) => item === one.item);
    if (!line) throw refuse("proposalChanged", [one.item]);
    const verdict = judgeChoice(line, one, person, itemOf(means, one.item));
    if (!verdict.allowed) throw refuse(verdict.code, [one.item]);
    return { line, chosen: one };
  });
}

/** The step that a choice records: why an item does not apply, or by which result it is replaced. */
function stepOf({ line, chosen }: Judged, today: PlainDate, person: string | undefined): CaseFactEntry | undefined {
  const reason = (chosen.reason ?? line.explanation).slice(0, 500);
  if (chosen.choice === "notApplicable") return { kind: "notApplicable", occurredOn: today, reason, ...(person !== undefined && { person }) };
  if (chosen.choice === "reopen") return { kind: "relisted", occurredOn: today, reason };
  if (chosen.choice !== "replaced" || chosen.replacement === undefined) return undefined;
  const by = line.arranged.find(({ kind }) => kind === chosen.replacement);
  return {
    kind: "replaced", occurredOn: today, replacement: chosen.replacement, reason,
    ...(by && by.documentNumber !== null && { documentNumber: by.documentNumber }), ...(by && { sourceRef: (by.title ?? by.source).slice(0, 200) }),
  };
}

/** Cases that stand and have not begun take the step; the rest are opened with it. Nothing is deleted. */
async function apply(tx: ScopedTx, { zoneId, projectId }: OfProject, { means, today, example }: Proposed, judgedLines: readonly Judged[], person: string | undefined): Promise<void> {
  const acts = judgedLines.filter(({ chosen }) => chosen.choice !== "leave").map((one) => ({ ...one, step: stepOf(one, today, person) }));
  const fresh = acts.filter(({ line }) => line.caseId === null);
  await loadCases(tx, zoneId, fresh.map(({ line, step }) => ({ projectId, item: line.item, example, facts: step ? [step] : [] })), means);
  const standing = acts.flatMap(({ line, step }) => (line.caseId !== null && step ? [{ caseId: line.caseId, item: line.item, step }] : []));
  const all = await selectFacts(tx, zoneId, standing.map(({ caseId }) => caseId));
  const next = standing.map((one) => ({ ...one, before: all.filter(({ caseId }) => caseId === one.caseId) }));
  await insertFacts(tx, next.map(({ caseId, step, before }) => factColumns(tx, { zoneId, id: newId(), projectId, caseId, place: Math.ceil(before.at(-1)?.place ?? 0) + 1, today, example, entry: step })));
  await updateDays(tx, zoneId, next.map(({ caseId, item, step, before }) => ({ id: caseId, ...dayColumns(daysOf([...before.filter(({ struck }) => !struck), step], itemOf(means, item), means.calendar)) })));
}

export async function keepCaseList(means: ApprovalMeans, tx: ScopedTx, { params, body: { lines, person } }: Input<typeof saveCaseList>): Promise<Output<typeof saveCaseList>> {
  await holdProject(tx, params.zoneId, params.projectId);
  const proposed = await propose(means, tx, params);
  const all = judged(proposed, lines, person);
  await apply(tx, params, proposed, all, person);
  const { today, example } = proposed;
  await insertChoices(tx, all.map(({ line, chosen }) => ({
    zone_id: params.zoneId, id: newId(), project_id: params.projectId, item: line.item, occurred_on: today, applies: line.applies, chosen: chosen.choice,
    explanation: line.explanation, grounds: line.grounds, reason: chosen.reason ?? null, example, recorded_on: today, recorded_at: tx.now, recorded_by: tx.scope.actor,
  })));
  const count = (choice: ChosenLine["choice"]) => lines.filter((one) => one.choice === choice).length;
  return { opened: count("open"), notApplicable: count("notApplicable"), replaced: count("replaced"), reopened: count("reopen"), left: count("leave") };
}
