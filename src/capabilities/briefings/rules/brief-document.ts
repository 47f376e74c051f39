import { printPeriod } from "../../../kernel/period.ts";
import { isPlainDate } from "../../../kernel/plain-date.ts";
import type { ZoneKind } from "../../zones/contract.ts";
import type { Brief, MissingFigure, BriefParagraph, BriefSection } from "../contract/brief.ts";
import type { BriefingTemplate } from "../contract/briefing-template.ts";
import type { BriefTime } from "../messages/brief-time.ts";
import { briefWords } from "../messages/brief.ts";
import type { Telling } from "./brief-clause.ts";
import { missingSection } from "./brief-missing.ts";
import { passageOf } from "./brief-passage.ts";
import type { EvaluatedFigures, BriefSubject } from "./brief-value.ts";
import { joined, type Lack, type BriefPassage } from "./statement.ts";

/** All that a briefing is written from. */
export interface BriefMaterial {
  readonly template: BriefingTemplate;
  readonly figures: EvaluatedFigures;
  readonly time: BriefTime;
  readonly whole: BriefSubject;
  /** The zones right below it; none where it is a zone without parts. */
  readonly below: readonly BriefSubject[];
  readonly kind: ZoneKind;
  /** Where its clock stands still, the day that it shows. */
  readonly clockDay: string | null;
  readonly example: boolean;
}

const topicsOf = (lacks: readonly Lack[]): string[] => [...new Set(lacks.map(({ topic }) => topic))];
const isShare = ({ heads: [head] }: Lack): boolean => head?.reducer === "ratio";

/** What cannot be told, in plain sentences after what can. */
function lacks({ untold, silent }: BriefPassage): string[] {
  const [topics, shares, values] = [topicsOf(silent), topicsOf(untold.filter(isShare)), topicsOf(untold.filter((lack) => !isShare(lack)))];
  return [
    ...(topics.length === 0 ? [] : [briefWords.silent(topics)]),
    ...(values.length === 0 ? [] : [briefWords.untold(values)]),
    ...(shares.length === 0 ? [] : [briefWords.untoldShares(shares)]),
  ];
}

function missingIn({ untold, silent, listed }: BriefPassage, { zoneId, code }: BriefSubject): MissingFigure[] {
  const found = new Map([...silent, ...listed, ...untold].flatMap(({ topic, heads }) => heads.map(({ id, name }) => [id, { zoneId, zoneCode: code, definition: id, name, topic }] as const)));
  return [...found.values()];
}

interface Written {
  readonly paragraph: BriefParagraph;
  readonly missing: readonly MissingFigure[];
}

/** A zone below the place in one paragraph: all that it has, in the order of the sections. */
function zoneParagraph(material: BriefMaterial, subject: BriefSubject): Written {
  const { template: { sections, ledgers }, figures, time } = material;
  const telling = { figures, time, subject, below: [], withoutZeros: true };
  const sentences = sections.flatMap((section) => section.sentences).filter((sentence) => !("once" in sentence));
  const passage = passageOf(telling, sentences, new Map(ledgers.map((ledger) => [ledger.code, ledger])));
  const topics = topicsOf(passage.silent);
  const told = passage.spans.length === 0 && topics.length === 0 ? [{ text: briefWords.zoneHasNothing }] : passage.spans;
  const spans = joined([{ text: briefWords.ofZone(subject.name) }, ...told, { text: briefWords.zoneLacks(topics, passage.untold.length > 0) }]);
  return { paragraph: { zoneId: subject.zoneId, spans }, missing: missingIn(passage, subject) };
}

/** Whether the place itself holds rows, which no paragraph of a zone below it tells. */
function holdsOwn({ figures, whole, below }: BriefMaterial): boolean {
  return below.length > 0 && [...figures].some(([key, { head, tallies = [] }]) =>
    !key.startsWith("ever ") && ["count", "countDistinct", "sum"].includes(head.reducer) && tallies.some(({ zoneId, records }) => zoneId === whole.zoneId && records > 0));
}

function notesOf(material: BriefMaterial): string[] {
  const { clockDay, example, whole } = material;
  return [
    ...(clockDay !== null && isPlainDate(clockDay) ? [briefWords.example(clockDay)] : []),
    ...(clockDay === null && example ? [briefWords.exampleZone] : []),
    ...(holdsOwn(material) ? [briefWords.ownRows(whole.name)] : []),
  ];
}

/** The briefing as text in pieces: the place by sections of its work, then each zone below it, then what could not be told. */
export function writeBrief(material: BriefMaterial): Brief {
  const { template, figures, time, whole, below, kind } = material;
  const telling: Telling = { figures, time, subject: whole, below, withoutZeros: false };
  const ledgers = new Map(template.ledgers.map((ledger) => [ledger.code, ledger]));
  const passages = template.sections.map(({ title, sentences }) => ({ title, passage: passageOf(telling, sentences, ledgers) }));
  const zones = below.map((subject) => zoneParagraph(material, subject));
  const missing = [...passages.flatMap(({ passage }) => missingIn(passage, whole)), ...zones.flatMap((zone) => zone.missing)];
  const sections: BriefSection[] = [
    ...passages.map(({ title, passage }) => ({ title, paragraphs: [{ spans: joined([...passage.spans, ...lacks(passage).map((text) => ({ text }))]) }] })),
    ...(zones.length === 0 ? [] : [{ title: briefWords.zonesTitle[kind], paragraphs: [{ spans: [{ text: briefWords.zonesHint }] }, ...zones.map(({ paragraph }) => paragraph)] }]),
    ...(missing.length === 0 ? [] : [missingSection(missing, whole, below)]),
  ];
  return {
    title: briefWords.title(whole.name, time), zone: { id: whole.zoneId, code: whole.code, name: whole.name },
    period: printPeriod(time.period), asOf: time.asOf, dateLine: briefWords.dateLine(time), sections, missing, notes: notesOf(material),
  };
}
