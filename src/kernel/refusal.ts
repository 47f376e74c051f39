/** What a pure rule answers: go ahead, or a code that says why not. */
export type Verdict<Code extends string> =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly code: Code };

export const allowed = { allowed: true } as const;

export function refused<Code extends string>(code: Code) {
  return { allowed: false, code } as const;
}

export type RefusalKind = "notFound" | "conflict" | "forbidden" | "invalid" | "unauthenticated" | "tooLarge" | "tooMany";

/** An expected "no", thrown by a service; the HTTP edge and the command line each say it in their own way. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly kind: RefusalKind;
  readonly code: string;
  readonly title: string;
  /** More that helps the person: the fields at fault, or the other version of a conflict. */
  readonly extra: Readonly<Record<string, unknown>>;
  constructor(kind: RefusalKind, code: string, title: string, extra: Readonly<Record<string, unknown>> = {}) {
    super(`${code}: ${title}`);
    this.kind = kind;
    this.code = code;
    this.title = title;
    this.extra = extra;
  }
}
