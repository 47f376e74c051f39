import type { SpanFigure } from "../contract/brief.ts";

/** A figure in a clause; `unit` is what the parts of a share are counted in, as the share's own unit is per cent. */
export interface FigurePlace {
  readonly figure: string;
  readonly part: SpanFigure["part"];
  readonly unit?: string;
}

/** A clause in pieces: words as they are, and places for figures. */
export type ClausePiece = { readonly words: string } | FigurePlace;

const PLACE = /\{([a-z]+\.[A-Za-z]+)(?::(numerator|denominator):([^{}:]+))?\}/g;

function placeOf([, figure = "", part, unit]: RegExpMatchArray): FigurePlace {
  return (part === "numerator" || part === "denominator") && unit !== undefined ? { figure, part, unit } : { figure, part: "value" };
}

/**
 * Reads a clause of the template: `走访企业{visits.visitedEnterprises}`, and of a share also its two numbers,
 * `{problems.resolvedRate:denominator:个}问题中…`. Undefined where a brace is none of these, or where there is no figure at all.
 */
export function clausePieces(clause: string): readonly ClausePiece[] | undefined {
  const pieces: ClausePiece[] = [];
  let from = 0;
  for (const match of clause.matchAll(PLACE)) {
    if (match.index > from) pieces.push({ words: clause.slice(from, match.index) });
    pieces.push(placeOf(match));
    from = match.index + match[0].length;
  }
  if (from < clause.length) pieces.push({ words: clause.slice(from) });
  const isSound = pieces.some((piece) => "figure" in piece) && pieces.every((piece) => "figure" in piece || !/[{}]/.test(piece.words));
  return isSound ? pieces : undefined;
}

export const placesIn = (clause: string): readonly FigurePlace[] => (clausePieces(clause) ?? []).filter((piece) => "figure" in piece);
