import type { Input } from "../../../kernel/operation.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import type { visits, Visit, VisitPurpose, Visitor } from "../contract.ts";
import { peopleIn, peopleText } from "./named-people.ts";

type Body = Input<typeof visits.create>["body"];

/** A visit as the form holds it: users by id, the others in one line as a ledger names them. */
export interface VisitValues {
  readonly enterpriseId: string;
  readonly visitedOn: string;
  readonly purpose: VisitPurpose;
  readonly led: "yes" | "no";
  readonly userIds?: readonly string[] | undefined;
  readonly others?: string | undefined;
  readonly situation?: string | undefined;
  readonly newProblems?: NonNullable<Body["newProblems"]> | undefined;
  readonly problemIds?: readonly string[] | undefined;
  readonly answered?: string | undefined;
  readonly projectId?: string | undefined;
  readonly policies?: string | undefined;
  readonly followUp?: string | undefined;
}

type Parted = Pick<Visitor, "userId" | "person" | "unit">;

export const usersOf = (visitors: readonly Parted[]): string[] => visitors.flatMap(({ userId }) => userId ?? []);
export const othersOf = (visitors: readonly Parted[]): string | undefined => peopleText(visitors.filter(({ userId }) => userId === null)) || undefined;

export const valuesOf = (visit: Visit): VisitValues => ({
  enterpriseId: visit.enterpriseId, visitedOn: visit.visitedOn, purpose: visit.purpose, led: visit.ledByLeader ? "yes" : "no",
  userIds: usersOf(visit.visitors), others: othersOf(visit.visitors), situation: visit.situation ?? undefined,
  problemIds: visit.problems.map(({ id }) => id), answered: visit.answered ?? undefined, projectId: visit.projectId ?? undefined,
  policies: visit.policies ?? undefined, followUp: visit.followUp ?? undefined,
});

/** `before` keeps the units of users who are on the visit already. */
export function bodyOf(values: VisitValues, before: readonly Visitor[] = []): Body {
  const { led, visitedOn, userIds = [], others, newProblems = [], problemIds = [], enterpriseId, purpose, situation, answered, projectId, policies, followUp } = values;
  const unitOf = (id: string) => before.find(({ userId }) => userId === id)?.unit ?? undefined;
  const users = userIds.map((userId) => ({ userId, unit: unitOf(userId) })).map(({ userId, unit }) => ({ userId, ...(unit !== undefined && { unit }) }));
  return {
    enterpriseId, purpose, ledByLeader: led === "yes", visitedOn: writtenDay(visitedOn),
    visitors: [...users, ...peopleIn(others ?? "")],
    ...(newProblems.length > 0 && { newProblems }), ...(problemIds.length > 0 && { problemIds: [...problemIds] }),
    ...(situation !== undefined && { situation }), ...(answered !== undefined && { answered }), ...(projectId !== undefined && { projectId }),
    ...(policies !== undefined && { policies }), ...(followUp !== undefined && { followUp }),
  };
}
