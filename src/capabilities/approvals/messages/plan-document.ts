import { formatDayChinese } from "../../../kernel/messages.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { PathStep, Plan } from "../contract/tailored-plan.ts";
import { policyStatusLabel } from "./tailored-plan.ts";

export const planWords = {
  title: (project: string) => `${project}\n“一项一策”服务方案`,
  under: (number: number, day: string) => `第${String(number)}版　${day}`,
  headings: { state: "一、现状", requests: "二、诉求", path: "三、路径", policies: "四、政策匹配", commitment: "五、承诺", reviews: "六、复盘" },
  pathHead: ["序号", "事项", "前置", "现状", "完成时限", "责任单位和责任人"],
  policyHead: ["政策名称和文号", "支持内容", "状态"],
  noPath: "没有尚未办结的事项。",
  noPolicies: "暂无匹配的政策。",
  noCommitment: "（未填写）",
  noReviews: "尚未复盘。",
  review: (on: string, reviewer: string, finding: string) => `${on}，${reviewer}：${finding}`,
  signatures: (issuedBy: string, day: string) => [`出具人：${issuedBy}`, day],
  fileName: (project: string, number: number) => `${project}一项一策（第${String(number)}版）.docx`,
} as const;

const whoText = ({ organ, person }: Pick<PathStep, "organ" | "person">): string => [organ, person].filter((part) => part !== undefined).join("　") || "—";

const stepRow = (step: PathStep, place: number) => [String(place + 1), step.name, step.before ?? "—", step.stands ?? "—", step.dueOn ?? "—", whoText(step)];

/** The plan as an official document: page and file are made from the same parts. */
export function planDocument({ projectName, number, issuedOn, issuedBy, content, reviews }: Plan) {
  const paragraph = (text: string) => ({ kind: "paragraph" as const, text });
  const heading = (text: string) => ({ kind: "heading" as const, level: 1 as const, text });
  const { headings } = planWords;
  return {
    title: planWords.title(projectName),
    under: planWords.under(number, formatDayChinese(plainDate(issuedOn))),
    blocks: [
      heading(headings.state), paragraph(content.state),
      heading(headings.requests), paragraph(content.requests),
      heading(headings.path),
      content.path.length === 0 ? paragraph(planWords.noPath) : { kind: "table" as const, widths: [2, 7, 5, 6, 5, 7], head: planWords.pathHead, rows: content.path.map(stepRow) },
      heading(headings.policies),
      content.policies.length === 0 ? paragraph(planWords.noPolicies) : {
        kind: "table" as const, widths: [6, 8, 3], head: planWords.policyHead,
        rows: content.policies.map(({ name, documentNumber, gives, status }) => [documentNumber === undefined ? name : `${name}（${documentNumber}）`, gives, policyStatusLabel[status]]),
      },
      heading(headings.commitment), paragraph(content.commitment ?? planWords.noCommitment),
      heading(headings.reviews), ...(reviews.length === 0 ? [paragraph(planWords.noReviews)] : reviews.map(({ reviewedOn, reviewer, finding }) => paragraph(planWords.review(reviewedOn, reviewer, finding)))),
      { kind: "signatures" as const, lines: planWords.signatures(issuedBy, formatDayChinese(plainDate(issuedOn))) },
    ],
  };
}
