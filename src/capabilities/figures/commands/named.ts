import { Refusal } from "../../../kernel/refusal.ts";
import type { Client } from "../../../platform/http/client/call.ts";
import { listEnterprises } from "../../enterprises/contract/enterprise.ts";
import { listProjects } from "../../projects/contract/project-list.ts";
import type { Zone } from "../../zones/contract.ts";
import { figureCommandText } from "../messages.ts";

/** What a name or a code typed at the command line may mean. */
interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly zoneName: string;
}

const PAGE = 200;
/** More candidates than these help nobody. */
const NAMED_AT_MOST = 10;

type Page<Row> = { readonly rows: readonly Row[]; readonly next?: string };

async function everyRow<Row>(ask: (cursor: { readonly cursor?: string }) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor: { readonly cursor?: string } | undefined = {}; cursor;) {
    const { rows: found, next }: Page<Row> = await ask(cursor);
    rows.push(...found);
    cursor = next === undefined ? undefined : { cursor: next };
  }
  return rows;
}

const said = ({ name, code, zoneName }: Candidate): string => `${zoneName} ${name}${code === null ? "" : ` ${code}`}`;

/** The one of exactly this name or code; else the only one that the text is part of. */
function theOne(what: "project" | "enterprise", text: string, candidates: readonly Candidate[]): string {
  // A city's list holds the rows of its zones too: asked last, a zone names its own.
  const distinct = [...new Map(candidates.map((candidate) => [candidate.id, candidate])).values()].toSorted((a, b) => (said(a) < said(b) ? -1 : 1));
  const exact = distinct.filter(({ name, code }) => name === text || code === text);
  const meant = exact.length > 0 ? exact : distinct;
  const [first, ...others] = meant;
  if (!first) throw new Refusal("notFound", "nameNotFound", figureCommandText.nameNotFound[what](text));
  if (others.length === 0) return first.id;
  throw new Refusal("conflict", "nameAmbiguous", figureCommandText.nameAmbiguous[what](text, meant.slice(0, NAMED_AT_MOST).map(said), meant.length), { candidates: meant.map(({ id }) => id) });
}

/** The project so named in one of the zones. The list finds owners' names too, which are not meant here. */
export async function projectNamed(client: Client, zones: readonly Zone[], text: string): Promise<string> {
  const found: Candidate[] = [];
  for (const { id: zoneId, name: zoneName } of zones) {
    const rows = await everyRow((cursor) => client(listProjects, { params: { zoneId }, query: { text, limit: PAGE, ...cursor } }));
    found.push(...rows.map(({ id, name, code }) => ({ id, name, code, zoneName })));
  }
  const part = text.toLowerCase();
  return theOne("project", text, found.filter(({ name, code }) => name.toLowerCase().includes(part) || (code ?? "").includes(text)));
}

export async function enterpriseNamed(client: Client, zones: readonly Zone[], text: string): Promise<string> {
  const found: Candidate[] = [];
  for (const { id: zoneId, name: zoneName } of zones) {
    const rows = await everyRow((cursor) => client(listEnterprises, { params: { zoneId }, query: { text, limit: PAGE, ...cursor } }));
    found.push(...rows.map(({ id, name, creditCode }) => ({ id, name, code: creditCode, zoneName })));
  }
  return theOne("enterprise", text, found);
}
