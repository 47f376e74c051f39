import { sql, type RawBuilder } from "kysely";
import { Type, type Static } from "typebox";
import { FenAmount, Id, Nullable, record } from "../../../kernel/schema.ts";
import { projectInSight } from "../../../platform/db/narrowing.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { SiteCondition } from "../../projects/contract/fact.ts";
import { CaseFactKind, KeptState } from "../contract/fact.ts";
import { SpecialProcedure } from "../contract/item-clock.ts";
import { sight, standsOn } from "./case.ts";

export interface WallQuestion {
  readonly zoneId: string;
  /** Whose key list. */
  readonly year: number;
  readonly asOf: string;
}

// Days are Type.String: they come from date columns, and checking thirty thousand of them again costs more than the query.
const texts = Type.Array(Type.String());
const days = Type.Array(Nullable(Type.String()));

const project = {
  id: Id(""), name: Type.String(), owner: Type.String(), industry: Type.String(), agent: Nullable(Type.String()),
  started: Type.Boolean(), example: Type.Boolean(),
  /** The site conditions that are met. */
  conditions: texts,
  /** Who is the leader paired with the owner on the day. */
  leaders: texts,
  /** The zone's departments by place, with the first project alone. */
  units: Nullable(texts),
  /** Parallel arrays from here on, one place a case. */
  ids: texts, items: texts,
  /** The department that answers for the case, by its place among `units`. */
  unit: Type.Array(Nullable(Type.Integer())),
  /** Null where the scope is not narrowed: then every case is seen. */
  seen: Nullable(Type.Array(Type.Boolean())),
};

/** A project of the list with the kept days of its cases, which are those of today. */
const WallRow = record({
  ...project, states: Type.Array(KeptState), latest: days, due: days, decided: days,
  /** The few cases of which the day makes something else, and those whose promised day was moved, with the first. */
  silent: texts, past: texts, moved: Type.Array(Type.Tuple([Type.String(), Type.String()])),
});
export type WallRow = Static<typeof WallRow>;
const readWall = rowReader(WallRow);

/** The same with every case's steps up to the day, in their order. */
const EarlierWallRow = record({ ...project, steps: Type.Array(Type.Array(record({
  kind: CaseFactKind, occurredOn: Type.String(), procedure: Type.Optional(SpecialProcedure), promisedOn: Type.Optional(Type.String()), validTo: Type.Optional(Type.String()), days: Type.Optional(Type.Integer()),
}))) });
export type EarlierWallRow = Static<typeof EarlierWallRow>;
const readEarlierWall = rowReader(EarlierWallRow);

/** On the list of the year, at whatever level, on that day. `p` is the project. */
export const onKeyList = ({ year, asOf }: Pick<WallQuestion, "year" | "asOf">) => sql`exists (select from key_project l where l.zone_id = p.zone_id and l.project_id = p.id
  and l.year = ${year} and l.entered_on <= ${asOf}::date and (l.left_on is null or l.left_on > ${asOf}::date))`;

export const projectSight = (tx: ScopedTx) => projectInSight(tx, { zone: "p.zone_id", id: "p.id", agent: "p.agent_id", enterprise: "p.enterprise_id" });

/** The newest party of a dated measure by the day. */
const partyOn = (measure: "owner" | "agent", asOf: string) => sql`(select v.party_id from project_value v where v.zone_id = p.zone_id and v.project_id = p.id
  and v.measure = ${measure} and v.occurred_on <= ${asOf}::date order by v.occurred_on desc, v.recorded_at desc, v.id desc limit 1)`;

/** The owner on the day; before the first value of it, the present one. */
export const ownerOn = (asOf: string) => sql`coalesce(${partyOn("owner", asOf)}, p.enterprise_id)`;

/** The site conditions of project `p` of which a fact stands by the day, as a JSON array. */
export const conditionsOn = (asOf: string) => sql`(select coalesce(json_agg(f.kind order by f.kind), '[]') from project_fact f
  where f.zone_id = p.zone_id and f.project_id = p.id and f.kind = any (${SiteCondition.enum}::text[]) and not f.withdrawn and f.occurred_on <= ${asOf}::date)`;
const readHeads = rowReader(record({ name: Type.String(), owner: Type.String(), leaders: texts, agent: Nullable(Type.String()), content: Nullable(Type.String()), totalInvestmentFen: Nullable(FenAmount("")), example: Type.Boolean() }));

/** What stands above a project's sheet on a day; the caller has seen the project. */
export async function selectSheetHead(tx: ScopedTx, zoneId: string, projectId: string, asOf: string) {
  const owner = ownerOn(asOf);
  const { rows } = await sql`select p.name, coalesce(e.name, '') as owner, ${leadersOf(owner, asOf)} as leaders, u.name as agent, p.content, p.example,
      (select v.amount_fen from project_value v where v.zone_id = p.zone_id and v.project_id = p.id and v.measure = 'totalInvestment' and v.occurred_on <= ${asOf}::date
        order by v.occurred_on desc, v.recorded_at desc, v.id desc limit 1) as "totalInvestmentFen"
    from project p left join enterprise e on e.zone_id = p.zone_id and e.id = ${owner} left join user_account u on u.id = ${partyOn("agent", asOf)}
    where p.zone_id = ${zoneId}::uuid and p.id = ${projectId}::uuid`.execute(tx.query);
  return readHeads(rows)[0];
}

interface Parts {
  readonly owner: RawBuilder<unknown>;
  readonly agent: RawBuilder<unknown>;
  /** The arrays of a case's own columns, by name. */
  readonly arrays: RawBuilder<unknown>;
  readonly columns: RawBuilder<unknown>;
}

/** The leaders who are paired with the enterprise on the day; of two on one day both. */
const leadersOf = (owner: RawBuilder<unknown>, asOf: string) => sql`(select coalesce(json_agg(distinct coalesce(l.person, lu.name)), '[]')
  from pairing l left join user_account lu on lu.id = l.user_id where l.zone_id = p.zone_id and l.enterprise_id = ${owner} and l.duty = 'pairedLeader' and not l.withdrawn
    and l.valid_from <= ${asOf}::date and (l.valid_to is null or l.valid_to >= ${asOf}::date))`;

/** Arrays travel as JSON: pg parses its own array text in script, JSON natively. */
async function selectWall(tx: ScopedTx, question: WallQuestion, { owner, agent, arrays, columns }: Parts): Promise<unknown[]> {
  const { zoneId, asOf } = question;
  const seen = tx.scope.narrowed ? sql`json_agg(coalesce(${sight(tx)}, false) order by c.id)` : sql`null::json`;
  const { rows } = await sql`with listed as materialized (
      select p.* from project p where p.zone_id = ${zoneId}::uuid and ${projectSight(tx)} and ${onKeyList(question)}),
    unit as materialized (select d.id, d.name, row_number() over (order by d.id) - 1 as place from department d where d.zone_id = ${zoneId}::uuid)
    select p.id, p.name, coalesce(e.name, '') as owner, p.industry, u.name as agent, p.example,
      exists (select from project_fact f where f.zone_id = p.zone_id and f.project_id = p.id and f.kind = 'started' and not f.withdrawn and f.occurred_on <= ${asOf}::date) as started,
      ${conditionsOn(asOf)} as conditions,
      ${leadersOf(owner, asOf)} as leaders, case when row_number() over (order by p.id) = 1 then (select coalesce(json_agg(name order by place), '[]') from unit) end as units,
      coalesce(k.ids, '[]') as ids, coalesce(k.items, '[]') as items, coalesce(k.unit, '[]') as unit, k.seen, ${columns}
    from listed p
    left join enterprise e on e.zone_id = p.zone_id and e.id = ${owner}
    left join user_account u on u.id = ${agent}
    left join (select c.project_id, json_agg(c.id order by c.id) as ids, json_agg(c.item order by c.id) as items, json_agg(d.place order by c.id) as unit, ${seen} as seen, ${arrays}
      from approval_case c join listed p on p.zone_id = c.zone_id and p.id = c.project_id left join unit d on d.id = c.department_id where c.zone_id = ${zoneId}::uuid and ${standsOn(sql`${asOf}::date`)}
      group by c.project_id) k on k.project_id = p.id
    order by p.id`.execute(tx.query);
  return rows;
}

export async function selectWallToday(tx: ScopedTx, question: WallQuestion): Promise<WallRow[]> {
  return readWall(await selectWall(tx, question, {
    owner: sql`p.enterprise_id`, agent: sql`p.agent_id`,
    arrays: sql`json_agg(coalesce(c.state, 'notBegun') order by c.id) as states, json_agg(c.latest_on order by c.id) as latest,
      json_agg(c.due_on order by c.id) as due, json_agg(c.decided_on order by c.id) as decided,
      json_agg(c.id) filter (where c.silent_until < ${question.asOf}::date) as silent, json_agg(c.id) filter (where c.valid_until < ${question.asOf}::date) as past,
      json_agg(json_build_array(c.id, c.first_due_on)) filter (where c.first_due_on is not null) as moved`,
    columns: sql`coalesce(k.silent, '[]') as silent, coalesce(k.past, '[]') as past, coalesce(k.moved, '[]') as moved, coalesce(k.states, '[]') as states, coalesce(k.latest, '[]') as latest, coalesce(k.due, '[]') as due, coalesce(k.decided, '[]') as decided`,
  }));
}

/** Most steps are their kind and day; the others bring what their rules read. */
export const step = sql`case when f.kind in ('specialBegun', 'specialEnded', 'promiseMoved', 'extended', 'validityExtended')
  then json_strip_nulls(json_build_object('kind', f.kind, 'occurredOn', f.occurred_on, 'procedure', f.procedure, 'promisedOn', f.promised_on, 'validTo', f.valid_to, 'days', f.days))
  else json_build_object('kind', f.kind, 'occurredOn', f.occurred_on) end`;

export async function selectWallOn(tx: ScopedTx, question: WallQuestion): Promise<EarlierWallRow[]> {
  return readEarlierWall(await selectWall(tx, question, {
    owner: ownerOn(question.asOf), agent: partyOn("agent", question.asOf),
    arrays: sql`json_agg(coalesce((select json_agg(${step} order by f.place) from case_fact f
      where f.zone_id = c.zone_id and f.case_id = c.id and not f.struck and f.occurred_on <= ${question.asOf}::date), '[]') order by c.id) as steps`,
    columns: sql`coalesce(k.steps, '[]') as steps`,
  }));
}
