import { isPlainDate } from "../kernel/plain-date.ts";

const shapes = [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/, /^(\d{4})(\d{2})(\d{2})$/];
const fullWidth = (text: string) => text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/**
 * A day as people type it or paste it from a spreadsheet (`2025/4/14`, `2025.4.14`, `20250414`, `2025年4月14日`)
 * as `YYYY-MM-DD`. What is no full day stays undefined: no year is guessed.
 */
export function dayFromText(text: string): string | undefined {
  const clean = fullWidth(text).replace(/\s+/g, "").replace(/[－—–]/g, "-").replace(/[。]/g, ".");
  const found = shapes.map((shape) => shape.exec(clean)).find((match) => match !== null);
  if (!found) return undefined;
  const [, year = "", month = "", day = ""] = found;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isPlainDate(written) ? written : undefined;
}

/** The day of a form's field written out; what is no day goes as it was typed, for the server to refuse by name. */
export const writtenDay = (text: string): string => dayFromText(text) ?? text;
