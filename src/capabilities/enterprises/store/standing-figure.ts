import { sql } from "kysely";
import { Type } from "typebox";
import { Day, Nullable } from "../../../kernel/schema.ts";
import { tracedQuery, type TracedQueryParts } from "../../../platform/db/traced-query.ts";
import { enterpriseInSight } from "../../../platform/db/narrowing.ts";
import type { IndustryStanding } from "../contract/industry.ts";
import { PairingDuty } from "../contract/pairing.ts";
import { QualificationLevel } from "../contract/qualification-kind.ts";
import { enterpriseSight } from "./membership.ts";
import { qualificationFrom, qualificationSight } from "./qualification.ts";
import { heldOn, membershipOn, qualificationOn } from "./standing-day.ts";

const ofRow = { zone: sql`r.zone_id`, id: sql`r.id`, example: sql`r.example` } as const satisfies Partial<TracedQueryParts>;
const ofEnterprise = { ...ofRow, enterprise: () => sql`r.enterprise_id`, value: sql`count(distinct r.enterprise_id)` } as const satisfies Partial<TracedQueryParts>;

interface AwardsOf {
  readonly kind: string;
  readonly levels: readonly QualificationLevel[];
}

const awards = ({ kind, levels }: AwardsOf) => ({
  ...ofRow,
  from: () => sql`from ${qualificationFrom}`,
  on: sql`r.awarded_on`,
  where: (tx, { asOf }) => sql`not r.withdrawn and r.kind = ${kind} and r.level = any (${levels}::text[]) and ${qualificationOn.valid(asOf)} and ${qualificationSight(tx)}`,
  columns: sql`coalesce(e.name, p.name) as holder, r.title, r.level, r.valid_to as "validTo", r.document_number as "documentNumber"`,
  cells: { holder: Type.String(), title: Nullable(Type.String()), level: QualificationLevel, validTo: Nullable(Day("")), documentNumber: Nullable(Type.String()) },
} as const satisfies Partial<TracedQueryParts>);

/** Awards valid on the day; by the firms that hold them, by themselves, or by the parks. */
export const firmsAwarded = (of: AwardsOf) => tracedQuery({ ...awards(of), ...ofEnterprise });
export const awardsHeld = (of: AwardsOf) => tracedQuery({ ...awards(of), enterprise: ofEnterprise.enterprise });
export const parksAwarded = (of: AwardsOf) => tracedQuery({ ...awards(of), value: sql`count(distinct r.park_id)` });

/** Stays in the classes on the day, by the firms that stand in them. */
export const firmsInClasses = (classes: readonly string[]) => tracedQuery({
  ...ofEnterprise,
  from: () => sql`from size_class_membership r join enterprise e on e.zone_id = r.zone_id and e.id = r.enterprise_id`,
  on: sql`r.entered_on`,
  where: (tx, { asOf }) => sql`not r.withdrawn and r.size_class = any (${classes}::text[]) and ${membershipOn.inside(asOf)} and ${enterpriseSight(tx)}`,
  columns: sql`e.name, r.size_class as "sizeClass", r.entry_document as "entryDocument"`,
  cells: { name: Type.String(), sizeClass: Type.String(), entryDocument: Nullable(Type.String()) },
});

export const industriesOf = (standing: IndustryStanding) => tracedQuery({
  ...ofRow,
  from: () => sql`from zone_industry r`,
  on: sql`r.valid_from`,
  where: (tx, { asOf }) => sql`not r.withdrawn and r.standing = ${standing} and ${heldOn.current(asOf)}`,
  columns: (tx, { asOf }) => sql`r.name, r.place, (select count(distinct b.enterprise_id) from enterprise_industry b where b.zone_id = r.zone_id and b.industry_id = r.id
    and not b.withdrawn and b.valid_from <= ${asOf}::date and (b.valid_to is null or b.valid_to >= ${asOf}::date)
    and ${enterpriseInSight(tx, { zone: "b.zone_id", id: "b.enterprise_id" })}) as enterprises`,
  cells: { name: Type.String(), place: Type.Integer(), enterprises: Type.Integer() },
});

/** Pairings on the day, by the firms. */
export const pairedFirms = tracedQuery({
  ...ofEnterprise,
  from: () => sql`from pairing r join enterprise e on e.zone_id = r.zone_id and e.id = r.enterprise_id left join user_account u on u.id = r.user_id`,
  on: sql`r.valid_from`,
  where: (tx, { asOf }) => sql`not r.withdrawn and ${heldOn.current(asOf)} and ${enterpriseSight(tx)}`,
  columns: sql`e.name, r.duty, coalesce(u.name, r.person) as "personName", r.valid_to as "validTo"`,
  cells: { name: Type.String(), duty: PairingDuty, personName: Type.String(), validTo: Nullable(Day("")) },
});

/** The register says of an enterprise only when it was entered in it. */
export const registeredEnterprises = tracedQuery({
  ...ofRow,
  from: () => sql`from enterprise r`,
  on: sql`r.recorded_on`,
  enterprise: () => sql`r.id`,
  where: (tx, { asOf }) => sql`r.recorded_on <= ${asOf}::date and ${enterpriseInSight(tx, { zone: "r.zone_id", id: "r.id" })}`,
  columns: sql`r.name, r.credit_code as "creditCode", r.industry`,
  cells: { name: Type.String(), creditCode: Type.String(), industry: Nullable(Type.String()) },
});
