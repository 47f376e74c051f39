-- Dated versions of what a month's investment was planned to be: a version holds from `occurred_on` until the next one of its month, and
-- `monthly_investment.planned_fen` is the latest of them. A lamp of a past day reads the plan of that day.
create table monthly_plan (
  zone_id uuid not null references zone,
  id uuid not null,
  investment_id uuid not null,
  -- None: from that day on the month has no plan.
  planned_fen bigint check (planned_fen >= 0),
  occurred_on date not null,
  source_ref text,
  example boolean not null default false,
  version integer not null default 1,
  recorded_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (zone_id, id),
  foreign key (zone_id, investment_id) references monthly_investment (zone_id, id)
);
create index monthly_plan_of_month on monthly_plan (zone_id, investment_id, occurred_on, recorded_at, id);
call establish_business_table('monthly_plan', 'zone_id = any ((select scope_zones())::uuid[]) and (select scope_of_staff())');

-- What stands now is all that is known of plans recorded until today: it holds from the beginning of its year.
insert into monthly_plan (zone_id, id, investment_id, planned_fen, occurred_on, source_ref, example, recorded_on, recorded_at, recorded_by)
select zone_id, gen_random_uuid(), id, planned_fen, (left(month, 4) || '-01-01')::date, source_ref, example, recorded_on, recorded_at, recorded_by
from monthly_investment where planned_fen is not null;
