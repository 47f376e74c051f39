import { useCallback, useEffect, useRef, useState } from "react";
import { keepDraft, keptDraft } from "./draft.ts";

/** After so many milliseconds without typing the draft is written down; a long one takes the browser a moment. */
const pause = 400;

/** The draft of this window, kept while it is typed and when the page is left. */
export function useDraft(): readonly [string, (text: string) => void] {
  const [text, setText] = useState(keptDraft);
  const unkept = useRef<string | undefined>(undefined);
  const keep = useCallback(() => {
    if (unkept.current !== undefined) keepDraft(unkept.current);
    unkept.current = undefined;
  }, []);
  useEffect(() => {
    const timer = setTimeout(keep, pause);
    return () => { clearTimeout(timer); };
  }, [text, keep]);
  useEffect(() => {
    window.addEventListener("pagehide", keep);
    return () => {
      window.removeEventListener("pagehide", keep);
      keep();
    };
  }, [keep]);
  const change = useCallback((next: string) => {
    unkept.current = next;
    setText(next);
  }, []);
  return [text, change];
}
