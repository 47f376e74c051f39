import type { Change } from "./change.ts";
import { spanAt, type Passage } from "./passage.ts";
import { eventsIn, nounAfter, nounBefore, saidAfter, verbBefore, type PhraseWords } from "./phrase.ts";
import type { Token } from "./token.ts";

/** What of the text around a number tells what it measures. */
export interface MeasureAsked {
  readonly passage: Passage;
  readonly token: Token;
  readonly previous?: { readonly token: Token; readonly measure: string; readonly base: string };
  readonly next?: Token;
  /** Where the phrase before the number may begin: behind the number or the name before it. */
  readonly from: number;
  readonly change?: Change;
  readonly expected: boolean;
  readonly words: PhraseWords;
}

/** `base`: the measure whose growth a following 同比增长 tells. */
export interface Measure {
  readonly measure: string;
  readonly base: string;
}

const LIMIT = /^(?:及?以[上下]|以内)/;
const plain = (measure: string): Measure => ({ measure, base: measure });

const phraseStart = ({ passage, token, from }: MeasureAsked): number => Math.max(spanAt(passage.clauses, token.start).start, from);

/** 以上 behind the number before belongs to that number's limit. */
function before(asked: MeasureAsked, to = asked.token.start): string {
  const start = phraseStart(asked);
  const { text } = asked.passage;
  return nounBefore(text, start + (LIMIT.exec(text.slice(start, start + 3))?.[0].length ?? 0), to, asked.words);
}

/** Words of manner between a measure and 增长. */
const MANNER = /(?:同比|环比|较上年同期|较上年|比上年同期|比上年|较去年同期|较去年|比去年同期|比去年|年均|[两三]年平均|平均|均|分别|依次|预计|可|将|实际|名义|累计|[\s,，])+$/;

const suffixOf = (unit: string, noun = ""): string => (noun.endsWith("数") ? "" : unit.endsWith("次") ? (unit === "次" ? "次数" : unit) : unit === "人" || unit === "名" ? "人数" : "数");
/** 为12个项目提供了23次帮代服务: the projects are those that receive the service. */
function received({ passage: { text }, token, next, words }: MeasureAsked, noun: string): string | undefined {
  if (!next || !/[为对给]$/.test(text.slice(0, token.start).slice(-1)) || !/(?:提供|开展|实施|组织)了?[^,，。;；]{0,4}$/.test(text.slice(token.end, next.start))) return undefined;
  const service = nounAfter(text, next.end, spanAt(spanClauses(next, text), next.end).end, words).noun;
  return service === "" ? undefined : `接受${service}的${noun}数`;
}

const spanClauses = (next: Token, text: string) => [{ start: next.start, end: Math.min(text.length, next.end + 24) }];

/** 税收500万元以上企业6家: the limit belongs to what is counted. */
function limited({ passage: { text }, token, previous }: MeasureAsked): string {
  return previous && LIMIT.test(text.slice(previous.token.end, previous.token.end + 3)) && token.start - previous.token.end <= 16
    ? `${previous.base}${previous.token.text}${text.slice(previous.token.end, previous.token.end + 2)}` : "";
}

/** The noun without what is done to it and without 数: 问题 of 收集问题数. */
function bareNoun({ words: { actions } }: MeasureAsked, base: string): string {
  const noun = base.replace(/数$/, "");
  return noun.slice(actions.at(noun, 0).length);
}

/** What is counted, where it stands before the number; an act alone is done to what was counted before: 收集问题156个，已解决142个. */
function countedBefore(asked: MeasureAsked): string {
  const { passage: { text, clauses }, token, previous, words } = asked;
  const noun = before(asked);
  if (!previous || previous.token.unit !== token.unit) return noun;
  if (noun === "") return `${saidAfter(text, token.end, spanAt(clauses, token.start).end, words)}${bareNoun(asked, previous.base)}`;
  return words.actions.at(noun, 0) === noun ? `已${noun}${bareNoun(asked, previous.base)}` : noun;
}

function countMeasure(asked: MeasureAsked): Measure {
  const { passage: { text, clauses }, token, words } = asked;
  const clauseEnd = spanAt(clauses, token.start).end;
  const { noun, end } = nounAfter(text, token.end, clauseEnd, words);
  if (noun === "" || LIMIT.test(noun)) {
    const counted = `${limited(asked)}${countedBefore(asked)}`;
    return plain(`${counted}${suffixOf(token.unit, counted)}`);
  }
  // 收集的49个问题: what narrows the noun stands before the number.
  if (text.charAt(token.start - 1) === "的") {
    const attribute = before(asked, token.start - 1);
    if (attribute !== "") return plain(`${attribute}的${noun}${suffixOf(token.unit)}`);
  }
  const service = received(asked, noun);
  if (service !== undefined) return plain(service);
  const said = saidAfter(text, end, clauseEnd, words);
  // What runs into the next number is that number's noun: 12个重点项目已办结各类事项38件.
  const ofNext = asked.next !== undefined && asked.next.start <= clauseEnd && text.slice(end, asked.next.start).startsWith(said) && /[\u4e00-\u9fff]$/.test(text.slice(end + said.length, asked.next.start)) && said.startsWith("已");
  const verb = verbBefore(text, token.start, words);
  if (said.length >= 2 && !ofNext) return plain(`${said}${said.length > 4 ? "的" : ""}${noun}数`);
  return plain(`${verb}${noun}${suffixOf(token.unit)}`);
}

function moneyMeasure(asked: MeasureAsked): Measure {
  const { passage: { text, clauses }, token, words } = asked;
  const noun = before(asked);
  if (token.bare || LIMIT.test(text.slice(token.end, token.end + 3))) {
    const named = words.money.endingAt(noun, noun.length) === "" ? "" : noun;
    return { measure: named === "" ? "项目投资额门槛" : `${named}门槛`, base: noun };
  }
  if (noun !== "") return plain(noun);
  const after = nounAfter(text, token.end, spanAt(clauses, token.start).end, words).noun;
  if (after !== "" && text.charAt(token.end) !== "的") return plain(after);
  return plain(asked.previous && asked.previous.token.kind === "money" ? asked.previous.base : "");
}

/** 年产2000吨: capacity; 10万吨食品加工项目: the capacity in a name. */
function massMeasure(asked: MeasureAsked): Measure {
  const { passage: { text, clauses }, token, words } = asked;
  if (token.unit.endsWith("/a")) return plain("年产能");
  if (token.unit.endsWith("/d")) return plain("日产能");
  const noun = before(asked);
  const after = nounAfter(text, token.end, spanAt(clauses, token.start).end, words).noun;
  return plain(after.endsWith("项目") ? `${after.replace(/等?项目$/, "")}能力` : noun === "" ? after : noun);
}

function growthMeasure(asked: MeasureAsked): Measure {
  const { passage: { text }, token, previous, change } = asked;
  const wordStart = change?.word.start ?? token.start;
  const from = phraseStart(asked);
  const stem = text.slice(from, wordStart).replace(MANNER, "");
  const own = before(asked, from + stem.length).replace(/^其中/, "");
  const base = own !== "" ? own : (previous?.base ?? "");
  const manner = /(同比|环比|年均|[两三]年平均)[^,，。;；]{0,6}$/.exec(text.slice(Math.max(0, token.start - 14), token.start))?.[1] ?? "";
  if (token.unit === "pp") return { measure: `${base}${text.slice(wordStart, token.start).replace(/[了约近超]/g, "")}`, base };
  if (token.kind === "count") return { measure: `${base}增减`, base };
  return { measure: `${base.replace(/增[速幅长]$/, "")}${manner}增速`, base: base.replace(/增[速幅长]$/, "") };
}

function percentMeasure(asked: MeasureAsked): Measure {
  const { passage: { text, clauses }, token, words, previous } = asked;
  const clauseEnd = spanAt(clauses, token.start).end;
  if (text.charAt(token.end) === "的") {
    const { noun, end } = nounAfter(text, token.end, clauseEnd, words);
    const said = saidAfter(text, end, clauseEnd, words);
    if (noun !== "") return plain(said.length >= 2 ? `${said}的${noun}占比` : `${noun}占比`);
  }
  const noun = before(asked);
  const share = /^(.*?)占(?:比|全部|总)?(.*)$/.exec(text.slice(phraseStart(asked), token.start).replace(/[\s,，达到为约近超过]+$/, ""));
  if (share) {
    const [, part = "", whole = ""] = share;
    const of = part.replace(/^[、,，\s]+/, "") || (previous?.base ?? "");
    return plain(whole === "" ? `${of}占比` : `${of}占${whole.replace(/的?比重?$/, "")}比重`);
  }
  if (/(?:计划|目标|任务)$/.test(noun) && text.charAt(token.start - 1) === "的") return plain(`${noun}完成率`);
  return plain(noun === "" ? (previous?.base ?? "") : noun);
}

/** 检修时长 of 历经45天检修; 持续时长 of 持续6个月. */
function durationMeasure(asked: MeasureAsked): Measure {
  const { passage: { text, clauses }, token, words } = asked;
  const after = nounAfter(text, token.end, spanAt(clauses, token.start).end, words).noun;
  const verb = before(asked) || verbBefore(text, token.start, words);
  return plain(after !== "" && !/^[内里来后前]/.test(after) ? `${after}时长` : verb === "" ? "" : `${verb}时长`);
}

/** What happens on the day: the events named next, in its sentence. */
function dateMeasure(asked: MeasureAsked): Measure {
  const { passage: { text, sentences }, token, words, expected } = asked;
  const { start, end } = spanAt(sentences, token.start);
  if (/截[至止](?:到)?$/.test(text.slice(Math.max(0, token.start - 3), token.start))) return plain("截至日期");
  const events = eventsIn(text, token.end, Math.min(end, token.end + 80), words) || eventsIn(text, Math.max(start, token.start - 40), token.start, words);
  return plain(`${events}${expected || token.deadline ? "期限" : token.unit === "datetime" ? "时间" : "日期"}`);
}

function ordinalMeasure(asked: MeasureAsked): Measure {
  const { passage: { text, clauses }, token, words } = asked;
  const after = nounAfter(text, token.end, spanAt(clauses, token.start).end, words).noun;
  const where = /(国内|全[国省市县区球]|世界)[^,，。;；]{0,2}$/.exec(text.slice(Math.max(0, token.start - 6), token.start))?.[1] ?? "";
  if (token.value === 1 && text.charAt(token.start) === "首") return plain(`${where}${text.slice(token.start, token.end)}`);
  if (token.unit === "位") return plain(`${before(asked).replace(/全[省市国区县球]$/, "") || (asked.previous?.measure ?? "")}${where}位次`);
  return plain(`${after === "" ? before(asked) : after}届次`);
}

/** What a number measures, in the text's own words. */
export function measureOf(asked: MeasureAsked): Measure {
  const { token, change } = asked;
  if (change && (token.kind === "percent" || token.kind === "count" || token.unit === "pp" || token.unit === "倍")) return growthMeasure(asked);
  switch (token.kind) {
    case "count": return countMeasure(asked);
    case "money": return moneyMeasure(asked);
    case "mass": return massMeasure(asked);
    case "percent": return percentMeasure(asked);
    case "duration": return durationMeasure(asked);
    case "date": return dateMeasure(asked);
    case "ordinal": return ordinalMeasure(asked);
    case "period": return plain("统计期");
    case "area": case "energy": case "growth": case "other": {
      const noun = before(asked);
      return plain(noun === "" ? nounAfter(asked.passage.text, token.end, spanAt(asked.passage.clauses, token.start).end, asked.words).noun : noun);
    }
  }
}
