import { sql, type RawBuilder } from "kysely";
import { Type, type Static } from "typebox";
import type { FigureQuestion } from "../../../kernel/figure.ts";
import { Day, Id, Nullable, record } from "../../../kernel/schema.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { CommitmentSubject, EvidenceOfCommitment } from "../contract/environmental-commitment.ts";
import { evidenceOf } from "./environmental-commitment.ts";
import { inOwnedProject } from "./owned-projects.ts";
import { projectSight } from "./wall.ts";

const CommitmentMade = record({
  zoneId: Id(""), id: Id(""), occurredOn: Day(""), example: Type.Boolean(), projectName: Type.String(), subject: CommitmentSubject,
  content: Type.String(), target: Type.String(), dueOn: Nullable(Day("")), evidence: Type.Array(EvidenceOfCommitment),
});
export type CommitmentMade = Static<typeof CommitmentMade>;
const readCommitments = rowReader(CommitmentMade);

function cutTo(question: FigureQuestion): RawBuilder<unknown> {
  const { projectId } = question;
  return sql`${projectId === undefined ? sql`true` : sql`r.project_id = ${projectId}::uuid`} and ${inOwnedProject(sql`r.project_id`, question)}`;
}

/** The commitments made by the day, each with all its evidence: the rule that judges them looks at none after the day. */
export async function selectCommitmentsMade(tx: ScopedTx, question: FigureQuestion): Promise<CommitmentMade[]> {
  const { rows } = await sql`select r.zone_id as "zoneId", r.id, r.committed_on as "occurredOn", r.example, p.name as "projectName", r.subject, r.content, r.target,
      r.due_on as "dueOn", ${evidenceOf} as evidence
    from environmental_commitment r join project p on p.zone_id = r.zone_id and p.id = r.project_id
    where r.zone_id = any (${question.zoneIds}::uuid[]) and not r.withdrawn and r.committed_on <= ${question.asOf}::date and ${projectSight(tx)} and ${cutTo(question)}`.execute(tx.query);
  return readCommitments(rows);
}
