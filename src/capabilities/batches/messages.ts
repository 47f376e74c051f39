import type { BatchTrack } from "./contract/entry.ts";
import type { RoundLevel } from "./contract/round.ts";
import type { CohortRate, RoundFindingCode } from "./contract/round-summary.ts";
import type { EntryRefusal } from "./rules/entry.ts";

export const batchTrackLabel = { signed: "签约", started: "开工", producing: "投产" } as const satisfies Record<BatchTrack, string>;
export const roundLevelLabel = { province: "省级", city: "市级", county: "县级", zone: "开发区" } as const satisfies Record<RoundLevel, string>;
export const cohortRateLabel = { startRate: "开工率", productionRate: "投产率" } as const satisfies Record<CohortRate["rate"], string>;

export const roundFindingTitle = {
  sameCodeElsewhere: "同一项目代码在其他开发区也列入了本期",
  sameTrackBefore: "同一项目在以前期次已列入同一批",
} as const satisfies Record<RoundFindingCode, string>;

/** Titles of refusals. */
export const batchTitle = {
  roundNotFound: "没有找到这一期三个一批",
  roundTaken: "该组织单位本年度已有同一期次，不能重复登记",
  roundWithdrawn: "这一期三个一批已撤销，不能再修改或列入项目",
  roundHasEntries: "本期已有入批项目，须先撤销入批项目再撤销期次",
  versionConflict: "这一期三个一批已被他人修改，请核对后重新提交",
  cursorInvalid: "续页游标无效，请从第一页重新查询",
  verificationIncomplete: "核查日期和核查人须同时填写",
  evidenceWithoutVerification: "填写核查佐证的，须填写核查日期和核查人",
} as const satisfies Record<EntryRefusal | "roundNotFound" | "roundTaken" | "roundWithdrawn" | "roundHasEntries" | "versionConflict" | "cursorInvalid", string>;
