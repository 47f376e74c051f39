import type { ReactNode } from "react";
import { noValue, type Amount } from "./amount.ts";
import { ExampleMark } from "./example-mark.tsx";
import "./figures.css";
import type { LampTone } from "./lamp-tone.ts";
import { dayWords } from "./messages.ts";
import { PageLink } from "./page-link.tsx";

export interface FigureCardProps {
  readonly name: string;
  readonly amount: Amount;
  /** A rate never stands without both its numbers. */
  readonly share?: { readonly numerator: string; readonly denominator: string };
  /** `YYYY-MM-DD`, or a period in words. */
  readonly asOf: string;
  /** The page with its definition and records. */
  readonly to?: string;
  readonly search?: Readonly<Record<string, string>>;
  readonly example?: boolean;
  readonly note?: ReactNode;
}

/** One figure with its unit, its n/m, its day, and the way to the records it rests on. */
export function FigureCard({ name, amount, share, asOf, to, search, example = false, note }: FigureCardProps) {
  const heading = to === undefined ? name : <PageLink to={to} className="figure-link" {...(search && { search })}>{name}</PageLink>;
  return (
    <section className="figure-card card">
      <h3>{heading}{example && <ExampleMark />}</h3>
      <p className="figure-value"><strong>{amount.text}</strong>{amount.text !== noValue && <span> {amount.unit}</span>}</p>
      <p className="figure-foot soft">
        {share && <span className="figure-share">{share.numerator} / {share.denominator}</span>}
        <span>{dayWords.asOf} {asOf}</span>
        {note}
      </p>
    </section>
  );
}

export interface StatTile {
  readonly key: string;
  readonly label: string;
  readonly amount: Amount;
  readonly tone?: LampTone;
  /** Every number opens its list. */
  readonly to?: string;
  readonly search?: Readonly<Record<string, string>>;
}

function Tile({ tile: { label, amount, to, search } }: { readonly tile: StatTile }) {
  const content = (
    <>
      <span className="stat-label">{label}</span>
      <span className="stat-value"><strong>{amount.text}</strong> {amount.unit}</span>
    </>
  );
  return to === undefined ? <div className="stat-tile">{content}</div> : <PageLink to={to} className="stat-tile" {...(search && { search })}>{content}</PageLink>;
}

/** A row of counts, each opening its list. */
export function StatTiles({ tiles, label }: { readonly tiles: readonly StatTile[]; readonly label: string }) {
  return (
    <ul className="stat-tiles card" aria-label={label}>
      {tiles.map((tile) => <li key={tile.key} className={tile.tone === undefined ? "" : `lamp-${tile.tone}`}><Tile tile={tile} /></li>)}
    </ul>
  );
}
