import { accountKinds } from "../../capabilities/accounts/web/kinds.ts";
import { approvalKinds } from "../../capabilities/approvals/web/kinds.ts";
import { batchKinds } from "../../capabilities/batches/web/kinds.ts";
import { goalKinds } from "../../capabilities/city/web/kinds.ts";
import { enterpriseKinds } from "../../capabilities/enterprises/web/kinds.ts";
import { figureKinds } from "../../capabilities/figures/web/kinds.ts";
import { indicatorKinds } from "../../capabilities/indicators/web/kinds.ts";
import { meetingKinds } from "../../capabilities/meetings/web/kinds.ts";
import { operationKinds } from "../../capabilities/operations/web/kinds.ts";
import { problemKinds } from "../../capabilities/problems/web/kinds.ts";
import { projectKinds } from "../../capabilities/projects/web/kinds.ts";
import { visitKinds } from "../../capabilities/visits/web/kinds.ts";
import { zoneRowKinds } from "../../capabilities/zones/web/kinds.ts";

/** The tables that each capability's queries rest on, by the first part of an operation's id. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
  accounts: accountKinds,
  approvals: approvalKinds,
  briefings: [...figureKinds, "zone"],
  enterprises: enterpriseKinds,
  figures: figureKinds,
  projects: projectKinds,
  batches: batchKinds,
  city: [...figureKinds, ...goalKinds],
  indicators: indicatorKinds,
  meetings: meetingKinds,
  operations: operationKinds,
  problems: problemKinds,
  visits: visitKinds,
  zones: zoneRowKinds,
};

/** Whether what was asked by this operation may read otherwise once rows of these kinds have changed. A history grows with any; `all` tells that changes may have been missed. */
export function restsOn(operationId: unknown, changed: ReadonlySet<string>): boolean {
  if (typeof operationId !== "string") return false;
  const [capability = ""] = operationId.split(".");
  if (changed.has("all") || capability === "history") return true;
  return Object.hasOwn(kindsOf, capability) && (kindsOf[capability] ?? []).some((kind) => changed.has(kind));
}
