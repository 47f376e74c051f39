import { wordIndex } from "../src/capabilities/briefings/rules/definition-words.ts";
import { matchFigures } from "../src/capabilities/briefings/rules/match.ts";
import type { Named } from "../src/capabilities/briefings/rules/mention.ts";
import type { CheckedFigure } from "../src/capabilities/briefings/contract/check.ts";
import type { Brief } from "../src/capabilities/briefings/contract/brief.ts";
import { briefingRoutes } from "../src/capabilities/briefings/routes.ts";
import { figureRoutes } from "../src/capabilities/figures/routes.ts";
import { readerOf } from "../src/engines/reading.ts";
import { plainDate } from "../src/kernel/plain-date.ts";
import { readShippedCatalogue } from "../src/main/catalogue.ts";
import { loadDemo } from "../src/main/demo/load-demo.ts";
import { seeded } from "../src/main/demo/seed.ts";
import { allFigures } from "../src/main/mounts.ts";
import { withConnection } from "../src/platform/db/one-connection.ts";
import { gatherStatistics } from "../src/platform/db/statistics.ts";
import { benchDatabase, print, timeInTurns } from "./bench-database.ts";
import { benchDoor } from "./bench-door.ts";
import { benchNow } from "./bench-ledger.ts";

/**
 * A report of 10,000 characters and some sixty figures, read and checked against the demo (aim: under 100 ms), the same with figures
 * that are wrong, and how it grows to the longest text. Then 24,000 names, against a handful.
 */
const lengths = [10_000, 100_000, 333_000] as const;
const FIGURES = 60;
const bench = await benchDatabase();
const catalogue = await readShippedCatalogue();
await loadDemo(bench.database, catalogue, benchNow);
await gatherStatistics(bench.ownerUrl);
const zones = await withConnection(bench.ownerUrl, "guatu bench", async (owner) => (await owner.query<{ id: string; code: string }>("select id, code from zone")).rows);
const zoneId = zones.find(({ code }) => code === "jinzhong")?.id ?? "";

const asked = { statements: 0 };
const definitions = allFigures(catalogue).map((figure) => ({ ...figure, evaluate: (...question: Parameters<typeof figure.evaluate>) => { asked.statements += 1; return figure.evaluate(...question); } }));
const door = await benchDoor(bench.database, zones.map(({ id }) => id), [(opened) => { figureRoutes(opened, definitions); }, (opened) => { briefingRoutes(opened, { definitions, briefing: catalogue.briefing, lexicon: catalogue.lexicon }); }]);
const reader = readerOf(catalogue.lexicon);
const day = plainDate("2025-04-14");

/** Official prose without a number, as figures' own words are. */
const prose = definitions.map(({ population }) => population).filter((words) => !/\d/.test(words) && reader.read(words, day).figures.length === 0);
const filler = (length: number): string => { let text = ""; for (let place = 0; text.length < length; place += 1) text += `${prose[place % prose.length] ?? ""}\u3002`; return text.slice(0, length); };

const brief = JSON.parse(await door.ask(`/zones/${zoneId}/brief`)) as Brief;
const sentences = brief.sections.flatMap(({ paragraphs }) => paragraphs.map(({ spans }) => spans.map(({ text }) => text).join("")));

/** Paragraphs of the product's own briefing up to so many figures, among prose up to so many characters. */
function report(length: number, figures: number): string {
  const chosen: string[] = [];
  for (let place = 0, held = 0; held < figures; place = (place + 1) % sentences.length) {
    const sentence = sentences[place] ?? "";
    held += reader.read(sentence, day).figures.length;
    chosen.push(sentence);
  }
  const space = Math.max(0, length - chosen.join("\n").length - chosen.length);
  return chosen.map((sentence) => `${sentence}\n${filler(Math.floor(space / chosen.length))}`).join("\n").slice(0, length);
}
/** Every number with another last digit. */
const wrong = (text: string): string => text.replace(/\d(?=[^\d.\u6708\u65e5\u5e74]|$)/g, (digit) => String((Number(digit) + 1) % 10));

const check = async (text: string): Promise<readonly CheckedFigure[]> => (JSON.parse(await door.put(`/zones/${zoneId}/checks`, { text, asOf: day })) as { readonly figures: readonly CheckedFigure[] }).figures;
const counted = async (text: string): Promise<string> => {
  asked.statements = 0;
  const figures = await check(text);
  const verdicts = Map.groupBy(figures, ({ verdict }) => verdict);
  return `${String(figures.length)} figures (${[...verdicts].map(([verdict, of]) => `${String(of.length)} ${verdict}`).join(", ")}), ${String(asked.statements)} statements of figures`;
};

const texts = lengths.map((length) => report(length, Math.round((FIGURES * length) / lengths[0])));
const [small = "", , large = ""] = texts;
const works: Record<string, () => Promise<unknown>> = { "one figure": () => door.ask(`/zones/${zoneId}/figures/approvals.decidedItems`) };
for (const text of texts) {
  works[`reading ${String(text.length)} characters`] = () => Promise.resolve(reader.read(text, day));
  works[`checking ${String(text.length)} characters`] = () => check(text);
}
works["checking 10000 characters with every number wrong"] = () => check(wrong(small));
print(`10,000 characters: ${await counted(small)}`);
print(`with every number wrong: ${await counted(wrong(small))}`);
print(`${String(large.length)} characters: ${await counted(large)}`);
const times = await timeInTurns(7, works);
for (const [name, each] of Object.entries(times)) print(`  ${name}: ${each.toFixed(1)} ms (${(each / (times["one figure"] ?? Number.NaN)).toFixed(1)} × one figure)`);
const of = (what: string, text: string): number => times[`${what} ${String(text.length)} characters`] ?? Number.NaN;
for (const what of ["reading", "checking"]) print(`  ${what}: ${texts.map((text) => (of(what, text) / of(what, small)).toFixed(1)).join(" → ")} × for 1 → 10 → 33.3 × the text`);

/** Names of no sense, in the forms of real ones. */
function madeNames(count: number): readonly Named[] {
  const random = seeded(3);
  const signs = (length: number): string => String.fromCharCode(...Array.from({ length }, () => 0x4e00 + Math.floor(random() * 3000)));
  const ending = (of: readonly string[]): string => of[Math.floor(random() * of.length)] ?? "";
  return Array.from({ length: count }, (_, place): Named => (place % 2 === 0
    ? { kind: "enterprise", id: `firm${String(place)}`, zoneId, name: `${signs(2)}${signs(4)}${ending(catalogue.lexicon.companies)}` }
    : { kind: "project", id: `project${String(place)}`, zoneId, ownerId: `firm${String(place - 1)}`, name: `${signs(3)}${String(place % 90)}${signs(8)}${ending(catalogue.lexicon.undertakings)}` }));
}
const { figures } = reader.read(small, day);
const index = wordIndex(definitions);
const match = (names: readonly Named[]) => () => Promise.resolve(matchFigures({
  text: small, figures, heads: definitions, holds: () => true, index, endings: catalogue.lexicon, ownMeasures: catalogue.lexicon.ownMeasures, zoneId, within: new Set([zoneId]), names,
}));
const named = await timeInTurns(9, { "24 names": match(madeNames(24)), "24000 names (aim: 50 ms more)": match(madeNames(24_000)) });
print("matching 10,000 characters with");
for (const [name, each] of Object.entries(named)) print(`  ${name}: ${each.toFixed(1)} ms`);
await door.close();
await bench.close();
