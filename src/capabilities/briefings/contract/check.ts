import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { Choice, Day, Id, Nullable, record } from "../../../kernel/schema.ts";
import { readFigures } from "../../figures/contract.ts";
import { DraftText, Finding, LONGEST_BODY, readFigureFields, TextDay } from "./reading.ts";

/**
 * What the ledgers say of a stated figure. `stale`: right at an earlier as-of, which is named. `definedDifferently`: another
 * definition of like name gives the stated value. The last two have no rows behind them.
 */
export const Verdict = Choice("核对结果", [
  "consistent", "consistentAfterRounding", "different", "definedDifferently", "stale", "notInLedgers", "ambiguous",
]);
export type Verdict = Static<typeof Verdict>;

/** What exactly was asked of the ledgers: enough to ask again, and to open the figure's page and its records. */
const Basis = record({
  zoneId: Id("开发区"),
  zoneCode: Type.String({ title: "区域代码" }),
  zoneName: Type.String({ title: "区域名称" }),
  name: Type.String({ title: "数据名称" }),
  version: Type.Integer({ title: "定义版本" }),
  unit: Type.String({ title: "单位" }),
  asOf: Day("截至日期"),
  /** Absent where the definition's usual period was asked. */
  period: Type.Optional(Type.String({ title: "统计期" })),
  projectId: Type.Optional(Id("项目")),
  projectName: Type.Optional(Type.String({ title: "项目" })),
  enterpriseId: Type.Optional(Id("企业")),
  enterpriseName: Type.Optional(Type.String({ title: "企业" })),
  numerator: Type.Optional(Type.Number({ title: "分子" })),
  denominator: Type.Optional(Type.Number({ title: "分母" })),
  /** How many records the recorded value rests on. */
  records: Type.Integer({ title: "记录数" }),
});
export type Basis = Static<typeof Basis>;

const RecordedValue = Nullable(Type.Union([Type.Number(), Type.String()], { title: "台账数值" }));

/** A definition that the stated figure might be meant by, where more than one fits or another one gives the stated value. */
const Candidate = record({ definition: Type.String({ title: "数据编号" }), name: Type.String({ title: "数据名称" }), value: RecordedValue });

export const CheckedFigure = record({
  ...readFigureFields,
  verdict: Verdict,
  /** Id of the figure's definition, and its value in the definition's unit (money in yuan, shares in percent, days ISO). */
  definition: Type.Optional(Type.String({ title: "数据编号" })),
  expected: Type.Optional(RecordedValue),
  basis: Type.Optional(Basis),
  candidates: Type.Optional(Type.Array(Candidate)),
  /** `stale`: the earlier day on which the ledgers gave the stated value. */
  staleAsOf: Type.Optional(Day("相符的截至日期")),
});
export type CheckedFigure = Static<typeof CheckedFigure>;

/** A draft's figures held against the ledgers of the zone and those below it. Nothing of the text is kept. */
export const checkText = operation({
  id: "briefings.check", method: "POST", reads: true, bodyLimit: LONGEST_BODY, path: "/zones/:zoneId/checks", summary: "按台账核对文稿中的数", permission: readFigures,
  params: record({ zoneId: Id("开发区") }),
  body: record({ text: DraftText, asOf: Type.Optional(Day("截至日期")) }),
  reply: record({ asOf: Day("截至日期"), day: TextDay, figures: Type.Array(CheckedFigure), findings: Type.Array(Finding) }),
});
