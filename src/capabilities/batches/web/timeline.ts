import { ledgerClient } from "../../../platform/http/client/ledger-client.ts";
import type { TimelineSource } from "../../enterprises/web/timeline-source.ts";
import { batchEntries } from "../contract/entry.ts";
import { batchTrackLabel } from "../messages.ts";
import { batchEntryPath } from "./paths.ts";

/** What this capability knows of an enterprise: the rounds that its projects stood in. */
export const batchTimelines: readonly TimelineSource[] = [{
  key: batchEntries.list.id,
  title: "三个一批",
  permission: batchEntries.list.permission.id,
  load: async ({ zoneId, enterpriseId, asOf, most, signal }) => {
    const { rows, total } = await ledgerClient(batchEntries).list(zoneId, { enterpriseId, asOf, limit: most }, { signal });
    return {
      total,
      events: rows.map(({ id, heldOn, track, projectName, roundName, example }) => ({ id, on: heldOn, kind: "三个一批", title: `${projectName}列入${batchTrackLabel[track]}一批`, detail: roundName, to: batchEntryPath(id), example })),
    };
  },
}];
