interface StandingStep {
  readonly kind: string;
  readonly documentNumber: string | null;
  readonly sourceRef: string | null;
}

/** The steps that came of a paper, by the number that it has: an intake applies or prepares by its own, a notice asks for a correction by its own. */
const cameOf = (number: string) => ({ kind, documentNumber, sourceRef }: StandingStep): boolean =>
  (kind === "correctionAsked" ? documentNumber === number : (kind === "submitted" || kind === "preparing") && sourceRef === number);

/** What of a case's standing steps goes with the paper, and whether another stands after it, which would rest on what is gone. */
export function stepsOfPaper<Step extends StandingStep>(facts: readonly Step[], number: string): { readonly own: readonly Step[]; readonly later: boolean } {
  const isOwn = cameOf(number);
  const first = facts.findIndex(isOwn);
  return { own: facts.filter(isOwn), later: first >= 0 && facts.slice(first).some((fact) => !isOwn(fact)) };
}
