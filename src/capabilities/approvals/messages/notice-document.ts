import { formatDayChinese } from "../../../kernel/messages.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Notice, NoticeItem, NoticeMaterial } from "../contract/notice.ts";
import type { Voided } from "../contract/void-paper.ts";
import type { TimeLimit } from "../contract/time-limit.ts";
import { limitUnitLabel } from "../messages.ts";
import { materialFormLabel } from "./agent-service.ts";
import { materialStateLabel, noticeKindLabel, noticeNumber, voidedText, voidMark } from "./notice.ts";

/** How an item's two limits are told, each with the mark of what was not verified. */
const limitText = (name: string, limit: TimeLimit | null): string[] =>
  (limit === null ? [] : [`${name}${String(limit.n)}${limitUnitLabel[limit.unit]}${limit.verified ? "" : "（未核实）"}`]);
export const limitsText = ({ statutoryLimit, promisedLimit, noLimitReason }: Pick<NoticeItem, "statutoryLimit" | "promisedLimit" | "noLimitReason">): string =>
  [...limitText("法定", statutoryLimit), ...limitText("承诺", promisedLimit), ...(statutoryLimit === null && noLimitReason !== null ? [`无法定时限：${noLimitReason}`] : [])].join("；");

/** An item without a limit counts from no day. */
function limitSentence(item: NoticeItem): string {
  const limits = limitsText(item);
  if (limits === "") return "";
  return item.statutoryLimit === null && item.promisedLimit === null ? `${limits}。` : `办理时限（自受理之日的次日起算）：${limits}。`;
}

export const organText = ({ organ, ruleOwner }: Pick<NoticeItem, "organ" | "ruleOwner">): string =>
  (organ === null ? ruleOwner : [organ.name, organ.address, organ.phone === null ? null : `电话${organ.phone}`].filter((part) => part !== null).join("，"));

const stateLabel: Readonly<Record<string, string>> = materialStateLabel;
const materialText = ({ state, on, source }: NoticeMaterial): string =>
  (state === "missing" ? materialStateLabel.missing : `${materialStateLabel[state]}：${on ?? ""}${source === null ? "" : `，${source}`}`);

/** The same of a notice kept long ago, in short. */
export const noticeMaterialText = (state: string | undefined, on: string | undefined): string =>
  [state !== undefined && Object.hasOwn(stateLabel, state) ? stateLabel[state] : state, on].filter((part) => part !== undefined).join("，");

export const noticeWords = {
  salutation: (enterprise: string | null, project: string) => `${enterprise ?? project}：`,
  notice: (project: string, count: number) => `你单位就“${project}”提出的${String(count)}个审批事项，现将所需材料、办理时限和办理机关一次性告知如下。`,
  correction: (project: string, count: number) => `你单位就“${project}”申报的${String(count)}个审批事项，材料不齐全，现将需要补正的全部内容一次性告知如下，请补齐后送交。`,
  results: (item: NoticeItem) => `结果文件：${item.resultDocument}。${limitSentence(item)}办理机关：${organText(item)}。`,
  before: (names: readonly string[]) => `申报前须先办结：${names.join("、")}。`,
  noMaterials: "目录中没有该事项的材料清单，请按办理机关的办事指南准备。",
  unverified: "以上材料清单依据通行写法编列，未经本区办事指南核实，以办理机关要求为准。",
  voided: (voided: Voided) => `${voidedText(voided)}。本告知书不再有效，编号不再使用。`,
  missing: (names: readonly string[]) => `还差材料：${names.join("、")}。`,
  complete: "所列材料已经齐全。",
  place: (place: string) => `办理地点和咨询电话：${place}。`,
  note: (note: string) => `其他告知事项：${note}`,
  sources: (sources: readonly string[]) => `材料清单依据：${sources.join("；")}。`,
  edition: (items: number, materials: number) => `依据：审批事项目录第${String(items)}版，材料清单第${String(materials)}版。`,
  signatures: (issuer: string, issuedBy: string | null, day: string) => [`${issuer}（盖章）`, `经办人：${issuedBy ?? "＿＿＿＿"}`, `签收人：＿＿＿＿　　签收日期：＿＿＿＿`, day],
  fileName: (title: string, number: string, project: string) => `${title} ${number} ${project}.docx`,
  head: ["序号", "材料名称", "形式和份数", "情况"],
} as const;

/** On what the lists of materials rest that were read, each once. */
const readSources = (items: readonly NoticeItem[]): string[] =>
  [...new Set(items.flatMap(({ materialsEvidence, materialsSource }) => (materialsEvidence === null || materialsEvidence === "unverified" || materialsSource === null ? [] : [materialsSource])))];

/** Names of what is still to be handed in, each once. */
export const missingNames = (items: readonly NoticeItem[]): string[] =>
  [...new Set(items.flatMap(({ materials }) => materials.filter(({ state }) => state === "missing").map(({ name }) => name)))];

const rowsOf = ({ materials }: NoticeItem) => materials.map((material, place) =>
  [String(place + 1), material.name, `${materialFormLabel[material.form]}${String(material.copies)}份`, materialText(material)]);

function itemBlocks(item: NoticeItem, place: number) {
  return [
    { kind: "heading" as const, level: 1 as const, text: `${noticeOrdinal(place)}、${item.name}` },
    { kind: "paragraph" as const, text: noticeWords.results(item) },
    ...(item.missing.length > 0 ? [{ kind: "paragraph" as const, text: noticeWords.before(item.missing.map(({ name }) => name)) }] : []),
    ...(item.materials.length > 0 ? [{ kind: "table" as const, widths: [2, 6, 4, 6], head: noticeWords.head, rows: rowsOf(item) }] : [{ kind: "paragraph" as const, text: noticeWords.noMaterials }]),
  ];
}

const digits = "〇一二三四五六七八九十";
/** 一 to 九十九: a notice has no more items. */
export function noticeOrdinal(place: number): string {
  const n = place + 1;
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const last = ones === 0 ? "" : digits.charAt(ones);
  return tens === 0 ? last : `${tens === 1 ? "" : digits.charAt(tens)}十${last}`;
}

/** The notice as an official document: page and file are made from the same sentences. */
export function noticeDocument({ kind, issuedOn, issuedBy, issuer, content, voided, ...numbered }: Pick<Notice, "kind" | "issuedOn" | "issuer" | "content" | "year" | "number" | "voided"> & { readonly issuedBy: string | null }) {
  const missing = missingNames(content.items);
  const sources = readSources(content.items);
  const paragraph = (text: string, flush = false) => ({ kind: "paragraph" as const, text, ...(flush && { flush }) });
  return {
    title: `${noticeKindLabel[kind]}${voided === null ? "" : `（${voidMark}）`}`,
    under: noticeNumber(kind, numbered),
    blocks: [
      ...(voided === null ? [] : [paragraph(noticeWords.voided(voided), true)]),
      paragraph(noticeWords.salutation(content.enterpriseName, content.projectName), true),
      paragraph(noticeWords[kind](content.projectName, content.items.length)),
      ...content.items.flatMap(itemBlocks),
      ...(content.items.every(({ materials }) => materials.length === 0) ? [] : [paragraph(missing.length > 0 ? noticeWords.missing(missing) : noticeWords.complete)]),
      ...(content.place === null ? [] : [paragraph(noticeWords.place(content.place))]),
      ...(content.note === null ? [] : [paragraph(noticeWords.note(content.note))]),
      ...(content.items.some(({ materialsEvidence }) => materialsEvidence === "unverified") ? [paragraph(noticeWords.unverified)] : []),
      ...(sources.length > 0 ? [paragraph(noticeWords.sources(sources))] : []),
      paragraph(noticeWords.edition(content.itemsEdition, content.materialsEdition)),
      { kind: "signatures" as const, lines: noticeWords.signatures(issuer, issuedBy, formatDayChinese(plainDate(issuedOn))) },
    ],
  };
}
