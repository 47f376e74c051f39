import type { Input, Output } from "../../../kernel/operation.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { recordProjectFact } from "../../projects/service/fact.ts";
import { requireProject } from "../../projects/service/find.ts";
import type { recordProduction, recordStart } from "../contract/operations.ts";
import { refusal } from "./refuse.ts";

type Entry = Input<typeof recordStart> | Input<typeof recordProduction>;

/**
 * A start or a production begun, with what shows it and who saw it. It is recorded as it happened even where an item
 * still bars it: that an unlawful start stands in no ledger would help nobody. `version` is the project's.
 */
async function record(tx: ScopedTx, kind: "started" | "producing", { params, body }: Entry): Promise<Output<typeof recordStart>> {
  const current = await requireProject(tx, params.zoneId, params.projectId);
  const { version, ...fact } = body;
  if (current.version !== version) throw refusal("conflict", "versionConflict", { current });
  const { id } = await recordProjectFact(tx, params.zoneId, { ...fact, kind, projectId: params.projectId, example: current.example });
  return { id };
}

export const recordProjectStart = (tx: ScopedTx, input: Input<typeof recordStart>): Promise<Output<typeof recordStart>> => record(tx, "started", input);
export const recordProjectProduction = (tx: ScopedTx, input: Input<typeof recordProduction>): Promise<Output<typeof recordProduction>> => record(tx, "producing", input);
