import { conditionLabel, conditionOptions, conditionText, conditionUnit } from "../../projects/messages/condition.ts";
import type { ApplicabilityClause, ConditionTest } from "../contract/applicability.ts";
import type { Applies, CaseChoice, CaseListLine, JudgedClause, JudgedTest, Truth } from "../contract/case-list.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { arrangementKindLabel } from "./item-arrangement.ts";
import type { CaseChoiceRefusal } from "../rules/case-list.ts";

export const appliesLabel = { applies: "适用", notApplicable: "不涉及", unknown: "待判断" } as const satisfies Record<Applies, string>;
export const caseChoiceLabel = { open: "列入办理", notApplicable: "登记不涉及", replaced: "登记已替代", reopen: "重新列入", leave: "暂不处理" } as const satisfies Record<CaseChoice, string>;
const everywhere = "所有项目都适用";
const metLabel = { yes: "满足", no: "不满足", unknown: "未登记" } as const satisfies Record<Truth, string>;

/** What a test asks for: `不低于 5 公顷`, `为报告书`, `是`. */
function testText({ fact, atLeast, below, oneOf, is }: ConditionTest): string {
  const unit = conditionUnit[fact] ?? "";
  const words = conditionOptions(fact);
  return [
    ...(atLeast === undefined ? [] : [`不低于 ${atLeast} ${unit}`]), ...(below === undefined ? [] : [`低于 ${below} ${unit}`]),
    ...(oneOf === undefined ? [] : [`为${oneOf.map((code) => words.find(({ value }) => value === code)?.label ?? code).join("或")}`]),
    ...(is === undefined ? [] : [is ? "为“是”" : "为“否”"]),
  ].join("、");
}

const judgedTestText = ({ test, value, met }: JudgedTest): string =>
  `${conditionLabel[test.fact]}${value === null ? "" : ` ${conditionText(test.fact, value)}`}（要求${testText(test)}）：${metLabel[met]}`;

const basisText = ({ source, verified }: Pick<JudgedClause, "source" | "verified">): string => `依据：${source}${verified ? "" : "（未核实）"}`;

/** What a clause asks for, without any project: `年综合能源消费量不低于 1000 吨标准煤`. */
export const clauseRequirement = ({ all }: Pick<ApplicabilityClause, "all">): string =>
  (all.length === 0 ? everywhere : all.map((test) => (test.is === true ? conditionLabel[test.fact] : `${conditionLabel[test.fact]}${testText(test)}`)).join("，且"));

const clauseText = (clause: JudgedClause): string =>
  `${clause.tests.length === 0 ? everywhere : clause.tests.map(judgedTestText).join("；")}。${basisText(clause)}`;

const relevant: Record<Applies, (clause: JudgedClause) => boolean> = {
  applies: ({ met }) => met === "yes", notApplicable: () => true, unknown: ({ met }) => met === "unknown",
};

/** Why the rule says what it says, in a text that can be checked by hand. */
export function lineExplanation({ applies, clauses, arranged }: Omit<CaseListLine, "explanation">, { applicability }: Pick<ApprovalItem, "applicability">): string {
  const told = clauses.filter(relevant[applies]).map(clauseText);
  const own = arranged.map(({ kind, title, organ, source, verified, upper }) => `${upper ? `沿用${upper.name}的` : ""}${arrangementKindLabel[kind]}：${[title, organ].filter((part) => part !== null).join("，") || "已安排"}。${basisText({ source, verified })}`);
  const rule = told.length > 0 ? `${appliesLabel[applies]}：${told.join(" ")}` : `${appliesLabel.unknown}：没有可自动判断的条件，请对照适用情形（${applicability}）`;
  return [rule, ...own].join(" ");
}

export const caseChoiceTitle = {
  proposalChanged: "申报条件或目录已变动，请按新的清单重新核对",
  caseExists: "该项目已列入此事项",
  choiceReasonMissing: "与规则判断不一致的，须填写理由",
  personMissing: "登记不涉及须填写认定人",
  replacementMissing: "请选择替代方式",
  replacementNotAllowed: "该事项不能以这种方式替代",
  caseBegun: "该办件已有办理环节，请在办件页登记",
  notSettled: "只有登记为不涉及或已替代的事项才能重新列入",
  choiceTwice: "同一事项填了两次",
} as const satisfies Record<CaseChoiceRefusal, string>;
