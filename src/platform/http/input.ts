import type { TSchema } from "typebox";
import { Compile } from "typebox/compile";
import { Refusal } from "../../kernel/refusal.ts";
import type { Operation } from "../../kernel/operation.ts";
import { fieldProblem, httpTitle } from "./messages.ts";

interface FieldProblem {
  /** Path of the field, such as `body/name`. */
  readonly field: string;
  readonly message: string;
}

type Part = "params" | "query" | "body";

/**
 * Control characters other than tab and line ends, halves of a character, and marks that turn the reading order: the
 * database takes no NUL and no half, and the others show a reader something else than what is kept.
 */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/** The path of the first text that nobody can have typed. */
function unprintableIn(value: unknown, path = ""): string | undefined {
  if (typeof value === "string") return UNPRINTABLE.test(value) || !value.isWellFormed() ? path : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [name, child] of Object.entries(value)) {
    const found = unprintableIn(child, `${path}/${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function titleAt(schema: TSchema, path: string): string | undefined {
  let here: unknown = schema;
  for (const step of path.split("/").slice(1)) {
    const node = here as { properties?: Record<string, unknown>; items?: unknown };
    here = node.properties?.[step] ?? node.items;
    if (here === undefined) return undefined;
  }
  return (here as { title?: string }).title;
}

export type InputCheck = (raw: Record<Part, unknown>) => Record<Part, unknown>;

/** Compiles an operation's schemas once; the checker gives the parsed input or refuses, naming each field. */
export function inputChecker(op: Operation): InputCheck {
  const parts = (["params", "query", "body"] as const).flatMap((part) => {
    const schema = op[part];
    return schema ? [{ part, schema, compiled: Compile(schema) }] : [];
  });
  return (raw) => {
    const problems: FieldProblem[] = [];
    const input: Record<Part, unknown> = { params: undefined, query: undefined, body: undefined };
    for (const { part, schema, compiled } of parts) {
      const given = raw[part] ?? (part === "body" ? undefined : {});
      // Addresses carry text only; a body is taken as it is, so that "12" never passes for 12.
      const value = part === "body" ? given : compiled.Convert(structuredClone(given));
      const isSound = compiled.Check(value);
      // What fits its schema is no deeper than that, so that the search for what cannot be shown ends.
      const unprintable = isSound ? unprintableIn(value) : undefined;
      if (unprintable !== undefined) keepFirst(problems, { field: `${part}${unprintable}`, message: fieldProblem(titleAt(schema, unprintable) ?? unprintable.slice(1), "unprintable", undefined) });
      else if (isSound) input[part] = value;
      // A field that does not belong breaks two rules of its schema: a person is told of each field once.
      else for (const error of compiled.Errors(value)) keepFirst(problems, problemOf(part, schema, error));
    }
    if (problems.length > 0) throw new Refusal("invalid", "invalidInput", httpTitle.invalidInput, { status: 400, errors: problems.slice(0, 20) });
    return input;
  };
}

function keepFirst(problems: FieldProblem[], problem: FieldProblem): void {
  if (!problems.some(({ field }) => field === problem.field)) problems.push(problem);
}

function problemOf(part: Part, schema: TSchema, error: { readonly keyword: string; readonly instancePath: string; readonly params: unknown }): FieldProblem {
  const params = error.params as { requiredProperties?: string[]; additionalProperties?: string[]; limit?: number };
  const missing = params.requiredProperties?.[0] ?? params.additionalProperties?.[0];
  const path = missing === undefined ? error.instancePath : `${error.instancePath}/${missing}`;
  return { field: `${part}${path}`, message: fieldProblem(titleAt(schema, path) ?? path.slice(1), error.keyword, params.limit) };
}
