import type { Lexicon } from "./lexicon.ts";
import type { Passage, Span } from "./passage.ts";
import { wordList } from "./word-list.ts";

/** Forms that are no figures in any trade: addresses, numbers that only name, list numbers, letters joined with digits. */
const forms: readonly RegExp[] = [
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g,
  /(?:https?:\/\/|www\.)[^\s,，。;；)）"”]{1,200}/gi,
  /[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,3}\.(?:com|cn|net|org|gov|edu|info)(?![a-z])/gi,
  // Telephones: with an area code, mobile, 400 numbers.
  /(?<!\d)0\d{2,3}-\d{7,8}(?:-\d{1,6})?(?!\d)/g,
  /(?<!\d)1[3-9]\d{9}(?!\d)/g,
  /(?<!\d)[48]00-?\d{3}-?\d{4}(?!\d)/g,
  // A document's number: 国发〔2024〕5号, 第5号令.
  /[〔[【(（]\d{4}[〕\]】)）]\s?第?\d{1,5}号/g,
  /第\d{1,5}号/g,
  // Names that hold numerals: titles in 《》, equipment (1#高炉, 3号线; 8号 after a month is a day).
  /《[^》\n]{1,80}》/g,
  /\d{1,4}#[^\s,，。;；、:：]{0,2}|#\d{1,4}/g,
  /(?<![月\d])\d{1,4}号(?=[^\s,，。;；、:：])/g,
  // Runs of digits too long to be read as an amount, and those grown together with letters.
  /(?<![\d.])\d{9,}(?![\d.]{0,20}\s?(?:元|万|亿|吨|人))/g,
  /[A-Za-z][A-Za-z0-9]{0,20}[-/]?\d{1,30}(?:[-./]\d{1,10}){0,3}/g,
  // A list's numbers: 一、 1. （二） ① at the head of a line, 一是 and 二要 at the head of a clause.
  /(?<=(?:^|\n)\s{0,12})(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:、|[.．](?!\d)))/g,
  /(?<=[。;；:：,，\n]|^)[一二三四五六七八九十]{1,2}(?=[是要])/g,
  /[(（][一二三四五六七八九十]{1,2}[)）]/g,
  // 一项一策, 一企一档; the congresses; the five-year plans; 两年平均, 三年行动.
  /一[\u4e00-\u9fff]一[\u4e00-\u9fff]/g,
  /十[一二三四五六七八九]五(?=时期|规划|期间|末|”|以来|[^\d个家]|$)/g,
  /[一二三四五六七八九十]{1,3}(?:届[一二三四五六七八九]中全会|大(?=精神|报告|召开|以来|胜利|会议|和|[,，。、]))/g,
  /[两三四五六七八九十]个(?=着力|聚焦|坚持|必须|更加|突出|转变|强化|狠抓|到位|统筹|结合|围绕|一体|不放松|决不|全覆盖|百分之百|100%|融入|推进|提升|严格|一律|自觉)/g,
  /[一二两三四五六七八九十\d]{1,2}年(?=平均|行动|计划|倍增|规划|攻坚|来)/g,
];

/** Letters that are units stay with their number. */
const LATIN = /(?<![\d.])\d[\d.]{0,20}(?!\s?(?:kWh|kW|MWh|MW|GWh|GW|km|kg|t|m)(?![A-Za-z]))[A-Za-z]{1,20}\d{0,10}[\u4e00-\u9fff]{0,1}/g;

const QUOTED = /[“「『][^”」』\n]{1,24}[”」』]|"[^"\n]{1,24}"/g;
/** A quotation that states an amount is read; one that only names something is not. */
const AMOUNT = /\d(?:[余多]?[万亿]|[万亿]?(?:元|%|吨|亩|平方米|个百分点|公里|[家个户人项件次](?![一二三四五六七八九])))/;

const all = (pattern: RegExp, text: string): Span[] => [...text.matchAll(pattern)].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));

function phrases(text: string, words: readonly string[]): Span[] {
  const list = wordList(words);
  const found: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const word = list.at(text, at);
    if (word !== "") found.push({ start: at, end: at + word.length });
  }
  return found;
}

/** The digits behind a label: 备案号 闽ILS备201708250005, 服务热线 : 0591-83771172. */
function labelled(text: string, labels: readonly string[]): Span[] {
  return phrases(text, labels).flatMap(({ end }) => {
    const found = /^\s?[:：为是]?\s?(?:[\u4e00-\u9fff]?[A-Z]{1,5}[\u4e00-\u9fff]?)?\d[\dA-Za-z-]{2,40}/.exec(text.slice(end, end + 60));
    return found ? [{ start: end, end: end + found[0].length }] : [];
  });
}

/** In lines about the page itself only a moment of publication counts; their years and numbers do not. */
const furnished = ({ text, lines }: Passage, marks: readonly string[]): Span[] =>
  lines.filter(({ start, end }) => end - start < 200 && marks.some((mark) => text.slice(start, end).includes(mark)));

const merged = (spans: readonly Span[]): readonly Span[] => {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = joined.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
};

/** The places of a text whose numerals are names, idioms, addresses or list numbers, in order and apart. */
export function coversOf(passage: Passage, { fixed, labels, furniture }: Lexicon): readonly Span[] {
  const { text } = passage;
  return merged([
    ...forms.flatMap((form) => all(form, text)), ...all(LATIN, text), ...phrases(text, fixed), ...labelled(text, labels), ...furnished(passage, furniture),
    ...all(QUOTED, text).filter(({ start, end }) => !AMOUNT.test(text.slice(start, end))),
  ]);
}
