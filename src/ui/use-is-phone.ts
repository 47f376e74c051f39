import { useSyncExternalStore } from "react";

/** Up to this width the phone layout is shown; `shell.css` and the other sheets name the same number. */
const phone = "(max-width: 768px)";

function subscribe(onChange: () => void): () => void {
  const list = window.matchMedia(phone);
  list.addEventListener("change", onChange);
  return () => { list.removeEventListener("change", onChange); };
}

/** Whether the page is shown on a phone (or in a window as narrow as one). */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(phone).matches);
}
