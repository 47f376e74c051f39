import { formatDayChinese } from "../../../kernel/messages.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { figureRefusal } from "../../figures/messages.ts";
import type { ZoneKind } from "../../zones/contract.ts";
import type { BriefRefusal } from "../rules/brief-period.ts";
import type { TemplateFaultCode } from "../rules/briefing-template.ts";
import { periodWords, type BriefTime } from "./brief-time.ts";

export const briefRefusal = {
  ...figureRefusal,
  periodNotBegun: "所选统计期在截至日期时尚未开始",
} as const satisfies Record<BriefRefusal, string>;

export const templateFaultTitle = {
  malformedCatalogue: "简报模板格式不正确",
  duplicateCode: "台账编码重复",
  unknownLedger: "没有定义这个台账",
  clauseNotUnderstood: "分句写法不正确",
} as const satisfies Record<TemplateFaultCode, string>;

const list = (names: readonly string[]): string => names.join("、");

/** What the text of a briefing says beside its figures. */
export const briefWords = {
  title: (zone: string, { period }: BriefTime) => `${zone}${periodWords(period, undefined)}工作简报`,
  dateLine: ({ period, asOf }: BriefTime) => `（统计期为${periodWords(period, undefined)}，截至${formatDayChinese(asOf)}）`,
  state: (asOf: string) => `以上办理情况为${asOf}的状态。`,
  endOf: (period: string) => `${period}末`,
  change: (value: number, size: string): readonly [before: string, text: string] => {
    if (value === 0) return ["同比", "持平"];
    return [value > 0 ? "同比增长" : "同比下降", size];
  },
  /** Without names it is all of those before. */
  notYet: (names: readonly string[], period: string) => `${names.length === 0 ? "上述指标" : list(names)}${period}数据尚未登记。`,
  noIndicators: (isSome: boolean) => `${isSome ? "其余" : "经济"}指标台账中尚无数据，名目见文末。`,
  silent: (topics: readonly string[]) => `台账中尚无${list(topics)}的登记。`,
  untold: (names: readonly string[]) => `台账中尚无${list(names)}的数据。`,
  untoldShares: (names: readonly string[]) => `台账中尚无可计算${list(names)}的记录。`,
  ofZone: (zone: string) => `${zone}：`,
  zoneLacks: (topics: readonly string[], hasMore: boolean) => {
    if (topics.length === 0) return hasMore ? "缺项见文末。" : "";
    return `台账中尚无${list(topics)}的登记${hasMore ? "，其余缺项见文末" : ""}。`;
  },
  zoneHasNothing: "没有可列的内容。",
  zonesTitle: { city: "分开发区情况", developmentZone: "分片区情况", subPark: "分片区情况" } satisfies Record<ZoneKind, string>,
  zonesHint: "以下只列各区有数的内容，为零的不列；尚未登记的见文末。",
  missingTitle: "台账缺项",
  missing: (topics: readonly string[]) => `台账中尚无下列内容，本稿未列数值：${topics.join("；")}。`,
  missingOf: (zones: readonly string[], topics: readonly string[]) => `${list(zones)}：${topics.join("；")}。`,
  all: (whole: string) => `${whole}及所辖各区`,
  example: (day: PlainDate) => `本区域为演示环境，日期固定为${formatDayChinese(day)}，台账含示例数据，本稿不得作为正式材料使用。`,
  exampleZone: "本区域为示例，台账含示例数据，本稿不得作为正式材料使用。",
  ownRows: (whole: string) => `${whole}的合计数含本级直接登记的数据，因此可能大于所列各区之和。`,
} as const;
