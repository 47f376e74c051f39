import { sql, type RawBuilder } from "kysely";
import { Type, type Static } from "typebox";
import { record } from "../../../kernel/schema.ts";
import { inZones } from "../../../platform/db/in-zones.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { FactKind, type Stage } from "../contract/fact.ts";
import type { KeyListLevel } from "../contract/key-list.ts";
import { listedColumns } from "../contract/project-list.ts";
import { stageCondition } from "../rules/stage.ts";
import { sight } from "./project.ts";

/** A row of the list with the facts that its stage is computed from. */
const ListedProject = record({ ...listedColumns, factKinds: Type.Array(FactKind) });
type ListedProject = Static<typeof ListedProject>;
const readListed = rowReader(ListedProject);

export interface ProjectFilter {
  readonly asOf: string;
  readonly text?: string | undefined;
  readonly industry?: string | undefined;
  readonly enterpriseId?: string | undefined;
  readonly keyYear?: number | undefined;
  readonly keyLevel?: KeyListLevel | undefined;
  readonly stage?: Stage | undefined;
  readonly agentId?: string | undefined;
}

/** The value of `p` that holds on the day (or, `asc`, the first one), as a lateral table. */
export const valueOn = (measure: string, asOf: string, which: "first" | "current" = "current"): RawBuilder<unknown> => {
  const way = which === "first" ? sql`asc` : sql`desc`;
  return sql`lateral (select v.amount_fen, v.day, v.party_id from project_value v where v.zone_id = p.zone_id and v.project_id = p.id
    and v.measure = ${measure} and v.occurred_on <= ${asOf}::date order by v.occurred_on ${way}, v.recorded_at ${way}, v.id ${way} limit 1)`;
};

const standing = (asOf: string) => sql`l.zone_id = p.zone_id and l.project_id = p.id
  and l.entered_on <= ${asOf}::date and (l.left_on is null or l.left_on > ${asOf}::date)`;
const factsOn = (asOf: string) => sql`f.zone_id = p.zone_id and f.project_id = p.id and not f.withdrawn and f.occurred_on <= ${asOf}::date`;

function ofStage(stage: Stage, asOf: string): RawBuilder<unknown>[] {
  const { has, hasNone } = stageCondition(stage);
  return [
    ...(has === undefined ? [] : [sql`exists (select from project_fact f where ${factsOn(asOf)} and f.kind = ${has})`]),
    sql`not exists (select from project_fact f where ${factsOn(asOf)} and f.kind = any (${hasNone}::text[]))`,
  ];
}

function conditions(filter: ProjectFilter): RawBuilder<unknown>[] {
  const { asOf, text, keyYear, keyLevel } = filter;
  return [
    ...(text === undefined ? [] : [sql`(strpos(lower(p.name), lower(${text})) > 0 or strpos(coalesce(p.code, ''), ${text}) > 0 or strpos(lower(coalesce(e.name, '')), lower(${text})) > 0)`]),
    ...(filter.industry === undefined ? [] : [sql`p.industry = ${filter.industry}`]),
    ...(filter.enterpriseId === undefined ? [] : [sql`coalesce(o.party_id, p.enterprise_id) = ${filter.enterpriseId}::uuid`]),
    ...(filter.agentId === undefined ? [] : [sql`p.agent_id = ${filter.agentId}::uuid`]),
    ...(filter.stage === undefined ? [] : ofStage(filter.stage, asOf)),
    ...(keyYear === undefined && keyLevel === undefined ? [] : [sql`exists (select from key_project l where ${standing(asOf)}
      and ${keyYear === undefined ? sql`true` : sql`l.year = ${keyYear}`} and ${keyLevel === undefined ? sql`true` : sql`l.level = ${keyLevel}`})`]),
  ];
}

/** The one set of rows that the page, the count and the sum are all taken from. */
const filtered = (tx: ScopedTx, zoneIds: readonly string[], filter: ProjectFilter) => sql`from project p
  left join ${valueOn("owner", filter.asOf)} o on true
  left join enterprise e on e.zone_id = p.zone_id and e.id = coalesce(o.party_id, p.enterprise_id)
  left join ${valueOn("totalInvestment", filter.asOf)} t on true
  where ${sql.join([inZones("p.zone_id", zoneIds), sight(tx), ...conditions(filter)], sql` and `)}`;

export async function selectTotals(tx: ScopedTx, zoneIds: readonly string[], filter: ProjectFilter): Promise<{ readonly total: number; readonly totalInvestmentFen: number }> {
  const { rows } = await sql<{ total: number; totalInvestmentFen: number }>`select count(*) as total, coalesce(sum(t.amount_fen), 0)::bigint as "totalInvestmentFen"
    ${filtered(tx, zoneIds, filter)}`.execute(tx.query);
  return rows[0] ?? { total: 0, totalInvestmentFen: 0 };
}

/** Newest first; `before` is the last id of the page before. */
export async function selectPage(tx: ScopedTx, zoneIds: readonly string[], filter: ProjectFilter, page: { readonly before?: string | undefined; readonly limit: number }): Promise<ListedProject[]> {
  const { asOf } = filter;
  const { rows } = await sql`with page as (
      select p.id, p.zone_id, p.name, p.code, coalesce(o.party_id, p.enterprise_id) as enterprise_id, e.name as owner_name, p.industry, p.nature,
        t.amount_fen, p.agent_id, p.example
      ${filtered(tx, zoneIds, filter)} and ${page.before === undefined ? sql`true` : sql`p.id < ${page.before}::uuid`}
      order by p.id desc limit ${page.limit})
    select p.id, p.zone_id as "zoneId", p.name, p.code, p.enterprise_id as "enterpriseId", p.owner_name as "ownerName", p.industry, p.nature,
      p.amount_fen as "totalInvestmentFen", d.day as "plannedProduction", d1.day as "plannedProductionFirst",
      p.agent_id as "agentId", u.name as "agentName", p.example,
      array(select f.kind from project_fact f where ${factsOn(asOf)}) as "factKinds",
      (select coalesce(json_agg(json_build_object('year', l.year, 'level', l.level) order by l.year desc, l.level), '[]') from key_project l where ${standing(asOf)}) as "keyLists"
    from page p
    left join ${valueOn("plannedProduction", asOf)} d on true
    left join ${valueOn("plannedProduction", asOf, "first")} d1 on true
    left join user_account u on u.id = p.agent_id
    order by p.id desc`.execute(tx.query);
  return readListed(rows);
}

const readIndustries = rowReader(record({ industry: Type.String() }));
const readAgents = rowReader(record({ id: Type.String(), name: Type.String() }));
const readYears = rowReader(record({ year: Type.Integer() }));

/** What stands in the zone to filter by, so far as the actor may see it. */
export async function selectChoices(tx: ScopedTx, zoneIds: readonly string[]) {
  const seen = sql`${inZones("p.zone_id", zoneIds)} and ${sight(tx)}`;
  const industries = await sql`select distinct p.industry from project p where ${seen} order by p.industry`.execute(tx.query);
  const agents = await sql`select distinct u.id, u.name from project p join user_account u on u.id = p.agent_id where ${seen} order by u.name`.execute(tx.query);
  const years = await sql`select distinct l.year from project p join key_project l on l.zone_id = p.zone_id and l.project_id = p.id where ${seen} order by l.year desc`.execute(tx.query);
  return { industries: readIndustries(industries.rows).map(({ industry }) => industry), agents: readAgents(agents.rows), keyYears: readYears(years.rows).map(({ year }) => year) };
}
