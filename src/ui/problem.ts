import { problemTitle } from "./messages.ts";

/** What one field has against it. */
interface FieldFault {
  /** Where the field stands in the body: `["name"]`, `["lines", 0, "amount"]`, as a form names its fields. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A refusal or a fault, as a page shows it: words for the person, a stable code for whoever they ask. */
export interface ShownProblem {
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly status?: number;
  /** The request's number, to be told to the administrator. */
  readonly instance?: string;
  readonly fields?: readonly FieldFault[];
  /** In a conflict: the record as it stands now. */
  readonly current?: unknown;
  /** In a conflict: who made it so, and the moment. */
  readonly change?: { readonly person: string; readonly at: string };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function faultOf(value: unknown): FieldFault[] {
  if (!isRecord(value)) return [];
  const { field, message } = value;
  if (typeof field !== "string" || typeof message !== "string") return [];
  const path = field.replace(/^body\//, "").split("/").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return [{ path, message }];
}

const isChange = (value: unknown): value is NonNullable<ShownProblem["change"]> =>
  isRecord(value) && typeof value["person"] === "string" && typeof value["at"] === "string";

function fromProblem(problem: Record<string, unknown>): ShownProblem | undefined {
  const { code, title, detail, status, instance, errors, current, change } = problem;
  if (typeof code !== "string" || typeof title !== "string") return undefined;
  return {
    code,
    title,
    ...(typeof detail === "string" && { detail }),
    ...(typeof status === "number" && { status }),
    ...(typeof instance === "string" && { instance }),
    ...(Array.isArray(errors) && { fields: errors.flatMap(faultOf) }),
    ...(current !== undefined && { current }),
    ...(isChange(change) && { change }),
  };
}

/** Browsers name a failed `fetch` and a failed `import()` only in their message. */
const outdated = /dynamically imported module|module script failed|Importing a module script/i;

/** Reads any thrown thing as a problem; `{problem}` is what the client throws for a refusal of the server. */
export function problemOf(error: unknown): ShownProblem {
  const carried = isRecord(error) && isRecord(error["problem"]) ? fromProblem(error["problem"]) : undefined;
  if (carried) return carried;
  const message = error instanceof Error ? error.message : String(error);
  if (outdated.test(message)) return { code: "pageOutdated", title: problemTitle.pageOutdated, detail: message };
  if (error instanceof TypeError && /fetch|network|load failed/i.test(message)) {
    return { code: "networkUnavailable", title: problemTitle.networkUnavailable };
  }
  return { code: "pageFault", title: problemTitle.pageFault, detail: message };
}
