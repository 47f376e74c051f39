import type { Page } from "playwright-core";
import type { HttpSession } from "../src/testing/http-session.ts";

/** What journeys read beside the pages: ids of zones, rows of ledgers, figures with all their records. */

interface Rows { readonly rows: readonly Row[]; readonly total: number; readonly next?: string }
interface Row { readonly id: string; readonly name: string; readonly code: string; readonly [column: string]: unknown }

export interface Figure {
  readonly value: number | string | null;
  readonly unit: string;
  readonly period: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly total: number;
  /** The records' ids. */
  readonly ids: readonly string[];
}

async function read<Body>(session: HttpSession, path: string): Promise<Body> {
  const { status, body } = await session.get(path);
  if (status !== 200) throw new Error(`${path}: ${String(status)} ${JSON.stringify(body)}`);
  return body as Body;
}

export async function zoneId(session: HttpSession, code: string): Promise<string> {
  const found = (await read<Rows>(session, "zones")).rows.find((zone) => zone.code === code);
  if (!found) throw new Error(`no zone ${code}`);
  return found.id;
}

/** Every row under this path of a zone, page after page. */
export async function rowsOf(session: HttpSession, path: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let next: string | undefined = ""; next !== undefined;) {
    const page: Rows = await read<Rows>(session, `${path}${path.includes("?") ? "&" : "?"}limit=100${next === "" ? "" : `&cursor=${encodeURIComponent(next)}`}`);
    rows.push(...page.rows);
    ({ next } = page);
  }
  return rows;
}

/** A figure of a zone; `query` cuts it or names its day and period. */
export async function figureOf(session: HttpSession, { zone, id, query = "" }: { readonly zone: string; readonly id: string; readonly query?: string }): Promise<Figure> {
  const path = `zones/${await zoneId(session, zone)}/figures/${id}`;
  const { answer } = await read<{ readonly answer: Omit<Figure, "total" | "ids"> }>(session, `${path}?${query}`);
  const records = await rowsOf(session, `${path}/records?${query}`);
  const { total } = await read<Rows>(session, `${path}/records?${query}`);
  return { ...answer, total, ids: records.map((record) => record.id) };
}

/** The number that a figure's page shows. */
export async function shownFigure(page: Page, address: string): Promise<string> {
  await page.goto(address);
  return page.locator(".figure-big strong").innerText();
}
