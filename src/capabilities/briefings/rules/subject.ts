import type { ReadFigure } from "../../../engines/reading/figure.ts";
import { nameWords } from "../messages/name-words.ts";
import { folded, foldText } from "./folded-text.ts";
import { mentionsIn, projectByTail, type MentionRules, type NameIndex, type NameMention, type Named } from "./mention.ts";
import { singleAround, type SingleFound } from "./single-of.ts";
import type { TextParts } from "./text-parts.ts";
import { zoneOf, zoneOfSubject, type ZoneFound, type ZonesAsked } from "./zone-of.ts";

/** Whose a figure may be. Which of it holds hangs on the definition: what cannot be cut to a firm is no firm's. */
export interface FigureSubject {
  readonly zone: ZoneFound;
  readonly single?: SingleFound;
  /** The reading itself says that the figure is a zone's. */
  readonly saysZone: boolean;
}

export interface SubjectMeans extends ZonesAsked, MentionRules {
  readonly index: NameIndex;
  readonly parts: TextParts;
  /** The names that stand in the text, in order; apart, those of zones and those of single things. */
  readonly zones: readonly NameMention[];
  readonly singles: readonly NameMention[];
  readonly projectsOf: (ownerId: string) => readonly Named[];
}

/** 山西某某有限公司, which no ledger holds; 重大项目 names nobody. */
function namesUnknown(subject: string, { endings: { companies, undertakings } }: SubjectMeans): boolean {
  const form = folded(subject);
  if (companies.some((ending) => form.indexOf(ending) > 1)) return true;
  const ending = undertakings.find((one) => form.endsWith(one));
  if (ending === undefined) return false;
  const left = nameWords.nameless.reduce((rest, word) => rest.replaceAll(word, ""), form.slice(0, -ending.length));
  return left.length > 1;
}

interface Said {
  readonly mentions: readonly NameMention[];
  readonly single?: SingleFound;
}

/** Of the names in what the reading says: a project before its owner, and an owner's project by the end of its name. */
function saidOf(subject: string, means: SubjectMeans): Said {
  const mentions = mentionsIn(subject, foldText(subject), means.index, means);
  const project = mentions.find(({ kind }) => kind === "project");
  const firm = mentions.find(({ kind }) => kind === "enterprise");
  const [named, ...more] = (project ?? firm)?.of ?? [];
  if (named === undefined) return namesUnknown(subject, means) ? { mentions, single: { kind: "unknown" } } : { mentions };
  if (more.length > 0) return { mentions, single: { kind: "several", hold: "clause" } };
  const own = named.kind === "enterprise" ? projectByTail(subject.slice(firm?.end ?? 0), means.projectsOf(named.id), means.endings) : undefined;
  return { mentions, single: { kind: "one", named: own ?? named, hold: "clause" } };
}

const isNear = (single: SingleFound | undefined): boolean => single !== undefined && single.kind !== "unknown" && (single.hold === "inName" || single.hold === "clause");
const isProject = (single: SingleFound | undefined): boolean => single?.kind === "one" && single.named.kind === "project";

/** The text beside the number goes before what the reading gathered from afar; a firm said to own it gives way to its project. */
function singleOf(said: SingleFound | undefined, around: SingleFound | undefined): SingleFound | undefined {
  if (said === undefined || (isNear(around) && (said.kind !== "one" || isProject(around)))) return around;
  return said;
}

function subjectOf(figure: ReadFigure, means: SubjectMeans, said: (subject: string) => Said): FigureSubject {
  const { mentions, single: named } = said(figure.subject);
  const saidZone = zoneOfSubject(figure, mentions, means.parts, means);
  const single = singleOf(named, singleAround(figure, means.parts, means.singles, means.zones));
  return {
    zone: zoneOf(figure, saidZone, means.parts, means.zones, means),
    saysZone: saidZone !== undefined && named === undefined,
    ...(single ? { single } : {}),
  };
}

/** Many figures share one subject: each is looked at once. */
export function subjectsOf(figures: readonly ReadFigure[], means: SubjectMeans): readonly FigureSubject[] {
  const known = new Map<string, Said>();
  const said = (subject: string): Said => {
    const found = known.get(subject) ?? saidOf(subject, means);
    known.set(subject, found);
    return found;
  };
  return figures.map((figure) => subjectOf(figure, means, said));
}
