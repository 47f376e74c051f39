import { ledgerClient } from "../../../platform/http/client/ledger-client.ts";
import type { TimelineSource } from "../../enterprises/web/timeline-source.ts";
import { visits } from "../contract.ts";
import { visitPurposeLabel } from "../messages.ts";
import { peopleText } from "./named-people.ts";
import { visitPath } from "./paths.ts";
import { visitWords } from "./words.ts";

/** Visits to an enterprise. */
export const visitTimeline: TimelineSource = {
  key: visits.list.id,
  title: visitWords.title,
  permission: visits.list.permission.id,
  load: async ({ zoneId, enterpriseId, asOf, most, signal }) => {
    const { rows, total } = await ledgerClient(visits).list(zoneId, { enterpriseId, asOf, limit: most }, { signal });
    return {
      total,
      events: rows.map(({ id, visitedOn, purpose, visitors, problems, situation, example }) => ({
        id, on: visitedOn, kind: visitWords.title, example, to: visitPath(id),
        title: `${visitPurposeLabel[purpose]}：${peopleText(visitors)}${problems.length === 0 ? "" : `，${visitWords.withProblems} ${visitWords.problemCount(problems.length)}`}`,
        detail: situation ?? undefined,
      })),
    };
  },
};
