import type { Client } from "../../../platform/http/client/call.ts";
import { getBrief } from "../contract/brief.ts";
import { briefHtml } from "../rules/brief-html.ts";
import { briefText } from "../rules/brief-text.ts";

export interface BriefArguments {
  readonly zoneId: string;
  readonly period?: string | undefined;
  readonly asOf?: string | undefined;
  /** A whole HTML document in place of plain text. */
  readonly html?: boolean | undefined;
  /** Where the product answers, for the links of the HTML. */
  readonly address?: string | undefined;
}

/** `guatu brief`: the briefing as text, as HTML, or as JSON with the text beside it. */
export async function briefCommand(client: Client, { zoneId, period, asOf, html, address }: BriefArguments): Promise<{ readonly json: unknown; readonly text: string }> {
  const brief = await client(getBrief, { params: { zoneId }, query: { ...(period === undefined ? {} : { period }), ...(asOf === undefined ? {} : { asOf }) } });
  const text = briefText(brief);
  return { json: { ...brief, text }, text: html === true ? briefHtml(brief, address) : text };
}
