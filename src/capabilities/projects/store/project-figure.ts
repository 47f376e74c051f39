import { sql } from "kysely";
import { Type } from "typebox";
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
  from: (_tx, { asOf }) => sql`from project p join ${valueOn("owner", asOf, "first")} o on true`,
  on: sql`o.occurred_on`,
  columns: (_tx, { asOf }) => sql`p.name, p.code, ${ownerNameOn(asOf)} as "ownerName", p.industry, p.nature`,
  cells: { name: Type.String(), code: Nullable(Type.String()), ownerName: Nullable(Type.String()), industry: Type.String(), nature: ConstructionNature },
});

const valueParts = (measure: "totalInvestment" | "promisedOutput" | "promisedTax" | "capacity" | "plannedProduction") => ({
  ...ofProject,
  from: (_tx, { asOf }) => sql`from project p join ${valueOn(measure, asOf)} t on true join ${valueOn(measure, asOf, "first")} f on true`,
  on: sql`t.occurred_on`,
} as const satisfies Partial<TracedQueryParts>);

const named = { name: Type.String(), ownerName: Nullable(Type.String()) };

/** Projects with an amount on the day, first and current; the value is their sum in yuan. */
export const projectAmounts = (measure: "totalInvestment" | "promisedOutput" | "promisedTax") => tracedQuery({
  ...valueParts(measure),
  value: sql`coalesce(sum(t.amount_fen), 0) / 100.0`,
  columns: (_tx, { asOf }) => sql`p.name, ${ownerNameOn(asOf)} as "ownerName", t.amount_fen as "amountFen", f.amount_fen as "firstFen"`,
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
  columns: (_tx, { asOf }) => sql`p.name, ${ownerNameOn(asOf)} as "ownerName", t.day, f.day as "firstDay"`,
  cells: { ...named, day: Day(""), firstDay: Day("") },
});
