/** The draft of this window, so that it is still there when the reader comes back from a figure's page; it leaves with the window. */
const draftKey = "guatu.check.text";
/** Whether it was being edited or read with its results, and at which figure. */
const viewKey = "guatu.check.view";

/** Storage may be switched off or full: the draft then lives as long as its page. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

export const keptDraft = (): string => attempt(() => window.sessionStorage.getItem(draftKey)) ?? "";

export function keepDraft(text: string): void {
  attempt(() => { window.sessionStorage.setItem(draftKey, text); });
}

/** Hands a text over to the page of the check, which is opened next: it stands there as if it had been pasted. */
export function handOverDraft(text: string): void {
  keepDraft(text);
  attempt(() => { window.sessionStorage.removeItem(viewKey); });
}

/** What is shown of the draft: the box, its results, or a figure of it by its place in the list. */
export type DraftView = "box" | "results" | number;

export function keptView(): DraftView {
  const kept = attempt(() => window.sessionStorage.getItem(viewKey)) ?? "";
  if (/^\d{1,6}$/.test(kept)) return Number(kept);
  return kept === "results" ? kept : "box";
}

export function keepView(view: DraftView): void {
  attempt(() => { window.sessionStorage.setItem(viewKey, String(view)); });
}
