import { usePlace } from "../../../ui/place.ts";
import { figureWords } from "./words.ts";

/** Says that an earlier day is computed from the facts up to it. */
export function EarlierMark({ asOf }: { readonly asOf: string }) {
  const { today } = usePlace();
  return asOf < today ? <span className="figure-earlier" title={figureWords.earlierHint}>{figureWords.earlier}</span> : null;
}
