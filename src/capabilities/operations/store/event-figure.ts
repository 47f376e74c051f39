import { sql } from "kysely";
import { Type, type Static } from "typebox";
import type { FigureQuestion } from "../../../kernel/figure.ts";
import { firstDayOf, lastDayOf } from "../../../kernel/period.ts";
import { Day, Id, Nullable, record } from "../../../kernel/schema.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { tracedQuery, type TracedQueryParts } from "../../../platform/db/traced-query.ts";
import { sight } from "./event.ts";

/** The last day that counts: the period's, or the as-of where that comes first. */
const lastDay = ({ period, asOf }: FigureQuestion): string => (lastDayOf(period) < asOf ? lastDayOf(period) : asOf);
const within = (column: string, question: FigureQuestion) => sql`${sql.ref(column)} between ${firstDayOf(question.period)}::date and ${lastDay(question)}::date`;
const ofEnterprise = ({ enterpriseId }: FigureQuestion) => (enterpriseId === undefined ? sql`true` : sql`r.enterprise_id = ${enterpriseId}::uuid`);

/** The minute on the clock in China, `2025-02-19T18:36`. */
const restartMinute = sql`to_char(r.restarted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI')`;

/** Maintenance outages that ended in the period, numbered from the latest on within what was asked. */
const endedOutages = (tx: ScopedTx, question: FigureQuestion) => sql`from (select r.*, r.actual_to - r.actual_from as days,
    row_number() over (partition by r.zone_id order by r.actual_to desc, r.restarted_at desc nulls last, r.id desc) = 1 as latest
  from operation_event r
  where r.zone_id = any (${question.zoneIds}::uuid[]) and not r.withdrawn and r.kind = 'maintenanceOutage' and ${within("r.actual_to", question)}
    and ${ofEnterprise(question)} and ${sight(tx)}) r
  join enterprise e on e.zone_id = r.zone_id and e.id = r.enterprise_id`;

const outageParts = {
  zone: sql`r.zone_id`, id: sql`r.id`, example: sql`r.example`, enterprise: () => sql`r.enterprise_id`,
} as const satisfies Partial<TracedQueryParts>;

const endedParts = {
  ...outageParts,
  on: sql`r.actual_to`, from: endedOutages, where: () => sql`true`, enterpriseInside: true,
  columns: sql`e.name as enterprise, r.facility, r.actual_from as "actualFrom", r.actual_to as "actualTo", r.days, ${restartMinute} as restarted, r.latest`,
  cells: {
    enterprise: Type.String(), facility: Type.String(), actualFrom: Day(""), actualTo: Day(""), days: Type.Integer(), restarted: Nullable(Type.String()), latest: Type.Boolean(),
  },
} as const satisfies Partial<TracedQueryParts>;

/** The days of the latest; the records are all of the period. */
export const outageSpans = tracedQuery({ ...endedParts, value: sql`max(r.days) filter (where r.latest)` });
/** The restart of the latest one; null where its minute is not known. */
export const outageRestarts = tracedQuery({ ...endedParts, value: sql`max(${restartMinute}) filter (where r.latest)`, valueAs: "text" });

/** Maintenance outages that began in the period. */
export const begunOutages = tracedQuery({
  ...outageParts,
  on: sql`r.actual_from`,
  from: () => sql`from operation_event r join enterprise e on e.zone_id = r.zone_id and e.id = r.enterprise_id`,
  where: (tx, question) => sql`not r.withdrawn and r.kind = 'maintenanceOutage' and ${within("r.actual_from", question)} and ${sight(tx)}`,
  columns: (_tx, { asOf }) => sql`e.name as enterprise, r.facility, r.planned_to as "plannedTo", case when r.actual_to <= ${asOf}::date then r.actual_to end as "actualTo"`,
  cells: { enterprise: Type.String(), facility: Type.String(), plannedTo: Nullable(Day("")), actualTo: Nullable(Day("")) },
});

/** A supplier is coordinated where an event that was planned or had begun in the period's year needs a material of theirs. */
export const coordinatedSuppliers = tracedQuery({
  zone: sql`s.zone_id`, id: sql`s.id`, on: sql`s.recorded_on`, example: sql`s.example`,
  from: (tx, question) => sql`from supplier s join lateral (select count(distinct r.id) as events, string_agg(distinct a.name, '、') as materials
    from operation_material a join operation_event r on r.zone_id = a.zone_id and r.id = a.event_id
    where a.zone_id = s.zone_id and a.supplier_id = s.id and not a.withdrawn and not r.withdrawn
      and least(r.planned_from, r.actual_from, r.recorded_on) <= ${lastDay(question)}::date
      and coalesce(r.actual_to, ${lastDay(question)}::date) >= ${firstDayOf(question.period)}::date
      and ${ofEnterprise(question)} and ${sight(tx)}) n on n.events > 0`,
  where: () => sql`not s.withdrawn`,
  enterprise: (_tx, { enterpriseId = null }) => sql`${enterpriseId}::uuid`, enterpriseInside: true,
  columns: sql`s.name, s.place, n.materials, n.events`,
  cells: { name: Type.String(), place: Nullable(Type.String()), materials: Nullable(Type.String()), events: Type.Integer() },
});

const standing = {
  zoneId: Id(""), id: Id(""), example: Type.Boolean(), enterprise: Type.String(), facility: Type.String(),
  plannedTo: Nullable(Day("")), actualFrom: Nullable(Day("")), actualTo: Nullable(Day("")),
};
const StandingEvent = record(standing);
export type StandingEvent = Static<typeof StandingEvent>;
const readEvents = rowReader(StandingEvent);

const begunBy = (question: FigureQuestion) => sql`r.zone_id = any (${question.zoneIds}::uuid[]) and not r.withdrawn
  and r.actual_from <= ${question.asOf}::date and (r.actual_to is null or r.actual_to > ${question.asOf}::date) and ${ofEnterprise(question)}`;
const standingColumns = sql`r.zone_id as "zoneId", e.name as enterprise, r.facility, r.planned_to as "plannedTo", r.actual_from as "actualFrom", r.actual_to as "actualTo"`;

/** Maintenance outages that may run on the day; the pages' rule says which do. */
export async function selectBegunOutages(tx: ScopedTx, question: FigureQuestion): Promise<StandingEvent[]> {
  const { rows } = await sql`select r.id, r.example, ${standingColumns} from operation_event r join enterprise e on e.zone_id = r.zone_id and e.id = r.enterprise_id
    where ${begunBy(question)} and r.kind = 'maintenanceOutage' and ${sight(tx)}`.execute(tx.query);
  return readEvents(rows);
}

const StandingMaterial = record({
  ...standing, name: Type.String(), unit: Type.String(), onHand: Nullable(Type.String()), onHandOn: Nullable(Day("")), dailyUse: Nullable(Type.String()),
});
export type StandingMaterial = Static<typeof StandingMaterial>;
const readMaterials = rowReader(StandingMaterial);

/** Materials of events of every kind that may run on the day. */
export async function selectMaterialsInNeed(tx: ScopedTx, question: FigureQuestion): Promise<StandingMaterial[]> {
  const { rows } = await sql`select a.id, a.example, ${standingColumns}, a.name, a.unit, trim_scale(a.on_hand)::text as "onHand", a.on_hand_on as "onHandOn", trim_scale(a.daily_use)::text as "dailyUse"
    from operation_material a join operation_event r on r.zone_id = a.zone_id and r.id = a.event_id join enterprise e on e.zone_id = r.zone_id and e.id = r.enterprise_id
    where ${begunBy(question)} and not a.withdrawn and ${sight(tx)}`.execute(tx.query);
  return readMaterials(rows);
}
