import { sql, type RawBuilder } from "kysely";
import { Type, type Static } from "typebox";
import { Day, FenAmount, Id, Nullable, record } from "../../../kernel/schema.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tracedQuery } from "../../../platform/db/traced-query.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { BatchTrack } from "../contract/entry.ts";
import { RoundLevel } from "../contract/round.ts";
import type { CohortTerms, RoundPopulation } from "../rules/cohort.ts";
import { sight } from "./sight.ts";

/** Who owned project `p` on the day, and their name: told by the projects' own store. */
export interface OwnerOn {
  readonly id: (asOf: string) => RawBuilder<unknown>;
  readonly name: (asOf: string) => RawBuilder<unknown>;
}

/**
 * Rounds held by the day, the latest as number 1. The choice hangs on the day alone, never on the zone asked for: so a
 * city's parts are all of one round, and add up.
 */
const roundsHeld = ({ levels }: RoundPopulation, asOf: string) => sql`(select b.id, b.name, b.held_on, row_number() over (order by b.held_on desc, b.id desc) as place
  from batch_round b where not b.withdrawn and b.held_on <= ${asOf}::date and b.level = any (${levels}::text[]))`;

const common = { zone: sql`r.zone_id`, on: sql`b.held_on`, project: () => sql`p.id` } as const;
const named = { projectName: Type.String(), ownerName: Nullable(Type.String()), roundName: Type.String() };

/** The projects of the latest round, each once on however many tracks, with the amount of its furthest one. */
const latestProjects = (population: RoundPopulation, owner: OwnerOn, value: RawBuilder<unknown>) => tracedQuery({
  ...common,
  from: (_tx, { asOf, zoneIds }) => sql`from ${roundsHeld(population, asOf)} b
    join lateral (select e.zone_id, e.project_id, bool_or(e.example) as example, array_agg(e.track order by array_position(array['signed', 'started', 'producing'], e.track)) as tracks,
        (array_agg(e.total_investment_fen order by array_position(array['producing', 'started', 'signed'], e.track)))[1] as fen
      from batch_entry e where e.round_id = b.id and e.zone_id = any (${zoneIds}::uuid[]) and not e.withdrawn group by e.zone_id, e.project_id) r on b.place = 1
    join project p on p.zone_id = r.zone_id and p.id = r.project_id`,
  where: sight,
  id: sql`p.id`, example: sql`r.example`,
  enterprise: (_tx, { asOf }) => owner.id(asOf),
  value,
  columns: (_tx, { asOf }) => sql`p.name as "projectName", ${owner.name(asOf)} as "ownerName", b.name as "roundName", r.tracks, r.fen as "totalInvestmentFen"`,
  cells: { ...named, tracks: Type.Array(BatchTrack), totalInvestmentFen: FenAmount("") },
});

export const latestProjectCount = (population: RoundPopulation, owner: OwnerOn) => latestProjects(population, owner, sql`count(*)`);
/** In yuan. */
export const latestProjectInvestment = (population: RoundPopulation, owner: OwnerOn) => latestProjects(population, owner, sql`coalesce(sum(r.fen), 0) / 100.0`);

const entriesOf = (population: RoundPopulation, asOf: string) => sql`from batch_entry r
  join ${roundsHeld(population, asOf)} b on b.id = r.round_id
  join project p on p.zone_id = r.zone_id and p.id = r.project_id`;

/** What stands on one track of the latest round. */
export const latestEntries = (population: RoundPopulation, owner: OwnerOn, track: BatchTrack) => tracedQuery({
  ...common,
  from: (_tx, { asOf }) => entriesOf(population, asOf),
  where: (tx) => sql`not r.withdrawn and r.track = ${track} and b.place = 1 and ${sight(tx)}`,
  id: sql`r.id`, example: sql`r.example`,
  enterprise: (_tx, { asOf }) => owner.id(asOf),
  columns: (_tx, { asOf }) => sql`p.name as "projectName", ${owner.name(asOf)} as "ownerName", b.name as "roundName", r.total_investment_fen as "totalInvestmentFen",
    case when r.verified_on <= ${asOf}::date then r.verified_on end as "verifiedOn"`,
  cells: { ...named, totalInvestmentFen: FenAmount(""), verifiedOn: Nullable(Day("")) },
});

const CohortRow = record({
  zoneId: Id(""), id: Id(""), projectId: Id(""), ...named, occurredOn: Day(""), example: Type.Boolean(),
});
type CohortRow = Static<typeof CohortRow>;
const readCohort = rowReader(CohortRow);

interface CohortQuestion {
  readonly zoneIds: readonly string[];
  readonly asOf: string;
  readonly projectId?: string;
  readonly enterpriseId?: string;
}

/** The entries of the cohort; which of their projects have come as far is told by approvals. */
export async function selectCohort(tx: ScopedTx, terms: CohortTerms, { zoneIds, asOf, projectId, enterpriseId }: CohortQuestion, owner?: OwnerOn): Promise<CohortRow[]> {
  const ofProject = projectId === undefined ? sql`true` : sql`p.id = ${projectId}::uuid`;
  const ofEnterprise = enterpriseId === undefined || !owner ? sql`true` : sql`${owner.id(asOf)} = ${enterpriseId}::uuid`;
  const { rows } = await sql`select r.zone_id as "zoneId", r.id, p.id as "projectId", p.name as "projectName", ${owner ? owner.name(asOf) : sql`null::text`} as "ownerName", b.name as "roundName", b.held_on as "occurredOn", r.example
    ${entriesOf(terms, asOf)}
    where r.zone_id = any (${zoneIds}::uuid[]) and not r.withdrawn and r.track = ${terms.track} and b.place > ${terms.lag} and ${sight(tx)} and ${ofProject} and ${ofEnterprise}`.execute(tx.query);
  return readCohort(rows);
}

/** The latest round as each zone sees it: the same one, told once a zone, so that a city has it for itself. */
export const latestRound = (population: RoundPopulation) => tracedQuery({
  from: (_tx, { asOf }) => sql`from zone z join ${roundsHeld(population, asOf)} l on l.place = 1 join batch_round b on b.id = l.id`,
  where: () => sql`true`,
  zone: sql`z.id`, id: sql`z.id`, on: sql`b.held_on`, example: sql`b.example`,
  value: sql`min(b.held_on)`,
  valueAs: "text",
  columns: sql`b.name as "roundName", b.level, b.organiser, b.year, b.seq`,
  cells: { roundName: Type.String(), level: RoundLevel, organiser: Type.String(), year: Type.Integer(), seq: Type.Integer() },
});
