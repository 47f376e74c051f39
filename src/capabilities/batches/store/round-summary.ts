import { sql } from "kysely";
import { Type, type Static } from "typebox";
import { FenAmount, Id, Nullable, record } from "../../../kernel/schema.ts";
import { projectInSight } from "../../../platform/db/narrowing.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { FactKind } from "../../projects/contract/fact.ts";
import { BatchTrack } from "../contract/entry.ts";
import type { RoundFinding } from "../contract/round-summary.ts";
import { RoundFindingCode } from "../contract/round-summary.ts";
import { sight } from "./sight.ts";

const SummedEntry = record({
  zoneId: Id(""), projectId: Id(""), track: BatchTrack, totalInvestmentFen: FenAmount(""), expectedOutputFen: Nullable(FenAmount("")), expectedTaxFen: Nullable(FenAmount("")),
  verified: Type.Boolean(), factKinds: Type.Array(FactKind),
});
export type SummedEntry = Static<typeof SummedEntry>;
const readSummed = rowReader(SummedEntry);

interface Question {
  readonly roundId: string;
  readonly zoneIds: readonly string[];
  readonly asOf: string;
}

/** The round's entries in the zones, with the facts that their projects have by the day; a round holds hundreds. */
export async function selectSummed(tx: ScopedTx, { roundId, zoneIds, asOf }: Question): Promise<SummedEntry[]> {
  const { rows } = await sql`select r.zone_id as "zoneId", r.project_id as "projectId", r.track, r.total_investment_fen as "totalInvestmentFen",
      r.expected_output_fen as "expectedOutputFen", r.expected_tax_fen as "expectedTaxFen", coalesce(r.verified_on <= ${asOf}::date, false) as verified,
      array(select f.kind from project_fact f where f.zone_id = r.zone_id and f.project_id = r.project_id and not f.withdrawn and f.occurred_on <= ${asOf}::date) as "factKinds"
    from batch_entry r join project p on p.zone_id = r.zone_id and p.id = r.project_id
    where r.round_id = ${roundId}::uuid and r.zone_id = any (${zoneIds}::uuid[]) and not r.withdrawn and ${sight(tx)}`.execute(tx.query);
  return readSummed(rows);
}

const readFindings = rowReader(record({
  code: RoundFindingCode, entryId: Id(""), zoneId: Id(""), projectId: Id(""), projectName: Type.String(), projectCode: Nullable(Type.String()), track: BatchTrack,
  otherEntryId: Id(""), otherZoneId: Id(""), otherProjectName: Type.String(), otherRoundName: Type.String(),
}));

const FINDINGS = 100;

/** The same code in another zone of the round, or the same project on the same track of an earlier round; both entries in the asker's sight. */
export async function selectFindings(tx: ScopedTx, { roundId, zoneIds }: Omit<Question, "asOf">): Promise<RoundFinding[]> {
  const { rows } = await sql`select case when o.round_id = r.round_id then 'sameCodeElsewhere' else 'sameTrackBefore' end as code,
      r.id as "entryId", r.zone_id as "zoneId", r.project_id as "projectId", p.name as "projectName", p.code as "projectCode", r.track,
      o.id as "otherEntryId", o.zone_id as "otherZoneId", op.name as "otherProjectName", ob.name as "otherRoundName"
    from batch_entry r
    join batch_round b on b.id = r.round_id
    join project p on p.zone_id = r.zone_id and p.id = r.project_id
    join batch_entry o on not o.withdrawn and o.id <> r.id
      and (o.round_id = r.round_id and o.zone_id <> r.zone_id or o.zone_id = r.zone_id and o.project_id = r.project_id and o.track = r.track)
    join project op on op.zone_id = o.zone_id and op.id = o.project_id
    join batch_round ob on ob.id = o.round_id and not ob.withdrawn
    where r.round_id = ${roundId}::uuid and r.zone_id = any (${zoneIds}::uuid[]) and not r.withdrawn and ${sight(tx)}
      and ${projectInSight(tx, { zone: "op.zone_id", id: "op.id", agent: "op.agent_id", enterprise: "op.enterprise_id" })}
      and (o.round_id = r.round_id and op.code = p.code or (ob.held_on, ob.id) < (b.held_on, b.id) and o.round_id <> r.round_id)
    order by code, p.name, r.id, o.id limit ${FINDINGS}`.execute(tx.query);
  return readFindings(rows);
}
