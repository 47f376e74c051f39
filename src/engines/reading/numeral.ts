/** A number written at a place of the text. `loose`: by 余, 多 or + more than it says. */
export interface Numeral {
  readonly end: number;
  readonly value: number;
  /** Whether it is written in Chinese signs alone, which names and idioms are made of too. */
  readonly chinese: boolean;
  readonly loose: boolean;
  /** Two numbers of one hand: 三四家, 七八个. */
  readonly upper?: number;
  /** The last magnitude written: 亿 of 3亿, by which the lower end of 3-5亿 is read. */
  readonly scale: number;
  /** Whether a magnitude is written at all: 200亿 against 200. */
  readonly scaled: boolean;
}

const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,15})(?:\.\d{1,8})?/y;
const LOOSE = /[余多来]|\+/y;
/** 千 of 千瓦 and 千克 belongs to the unit. */
const SCALE = /万亿|百万|千万|百亿|千亿|十万|万|亿|(?:千|百)(?![瓦克米伏]|分)/y;
const CHINESE = /[零〇一二两三四五六七八九十百千万亿]{1,12}(?:点[零〇一二三四五六七八九]{1,4})?/y;

const digits: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const myriads: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12 };

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Removes the noise of binary fractions: 99.24 × 10⁸ is 9924000000. */
export const scaledBy = (value: number, factor: number): number => Number((value * factor).toPrecision(15));

/** The value of Chinese numerals such as 一千二百万 or 三点五; undefined where they are no number (一一, 万). */
export function chineseValue(signs: string): number | undefined {
  const [whole = "", fraction] = signs.split("点");
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const sign of whole) {
    const next = digits[sign];
    if (next !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = next;
    } else if (powers[sign] !== undefined) {
      section += (digit ?? (sign === "十" ? 1 : Number.NaN)) * powers[sign];
      digit = undefined;
    } else {
      const myriad = myriads[sign] ?? Number.NaN;
      section += digit ?? 0;
      if (section === 0 && total === 0) return undefined;
      total = sign === "亿" ? (total + section) * myriad : total + section * myriad;
      section = 0;
      digit = undefined;
    }
  }
  const value = total + section + (digit ?? 0) + (fraction === undefined ? 0 : Number(`0.${fraction.replace(/./g, (sign) => String(digits[sign]))}`));
  return Number.isFinite(value) ? value : undefined;
}

/** 三四 in 三四家: neighbours, the second one more. */
function neighbours(signs: string): readonly [number, number] | undefined {
  const [first, second] = [digits[signs.charAt(0)], digits[signs.charAt(1)]];
  return signs.length === 2 && first !== undefined && second === first + 1 && first > 0 ? [first, second] : undefined;
}

function arabicAt(text: string, at: number): Numeral | undefined {
  const found = matchAt(ARABIC, text, at);
  if (!found) return undefined;
  let end = at + found[0].length;
  let value = Number(found[0].replaceAll(",", ""));
  let loose = false;
  let scale = 1;
  const takeLoose = (): void => {
    if (loose || !matchAt(LOOSE, text, end)) return;
    loose = true;
    end += 1;
  };
  takeLoose();
  const scaled = matchAt(SCALE, text, end);
  if (scaled) {
    scale = scales[scaled[0]] ?? 1;
    value = scaledBy(value, scale);
    end += scaled[0].length;
    takeLoose();
  }
  return { end, value, chinese: false, loose, scale, scaled: scaled !== null };
}

function chineseAt(text: string, at: number): Numeral | undefined {
  const found = matchAt(CHINESE, text, at);
  if (!found) return undefined;
  const end = at + found[0].length;
  const pair = neighbours(found[0]);
  const value = pair ? pair[0] : chineseValue(found[0]);
  if (value === undefined) return undefined;
  const loose = matchAt(LOOSE, text, end) !== null && text.charAt(end) !== "+";
  return { end: loose ? end + 1 : end, value, chinese: true, loose, scale: 1, scaled: false, ...(pair ? { upper: pair[1] } : {}) };
}

/** The number at a place: 1,234.5万, 300余万, 十余, 三四. */
export const numeralAt = (text: string, at: number): Numeral | undefined => arabicAt(text, at) ?? chineseAt(text, at);
