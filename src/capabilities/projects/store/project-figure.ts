import { sql } from "kysely";
import { Type } from "typebox";
import type { FigureQuestion } from "../../../kernel/figure.ts";
import { Day, FenAmount, Nullable } from "../../../kernel/schema.ts";
import { tracedQuery, type TracedQueryParts } from "../../../platform/db/traced-query.ts";
import { ConstructionNature } from "../contract/project.ts";
import { sight } from "./project.ts";
import { valueOn } from "./project-list.ts";

/** The owner on the day; before the first value of it, the present one. */
export const ownerOn = (asOf: string) => sql`coalesce((select v.party_id from project_value v where v.zone_id = p.zone_id and v.project_id = p.id
  and v.measure = 'owner' and v.occurred_on <= ${asOf}::date order by v.occurred_on desc, v.recorded_at desc, v.id desc limit 1), p.enterprise_id)`;
export const ownerNameOn = (asOf: string) => sql`(select e.name from enterprise e where e.zone_id = p.zone_id and e.id = ${ownerOn(asOf)})`;

const ofProject = {
  zone: sql`p.zone_id`, id: sql`p.id`, example: sql`p.example`, where: sight, project: () => sql`p.id`,
  enterprise: (_tx, { asOf }) => ownerOn(asOf),
} as const satisfies Partial<TracedQueryParts>;

/** A project stands in the register from the day of its first owner on. */
export const registeredProjects = tracedQuery({
  ...ofProject,
  from: (_tx, { zoneIds, asOf }) => sql`from project p join (select v.zone_id, v.project_id, min(v.occurred_on) as occurred_on from project_value v
    where v.zone_id = any (${zoneIds}::uuid[]) and v.measure = 'owner' and v.occurred_on <= ${asOf}::date group by v.zone_id, v.project_id) o on o.zone_id = p.zone_id and o.project_id = p.id`,
  on: sql`o.occurred_on`,
  columns: (_tx, { asOf }) => sql`p.name, p.code, ${ownerNameOn(asOf)} as "ownerName", p.industry, p.nature`,
  cells: { name: Type.String(), code: Nullable(Type.String()), ownerName: Nullable(Type.String()), industry: Type.String(), nature: ConstructionNature },
});

/** The values that hold on the day, of all projects of the zones in one pass: a look-up a project costs a hundred times as much. */
export const valuesOn = (measure: string, { zoneIds, asOf }: FigureQuestion) => sql`(select distinct on (v.zone_id, v.project_id)
    v.zone_id, v.project_id, v.amount_fen, v.day, v.quantity, v.unit, v.occurred_on, v.example from project_value v
  where v.zone_id = any (${zoneIds}::uuid[]) and v.measure = ${measure} and v.occurred_on <= ${asOf}::date
  order by v.zone_id, v.project_id, v.occurred_on desc, v.recorded_at desc, v.id desc)`;

/** A column of the first value, for the records. */
const firstOf = (column: "amount_fen" | "day", measure: string, asOf: string) =>
  sql`(select ${sql.ref(`f.${column}`)} from ${valueOn(measure, asOf, "first")} f)`;

const valueParts = (measure: "totalInvestment" | "promisedOutput" | "promisedTax" | "capacity" | "plannedProduction") => ({
  ...ofProject,
  from: (_tx, question) => sql`from project p join ${valuesOn(measure, question)} t on t.zone_id = p.zone_id and t.project_id = p.id`,
  on: sql`t.occurred_on`,
  // A stated value may be of a project whose header is an example.
  example: sql`t.example`,
} as const satisfies Partial<TracedQueryParts>);

const named = { name: Type.String(), ownerName: Nullable(Type.String()) };

/** Projects with an amount on the day, first and current; the value is their sum in yuan. */
export const projectAmounts = (measure: "totalInvestment" | "promisedOutput" | "promisedTax") => tracedQuery({
  ...valueParts(measure),
  value: sql`coalesce(sum(t.amount_fen), 0) / 100.0`,
  columns: (_tx, { asOf }) => sql`p.name, ${ownerNameOn(asOf)} as "ownerName", t.amount_fen as "amountFen", ${firstOf("amount_fen", measure, asOf)} as "firstFen"`,
  cells: { ...named, amountFen: FenAmount(""), firstFen: FenAmount("") },
});

/** Capacities are in units of their own. */
export const projectCapacities = tracedQuery({
  ...valueParts("capacity"),
  value: sql`min(t.quantity)`,
  unit: sql`min(t.unit)`,
  columns: (_tx, { asOf }) => sql`p.name, ${ownerNameOn(asOf)} as "ownerName", t.quantity::float8 as quantity, t.unit`,
  cells: { ...named, quantity: Type.Number(), unit: Type.String() },
});

export const plannedProductions = tracedQuery({
  ...valueParts("plannedProduction"),
  value: sql`min(t.day)`,
  valueAs: "text",
  columns: (_tx, { asOf }) => sql`p.name, ${ownerNameOn(asOf)} as "ownerName", t.day, ${firstOf("day", "plannedProduction", asOf)} as "firstDay"`,
  cells: { ...named, day: Day(""), firstDay: Day("") },
});
