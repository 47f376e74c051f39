import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Whether the page is being printed: then what is drawn only in part on the screen is drawn whole, at once, before the browser takes the picture. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const print = (on: boolean) => { flushSync(() => { setPrinting(on); }); };
    const begin = () => { print(true); };
    const end = () => { print(false); };
    const media = window.matchMedia("print");
    const changed = ({ matches }: MediaQueryListEvent) => { print(matches); };
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    media.addEventListener("change", changed);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
      media.removeEventListener("change", changed);
    };
  }, []);
  return printing;
}
