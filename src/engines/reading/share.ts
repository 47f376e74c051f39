import { spanAt, type Passage } from "./passage.ts";
import type { Token } from "./token.ts";

/** 12个重点项目中4个具备开工条件，占33.3%: tokens by their places; `share` where the text states one. */
export interface PartOfWhole {
  readonly whole: number;
  readonly part: number;
  readonly share?: number;
  /** 重点项目. */
  readonly noun: string;
  /** 具备开工条件; empty where nothing is said of the part. */
  readonly said: string;
}

/** Between whole and part: the noun, and 中. */
const AMONG = /^的?([\u4e00-\u9fff“”（）]{1,16}?)(?:当?中|里)[,，]?(?:已?有)?$/;
const SAID = /^(?:项目|企业)?([\u4e00-\u9fff]{2,12}?)的?(?=[,，、。；;]|$)/;
/** Between part and share: what is said of the part, and that it is a share or a rate. */
const SHARED = /^[^。；;\d]{0,30}(?:占(?:比|总数的?|其)?|率)(?:达到?|为|约)?$/;

function shareAfter({ text, sentences }: Passage, tokens: readonly Token[], part: number): number | undefined {
  const [of, share] = [tokens[part], tokens[part + 1]];
  if (!of || share?.kind !== "percent" || share.start >= spanAt(sentences, of.start).end) return undefined;
  return SHARED.test(text.slice(of.end, share.start)) ? part + 1 : undefined;
}

/** Wherever a count is told as part of another, with its share where one follows. */
export function partsOfWholes(passage: Passage, tokens: readonly Token[]): readonly PartOfWhole[] {
  const { text } = passage;
  return tokens.flatMap((whole, place) => {
    const part = tokens[place + 1];
    if (whole.kind !== "count" || part?.kind !== "count" || part.start - whole.end > 24) return [];
    const noun = AMONG.exec(text.slice(whole.end, part.start))?.[1];
    if (noun === undefined) return [];
    const share = shareAfter(passage, tokens, place + 1);
    return [{ whole: place, part: place + 1, noun, said: SAID.exec(text.slice(part.end, part.end + 20))?.[1] ?? "", ...(share === undefined ? {} : { share }) }];
  });
}

/** What each of the three measures, by its place: 具备开工条件的重点项目数, 具备开工条件的重点项目占比. A rate keeps its own name. */
export function shareMeasures(text: string, tokens: readonly Token[], parts: readonly PartOfWhole[]): ReadonlyMap<number, string> {
  return new Map(parts.flatMap(({ part, share, noun, said }) => {
    const named = said === "" ? noun : `${said}的${noun}`;
    const token = share === undefined ? undefined : tokens[share];
    const isPlain = token !== undefined && /占(?:比|总数的?|其)?(?:达到?|为|约)?$/.test(text.slice(Math.max(0, token.start - 6), token.start));
    return [[part, `${named}数`] as const, ...(share !== undefined && isPlain ? [[share, `${named}占比`] as const] : [])];
  }));
}
