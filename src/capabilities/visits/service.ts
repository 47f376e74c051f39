import type { Input } from "../../kernel/operation.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Verdict } from "../../kernel/refusal.ts";
import { newRow, type Recording } from "../../platform/db/recording.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { newId } from "../../platform/new-id.ts";
import { requireEnterprises } from "../enterprises/service/enterprise.ts";
import { addProblems, requireProblems } from "../problems/service/problem.ts";
import { requireProjects } from "../projects/service/find.ts";
import { changeRow, demandPast, demandWritten, faultAt, keeping, namedIds, requireRow, type KeptLedger } from "../zones/service/ledger.ts";
import { visits, type EnteredVisitor, type Visit } from "./contract.ts";
import { visitTitle } from "./messages.ts";
import { judgeEntry, judgeProblem, judgeProject, visitorChanges, type VisitRefusal } from "./rules.ts";
import { insertVisits, updateVisit, visitQuery } from "./store/visit.ts";
import { activeUserNames, insertLinks, insertVisitors, problemSubjects, withdrawLinks, withdrawVisitors } from "./store/visit-part.ts";

type Entered = Input<typeof visits.create>["body"];
export type NewVisit = Entered & Recording;
/** A visit with the id that it has or will have. */
type Identified = Entered & Recording & { readonly id: string };

const kept: KeptLedger<Visit, Input<typeof visits.list>["query"]> = {
  title: visits.title,
  query: visitQuery,
  withdraw: (tx, key) => updateVisit(tx, key, { withdrawn: true }),
};

const columnsOf = (entered: Entered) => ({
  enterprise_id: entered.enterpriseId, project_id: entered.projectId ?? null, visited_on: entered.visitedOn, purpose: entered.purpose,
  led_by_leader: entered.ledByLeader, situation: entered.situation ?? null, answered: entered.answered ?? null,
  policies: entered.policies ?? null, follow_up: entered.followUp ?? null,
});

function demandAt(field: string, verdict: Verdict<VisitRefusal>): void {
  if (!verdict.allowed) throw faultAt(field, verdict.code, visitTitle[verdict.code]);
}

const fieldOf = (verdict: ReturnType<typeof judgeEntry>): string => (!verdict.allowed && verdict.code === "problemTwice" ? "problemIds" : "visitors");

/** The day has come and what is entered can be understood; gives the zone's today. */
async function entered(tx: ScopedTx, zoneId: string, rows: readonly Entered[]): Promise<PlainDate> {
  const today = await demandPast(tx, zoneId, rows.map(({ visitedOn }) => visitedOn));
  for (const row of rows) {
    const verdict = judgeEntry(row);
    demandAt(fieldOf(verdict), verdict);
  }
  return today;
}

/** Enterprise and project stand in the zone and in sight, and belong together. */
async function placed(tx: ScopedTx, zoneId: string, rows: readonly Entered[]): Promise<void> {
  await requireEnterprises(tx, zoneId, rows.map(({ enterpriseId }) => enterpriseId));
  const projects = new Map((await requireProjects(tx, zoneId, namedIds(rows.map(({ projectId }) => projectId)))).map((project) => [project.id, project]));
  for (const row of rows) {
    const project = row.projectId === undefined ? undefined : projects.get(row.projectId);
    if (project) demandAt("projectId", judgeProject(row, project));
  }
}

/** The problems of the ledger that visits are linked with are in sight, and the visited enterprise's. */
async function linkable(tx: ScopedTx, zoneId: string, rows: readonly Entered[]): Promise<void> {
  const named = namedIds(rows.flatMap(({ problemIds = [] }) => problemIds));
  if (named.length === 0) return;
  await requireProblems(tx, zoneId, named);
  const problems = await problemSubjects(tx, zoneId, named);
  for (const row of rows) {
    for (const id of row.problemIds ?? []) {
      const problem = problems.get(id);
      if (problem) demandAt("problemIds", judgeProblem(row, problem));
    }
  }
}

interface Of { readonly zoneId: string; readonly today: PlainDate }

/** Writes who took part in which visit; a user goes by the account's name of the day of entry. */
async function addVisitors(tx: ScopedTx, { zoneId, today }: Of, rows: readonly { readonly visit: Identified; readonly visitor: EnteredVisitor }[]): Promise<void> {
  const names = await activeUserNames(tx, namedIds(rows.map(({ visitor }) => visitor.userId)));
  await insertVisitors(tx, rows.map(({ visit, visitor }) => {
    const person = visitor.userId === undefined ? visitor.person : names.get(visitor.userId);
    if (person === undefined) throw faultAt("visitors", "visitorNotFound", visitTitle.visitorNotFound);
    return { ...newRow(tx, zoneId, today, { ...visit, id: undefined }), visit_id: visit.id, user_id: visitor.userId ?? null, person, unit: visitor.unit ?? null };
  }));
}

/** What a problem heard on a visit takes over from it. */
const subjectOf = ({ visitedOn, enterpriseId, projectId, example, sourceRef, recordedOn }: Identified) => ({
  origin: "visit" as const, raisedOn: visitedOn, enterpriseId, ...(projectId === undefined ? {} : { projectId }), example, recordedOn,
  ...(sourceRef === undefined ? {} : { sourceRef }),
});

/** Enters the new problems in their ledger, as heard on the day of the visit, and links these and the named ones. */
async function addHeard(tx: ScopedTx, { zoneId, today }: Of, rows: readonly Identified[]): Promise<void> {
  const heard = rows.flatMap((visit) => (visit.newProblems ?? []).map((problem) => ({ visit, problem, id: newId() })));
  if (heard.length > 0) await addProblems(tx, zoneId, heard.map(({ visit, problem, id }) => ({ ...problem, ...subjectOf(visit), id })));
  const links = [
    ...heard.map(({ visit, id }) => ({ visit, problemId: id })),
    ...rows.flatMap((visit) => (visit.problemIds ?? []).map((problemId) => ({ visit, problemId }))),
  ];
  await insertLinks(tx, links.map(({ visit, problemId }) => ({ ...newRow(tx, zoneId, today, { ...visit, id: undefined }), visit_id: visit.id, problem_id: problemId })));
}

const visitorsOf = (visit: Identified) => visit.visitors.map((visitor) => ({ visit, visitor }));

/** Records one visit or many, all or none, with the problems that were heard; the ids in the order of the rows. */
export async function addVisits(tx: ScopedTx, zoneId: string, rows: readonly NewVisit[]): Promise<string[]> {
  const today = await entered(tx, zoneId, rows);
  await placed(tx, zoneId, rows);
  await linkable(tx, zoneId, rows);
  const made = rows.map((one) => ({ ...one, id: one.id ?? newId() }));
  const written = made.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one) }));
  demandWritten(kept.title, written, await insertVisits(tx, written));
  await addVisitors(tx, { zoneId, today }, made.flatMap(visitorsOf));
  await addHeard(tx, { zoneId, today }, made);
  return made.map(({ id }) => id);
}

const hasMoved = (before: Visit, { enterpriseId, projectId }: Entered): boolean =>
  before.enterpriseId !== enterpriseId || before.projectId !== (projectId ?? null);

/** Visitors and links that are no longer named are withdrawn; what stays the same keeps its row. */
async function changeParts(tx: ScopedTx, of: Of, before: Visit, body: Entered): Promise<void> {
  const visit = { ...body, id: before.id, example: before.example };
  const linked = before.problems.map(({ id }) => id);
  const named = new Set(body.problemIds ?? []);
  const { gone, added } = visitorChanges(before.visitors, body.visitors);
  await withdrawVisitors(tx, of.zoneId, gone);
  await addVisitors(tx, of, added.map((visitor) => ({ visit, visitor })));
  await withdrawLinks(tx, { zoneId: of.zoneId, visitId: before.id }, linked.filter((id) => !named.has(id)));
  await addHeard(tx, of, [{ ...visit, problemIds: [...named].filter((id) => !linked.includes(id)) }]);
}

async function correctVisit(tx: ScopedTx, { params, body }: Input<typeof visits.correct>): Promise<Visit> {
  const { zoneId } = params;
  const today = await entered(tx, zoneId, [body]);
  return changeRow(kept, tx, params, body, async (key, before) => {
    // A pairing or an owner may have changed since: only what the correction changes is judged anew.
    const moved = hasMoved(before, body);
    const linked = new Set(before.problems.map(({ id }) => id));
    if (moved) await placed(tx, zoneId, [body]);
    await linkable(tx, zoneId, [{ ...body, problemIds: (body.problemIds ?? []).filter((id) => moved || !linked.has(id)) }]);
    const outcome = await updateVisit(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null });
    if (outcome === "done") await changeParts(tx, { zoneId, today }, before, body);
    return outcome;
  });
}

export const visitKeeper = {
  ...keeping(kept),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof visits.create>): Promise<Visit> => {
    const id = newId();
    await addVisits(tx, zoneId, [{ ...body, id }]);
    return requireRow(kept, tx, { zoneId, recordId: id });
  },
  correct: correctVisit,
};
