import { wordFonts } from "./messages.ts";

/** Twentieths of a point. */
const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** Half points: 二号, 三号, 四号, 小四. */
export const sizes = { title: 44, body: 32, small: 28, cell: 24 } as const;
/** 28 points, in twentieths. */
const LINE = 560;
const CELL_LINE = 360;
export const lines = { body: LINE, cell: CELL_LINE } as const;
/** Two characters of the body. */
export const INDENT = 640;

/** A4 with the margins of the standard: 37 mm above, 28 mm to the left, a text area of 156 by 225 mm. */
export const page = {
  size: { width: twips(210), height: twips(297) },
  margin: { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26) },
} as const;
export const TEXT_WIDTH = twips(156);

/** Fonts that offices have and nobody may ship: they are named, and never drawn by another one here. */
const named = (font: string) => ({ ascii: font, hAnsi: font, eastAsia: font, cs: font });
export const fonts = { title: named(wordFonts.title), body: named(wordFonts.body), first: named(wordFonts.first), second: named(wordFonts.second), number: named(wordFonts.number) } as const;
