import type { Finding } from "../contract/reading.ts";
import { checkWords } from "./check-words.ts";

interface Props {
  readonly findings: readonly Finding[];
  /** Goes to a figure by its place. */
  readonly onFigure: (place: number) => void;
}

/** What the text says against itself; each leads to its first figure. */
export function FindingList({ findings, onFigure }: Props) {
  if (findings.length === 0) return null;
  return (
    <section className="check-findings card no-print" aria-label={checkWords.findings}>
      <h2>{checkWords.findings}</h2>
      <ul>
        {findings.map(({ code, message, figures }) => {
          const first = figures.length === 0 ? undefined : Math.min(...figures);
          return (
            <li key={`${code} ${figures.join(" ")}`}>
              <button type="button" onClick={() => { if (first !== undefined) onFigure(first); }}>{message}</button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
