import type { Input } from "../../../kernel/operation.ts";
import type { ConflictField } from "../../../ui/conflict-between.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import type { Decision, decisions } from "../contract/decision.ts";
import { decisionWords } from "./words.ts";

type Body = Input<typeof decisions.create>["body"];
type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** A decision as the form holds it. */
export type DecisionValues = Loose<Omit<Body, "meetingId" | "content" | "sourceRef">> & { readonly meetingId: string; readonly content: string };

export const valuesOf = (row: Decision): DecisionValues => ({
  meetingId: row.meetingId, content: row.content, departmentId: row.departmentId ?? undefined, person: row.person ?? undefined, dueOn: row.dueOn ?? undefined,
  projectId: row.projectId ?? undefined, enterpriseId: row.enterpriseId ?? undefined, problemId: row.problemId ?? undefined,
  doneOn: row.doneOn ?? undefined, outcome: row.outcome ?? undefined,
});

/** What goes on at a later meeting: the same matter, with a time limit of its own. */
export function carriedValues({ content, departmentId, person, projectId, enterpriseId, problemId }: Decision): Partial<DecisionValues> {
  return {
    content, departmentId: departmentId ?? undefined, person: person ?? undefined, projectId: projectId ?? undefined,
    enterpriseId: enterpriseId ?? undefined, problemId: problemId ?? undefined,
  };
}


export function bodyOf(values: DecisionValues, carriedFrom: string | undefined): Body {
  const { meetingId, content, departmentId, person, dueOn, projectId, enterpriseId, problemId, doneOn, outcome } = values;
  return {
    meetingId, content, ...(carriedFrom !== undefined && { carriedFrom }),
    ...(departmentId !== undefined && { departmentId }), ...(person !== undefined && { person }), ...(dueOn !== undefined && { dueOn: writtenDay(dueOn) }),
    ...(projectId !== undefined && { projectId }), ...(enterpriseId !== undefined && { enterpriseId }), ...(problemId !== undefined && { problemId }),
    ...(doneOn !== undefined && { doneOn: writtenDay(doneOn) }), ...(outcome !== undefined && { outcome }),
  };
}

const { labels } = decisionWords;
type Field = "content" | "person" | "dueOn" | "doneOn" | "outcome";
type Named = "departmentId" | "projectId" | "enterpriseId" | "problemId" | "meetingId";

const same = (name: Field): ConflictField => ({ name, label: labels[name], theirs: (current) => current[name] });

/** Over what two versions of a decision may differ; what they name by id is told by name. */
export function decisionConflicts(row: Decision | undefined): readonly ConflictField[] {
  const names = new Map([
    [row?.departmentId, row?.departmentName], [row?.projectId, row?.projectName], [row?.enterpriseId, row?.enterpriseName],
    [row?.problemId, row?.problemContent], [row?.meetingId, row?.meetingTitle],
  ]);
  const named = (name: Named): ConflictField => ({
    name, label: labels[name], theirs: (current) => current[name],
    text: (value) => (typeof value === "string" ? names.get(value) ?? "（已改选）" : "—"),
  });
  return [named("meetingId"), same("content"), named("departmentId"), same("person"), same("dueOn"), named("projectId"), named("enterpriseId"), named("problemId"), same("doneOn"), same("outcome")];
}
