import { call } from "../../../platform/http/client/call.ts";
import type { TimelineSource } from "../../enterprises/web/timeline-source.ts";
import { listEnterpriseFacts } from "../contract/enterprise-facts.ts";
import { factKindLabel } from "../messages.ts";
import { projectPath } from "./paths.ts";

/** What became of the projects of an enterprise: signed, filed, started, producing, at capacity; and lists that they came on. */
export const projectTimeline: TimelineSource = {
  key: "projects.enterpriseFacts",
  title: "项目",
  permission: listEnterpriseFacts.permission.id,
  load: async ({ zoneId, enterpriseId, asOf, most, signal }) => {
    const { rows, total } = await call(listEnterpriseFacts, { params: { zoneId, enterpriseId }, query: { asOf, limit: most } }, { signal });
    return {
      total,
      events: rows.map(({ id, occurredOn, kind, projectId, projectName, evidence, example }) => ({
        id, on: occurredOn, kind: "项目", title: `${projectName}：${factKindLabel[kind]}`, detail: evidence ?? undefined, to: projectPath(projectId), example,
      })),
    };
  },
};
