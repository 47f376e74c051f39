import { firstFrom, lastBefore, type Mention, type Mentions } from "./mention.ts";
import { spanAt, type Passage, type Span } from "./passage.ts";
import type { Token } from "./token.ts";

export interface SubjectAsked {
  readonly passage: Passage;
  readonly mentions: Mentions;
  readonly token: Token;
  readonly measure: string;
  readonly expected: boolean;
  readonly ownMeasures: readonly string[];
}

const within = (mention: Mention | undefined, { start, end }: Span): Mention | undefined => (mention && mention.start >= start && mention.end <= end ? mention : undefined);

/** 新泰1#高炉: what of the firm the figure is of. */
const equipmentBehind = (text: string, { end }: Mention): string => /^\d{1,3}[#号][\u4e00-\u9fff]{2}/.exec(text.slice(end, end + 8))?.[0] ?? "";

/** A project goes by its firm's name too where that stands in the same sentence: 山西亮宇炭素有限公司……石墨材料产业化项目. */
function withOwner({ passage, mentions }: SubjectAsked, project: Mention): string {
  const firm = within(lastBefore(mentions.company, project.start), spanAt(passage.sentences, project.start));
  const sameItem = firm && !/[;；]/.test(passage.text.slice(firm.end, project.start));
  return firm && sameItem && !project.name.includes(firm.name) ? `${firm.name}${project.name}` : project.name;
}

/** The project in whose name the number stands, or that it is an attribute of: 总投资2亿元的……项目. */
function projectAround(asked: SubjectAsked): string | undefined {
  const { passage: { text, clauses }, mentions, token } = asked;
  const project = firstFrom(mentions.undertaking, token.start);
  if (!project) return undefined;
  const clause = spanAt(clauses, token.start);
  if (project.start <= token.start && project.end >= token.end) return withOwner(asked, project);
  const between = text.slice(token.end, project.start);
  const isAttribute = project.end <= clause.end && project.start >= token.end && (/^的/.test(between) || between === "") && between.length <= 8;
  return isAttribute ? withOwner(asked, project) : undefined;
}

const ofItsOwn = ({ token, measure, expected, ownMeasures }: SubjectAsked): boolean =>
  token.kind === "mass" || token.kind === "area" || (token.kind === "date" && (expected || token.deadline === true)) || ownMeasures.some((word) => measure.endsWith(word));

/** The project or the firm named last before the number: in its sentence, or before where the sentence goes on about it. */
function ownerBefore(asked: SubjectAsked): string | undefined {
  const { passage: { text, sentences, lines }, mentions, token } = asked;
  const sentence = spanAt(sentences, token.start);
  const carriesOn = /^\s*(?:该|此|本)?(?:项目|公司|企业)|^\s*(?:建成|投产|达产|其中)/.test(text.slice(sentence.start, sentence.start + 8));
  const reach = carriesOn ? { start: spanAt(lines, token.start).start, end: token.start } : { start: sentence.start, end: token.start };
  const project = within(lastBefore(mentions.undertaking, token.start), reach);
  const firm = within(lastBefore(mentions.company, token.start), reach);
  if (project && (!firm || project.end >= firm.end)) return withOwner(asked, project);
  return firm?.name;
}

function firmInSentence({ passage, mentions, token }: SubjectAsked): string | undefined {
  const sentence = spanAt(passage.sentences, token.start);
  const firm = within(lastBefore(mentions.company, token.start), sentence) ?? within(firstFrom(mentions.company, token.start), sentence);
  return firm && `${firm.name}${equipmentBehind(passage.text, firm)}`;
}

/** The institution named last, with the part of it that acts in this sentence: 祁县经济开发区代办专班. */
function institutionOf({ passage, mentions, token }: SubjectAsked): string {
  const name = (lastBefore(mentions.institution, token.start) ?? firstFrom(mentions.institution, token.start))?.name ?? "";
  const part = within(lastBefore(mentions.part, token.start), spanAt(passage.sentences, token.start));
  if (!part) return name;
  return part.name.includes(name) ? part.name : `${name}${part.name}`;
}

export interface Subject {
  readonly name: string;
  /** A project's or a firm's own figure, not that of an institution. */
  readonly own: boolean;
}

function ownSubject(asked: SubjectAsked): string | undefined {
  const { mentions, token } = asked;
  const nearest = projectAround(asked) ?? (ofItsOwn(asked) ? ownerBefore(asked) : undefined);
  if (nearest !== undefined) return nearest;
  const beside = lastBefore(mentions.company, token.start);
  if (beside?.end === token.start) return beside.name;
  return token.kind === "duration" || token.unit === "datetime" ? firmInSentence(asked) : undefined;
}

/** Whose figure it is: a project's or a firm's where the measure is of that kind, else that of the institution named last. */
export function subjectOf(asked: SubjectAsked): Subject {
  const own = ownSubject(asked);
  return own === undefined ? { name: institutionOf(asked), own: false } : { name: own, own: true };
}
