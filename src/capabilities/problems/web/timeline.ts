import { call } from "../../../platform/http/client/call.ts";
import type { TimelineSource } from "../../enterprises/web/timeline-source.ts";
import { listProblemEvents, type ProblemEvent } from "../contract/operations.ts";
import { dispositionLabel } from "../messages.ts";
import { problemPath } from "./paths.ts";

const happened = { raised: "反映问题", answered: "反馈结果", closedOut: "销号", reopened: "重办" } as const satisfies Record<ProblemEvent["kind"], string>;

const titleOf = ({ kind, content, disposition }: ProblemEvent): string => `${happened[kind]}${disposition === null ? "" : `（${dispositionLabel[disposition]}）`}：${content}`;

/** What became of an enterprise's problems: raised, answered, closed out, reopened. */
export const problemTimeline: TimelineSource = {
  key: listProblemEvents.id,
  title: "问题",
  permission: listProblemEvents.permission.id,
  load: async ({ zoneId, enterpriseId, asOf, most, signal }) => {
    const { rows, total } = await call(listProblemEvents, { params: { zoneId, enterpriseId }, query: { asOf, limit: most } }, { signal });
    return {
      total,
      events: rows.map((event) => ({
        id: event.id, on: event.on, kind: "问题", title: titleOf(event), detail: event.note ?? event.departmentName ?? undefined, to: problemPath(event.problemId), example: event.example,
      })),
    };
  },
};
