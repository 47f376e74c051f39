import type { Input } from "../../../kernel/operation.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { parkOf } from "../../zones/service/park.ts";
import type { Project, updateProject } from "../contract/project.ts";
import { judgeProjectCode } from "../rules/project.ts";
import { updateHeader } from "../store/project.ts";
import { requireProject } from "./find.ts";
import { atField, demand, refusal } from "./refuse.ts";

export async function correctProject(tx: ScopedTx, { params, body }: Input<typeof updateProject>): Promise<Project> {
  const { zoneId, projectId } = params;
  await requireProject(tx, zoneId, projectId);
  if (body.code !== undefined) demand(judgeProjectCode(body.code), "invalid", atField("code", body.code));
  if (body.parkId !== undefined) await parkOf(tx, zoneId, body.parkId);
  await giveReason(tx, body.reason);
  const outcome = await updateHeader(tx, { zoneId, id: projectId, version: body.version }, {
    code: body.code ?? null, name: body.name, park_id: body.parkId ?? null, industry: body.industry, nature: body.nature,
    content: body.content ?? null, source_ref: body.sourceRef ?? null,
  });
  if (outcome === "codeTaken") throw refusal("conflict", "projectCodeTaken");
  if (outcome === "nameTaken") throw refusal("conflict", "projectNameTaken");
  const current = await requireProject(tx, zoneId, projectId);
  if (outcome === "stale") throw refusal("conflict", "versionConflict", { current });
  return current;
}
