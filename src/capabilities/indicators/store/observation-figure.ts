import { sql, type RawBuilder } from "kysely";
import { Type } from "typebox";
import type { FigureQuestion } from "../../../kernel/figure.ts";
import { Day, Nullable } from "../../../kernel/schema.ts";
import { tracedQuery } from "../../../platform/db/traced-query.ts";
import { GrowthBasis } from "../contract/indicator.ts";
import { ObservationStatus } from "../contract/observation.ts";
import type { ObservationAsked } from "../rules/question.ts";

type Asked = (question: FigureQuestion) => ObservationAsked | undefined;

function span({ from, to, notAfter }: ObservationAsked): RawBuilder<unknown> {
  return sql.join([
    ...(from === undefined ? [] : [sql`o.period_from = ${from}`]),
    ...(to === undefined ? [] : [sql`o.period_to = ${to}`]),
    ...(notAfter === undefined ? [] : [sql`o.period_to <= ${notAfter}`]),
  ], sql` and `);
}

/** A zone's one observation that holds, if any: the last period asked for, as last published by the day, that states this measure. */
function holding(indicator: string, stated: RawBuilder<unknown>, { zoneIds, asOf }: FigureQuestion, asked: ObservationAsked | undefined): RawBuilder<unknown> {
  const among = asked
    ? sql`o.indicator = ${indicator} and o.basis = ${asked.basis} and not o.withdrawn and o.published_on <= ${asOf}::date and ${stated} is not null and ${span(asked)}`
    : sql`false`;
  return sql`from unnest(${zoneIds}::uuid[]) z (zone_id) cross join lateral (select o.* from indicator_observation o where o.zone_id = z.zone_id and ${among}
    order by o.period_to desc, o.published_on desc limit 1) r`;
}

const measures = {
  /** In yuan. */
  money: { stated: sql`o.amount_fen`, value: sql`min(r.amount_fen) / 100.0` },
  quantity: { stated: sql`o.quantity`, value: sql`min(r.quantity)` },
  growth: { stated: sql`o.official_growth`, value: sql`min(r.official_growth)` },
} as const;

export const observed = (indicator: string, measure: keyof typeof measures, asked: Asked) => tracedQuery({
  from: (_tx, question) => holding(indicator, measures[measure].stated, question, asked(question)),
  where: () => sql`true`,
  zone: sql`r.zone_id`, id: sql`r.id`, on: sql`r.published_on`, example: sql`r.example`,
  value: measures[measure].value,
  period: sql`min(r.period_from || '/' || r.period_to)`,
  columns: sql`r.period_from || '/' || r.period_to as period, (r.amount_fen / 100.0)::float8 as yuan, r.quantity::float8 as quantity, r.official_growth::float8 as growth,
    r.price_basis as "priceBasis", r.status, r.published_on as "publishedOn", r.source_ref as "sourceRef", r.scope_note as "scopeNote"`,
  cells: {
    period: Type.String(), yuan: Nullable(Type.Number()), quantity: Nullable(Type.Number()), growth: Nullable(Type.Number()),
    priceBasis: GrowthBasis, status: ObservationStatus, publishedOn: Day(""), sourceRef: Nullable(Type.String()), scopeNote: Nullable(Type.String()),
  },
});
