import { approvalTimelines } from "../../capabilities/approvals/web/timeline.ts";
import { batchTimelines } from "../../capabilities/batches/web/timeline.ts";
import { standingTimelines } from "../../capabilities/enterprises/web/timeline.ts";
import type { TimelineSource } from "../../capabilities/enterprises/web/timeline-source.ts";
import { meetingTimeline } from "../../capabilities/meetings/web/timeline.ts";
import { operationTimeline } from "../../capabilities/operations/web/timeline.ts";
import { problemTimeline } from "../../capabilities/problems/web/timeline.ts";
import { projectTimeline } from "../../capabilities/projects/web/timeline.ts";
import { visitTimeline } from "../../capabilities/visits/web/timeline.ts";

/** What an enterprise's time line is made of, by hand: each ledger that knows of enterprises. */
export const timelineSources: readonly TimelineSource[] = [
  ...standingTimelines, projectTimeline, problemTimeline, meetingTimeline, ...approvalTimelines, ...batchTimelines, visitTimeline, operationTimeline,
];
