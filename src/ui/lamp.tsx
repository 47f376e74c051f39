import type { ReactNode } from "react";
import "./lamp.css";
import type { LampTone } from "./lamp-tone.ts";
import { lampWords, stateWords } from "./messages.ts";

/** One outline a tone, told apart in black and white: tick, half, triangle, cross, ring, dash, swap. */
const shapes = {
  done: <><circle cx="8" cy="8" r="7" fill="currentColor" /><path d="M4.6 8.3 7 10.7l4.4-5" stroke="#fff" strokeWidth="1.8" fill="none" /></>,
  inHand: <><circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" /><path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" /></>,
  near: <><path d="M8 1.2 15.4 14.6H.6z" fill="currentColor" /><path d="M8 5.6v4.6M8 11.4v1.7" stroke="#fff" strokeWidth="1.7" /></>,
  overdue: <><path d="M4.9.8h6.2l4.1 4.1v6.2l-4.1 4.1H4.9L.8 11.1V4.9z" fill="currentColor" /><path d="m5 5 6 6m0-6-6 6" stroke="#fff" strokeWidth="1.8" /></>,
  idle: <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  none: <path d="M2.5 8h11" stroke="currentColor" strokeWidth="1.8" />,
  replaced: <path d="M2 5.2h10.4M9.6 2.2l3 3-3 3M14 10.8H3.6m2.8-3-3 3 3 3" fill="none" stroke="currentColor" strokeWidth="1.6" />,
} as const satisfies Record<LampTone, ReactNode>;

export function LampShape({ tone }: { readonly tone: LampTone }) {
  return <svg className="lamp-shape" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">{shapes[tone]}</svg>;
}

export interface LampProps {
  readonly tone: LampTone;
  /** The state in words; always shown. */
  readonly word?: string;
  /** With a wash behind it, as a tag in a list. */
  readonly tag?: boolean;
}

/** A state told by word, outline and colour together, never by colour alone. */
export function Lamp({ tone, word = lampWords[tone], tag = false }: LampProps) {
  return <span className={`lamp lamp-${tone}${tag ? " lamp-tag" : ""}`}><LampShape tone={tone} />{word}</span>;
}

export interface LegendEntry {
  readonly tone: LampTone;
  readonly word?: string;
  /** How many there are, where the page knows. */
  readonly count?: number;
}

/** What the lamps of a page mean. */
export function LampLegend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul className="lamp-legend" aria-label={stateWords.legend}>
      {entries.map(({ tone, word, count }) => (
        <li key={`${tone}${word ?? ""}`}>
          <Lamp tone={tone} {...(word !== undefined && { word })} />
          {count !== undefined && <b className="lamp-count">{count}</b>}
        </li>
      ))}
    </ul>
  );
}
