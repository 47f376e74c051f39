import { problemTitle } from "./messages.ts";

/** What one field has against it. */
export interface FieldFault {
  /** The field's name as the form knows it. */
  readonly name: string;
  readonly title: string;
}

/** A refusal or a fault, as a page shows it: words for the person, a stable code for whoever they ask. */
export interface ShownProblem {
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly status?: number;
  readonly fields?: readonly FieldFault[];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function faultOf(value: unknown): FieldFault[] {
  if (!isRecord(value)) return [];
  const { name, title } = value;
  return typeof name === "string" && typeof title === "string" ? [{ name, title }] : [];
}

function fromProblem(problem: Record<string, unknown>): ShownProblem | undefined {
  const { code, title, detail, status, fields } = problem;
  if (typeof code !== "string" || typeof title !== "string") return undefined;
  return {
    code,
    title,
    ...(typeof detail === "string" && { detail }),
    ...(typeof status === "number" && { status }),
    ...(Array.isArray(fields) && { fields: fields.flatMap(faultOf) }),
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
