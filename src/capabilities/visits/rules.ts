import { allowed, refused } from "../../kernel/refusal.ts";
import type { EnteredVisitor } from "./contract.ts";

interface Entered {
  readonly enterpriseId: string;
  readonly projectId?: string | undefined;
  readonly visitors: readonly EnteredVisitor[];
  readonly problemIds?: readonly string[] | undefined;
}

export type VisitRefusal = "visitorUnclear" | "visitorTwice" | "problemTwice" | "projectOfOther" | "problemOfOther" | "visitorNotFound";

/** Two people of one name from two units are two; a user is one whatever the unit. */
const visitorKey = ({ userId, person, unit }: EnteredVisitor): string => (userId === undefined ? `${person ?? ""}\n${unit ?? ""}` : userId);

const repeats = (keys: readonly string[]): boolean => new Set(keys).size < keys.length;

/** Each visitor is a user or a name, and once; a problem is named once. */
export function judgeEntry({ visitors, problemIds = [] }: Entered) {
  if (visitors.some(({ userId, person }) => (userId === undefined) === (person === undefined))) return refused("visitorUnclear");
  if (repeats(visitors.map(visitorKey))) return refused("visitorTwice");
  return repeats(problemIds) ? refused("problemTwice") : allowed;
}

/** A visit's project is one of the enterprise visited. */
export const judgeProject = ({ enterpriseId }: Entered, project: { readonly enterpriseId: string }) =>
  (project.enterpriseId === enterpriseId ? allowed : refused("projectOfOther"));

/** Problems spoken of are those of the enterprise visited, or of its project. */
export const judgeProblem = ({ enterpriseId, projectId }: Entered, problem: { readonly enterpriseId: string | null; readonly projectId: string | null }) =>
  (problem.enterpriseId === enterpriseId || (problem.enterpriseId === null && problem.projectId !== null && problem.projectId === projectId)
    ? allowed : refused("problemOfOther"));

interface Kept { readonly id: string; readonly userId: string | null; readonly person: string; readonly unit: string | null }

/** Who is new on a corrected visit and which rows of it go; who stays the same keeps the row. A user's kept name is that of the entry. */
export function visitorChanges(before: readonly Kept[], entered: readonly EnteredVisitor[]): { readonly gone: readonly string[]; readonly added: readonly EnteredVisitor[] } {
  const isSame = (kept: Kept, one: EnteredVisitor) =>
    kept.userId === (one.userId ?? null) && kept.unit === (one.unit ?? null) && (one.userId !== undefined || kept.person === one.person);
  return {
    gone: before.filter((kept) => !entered.some((one) => isSame(kept, one))).map(({ id }) => id),
    added: entered.filter((one) => !before.some((kept) => isSame(kept, one))),
  };
}
