-- What a statistical organ said of an indicator for a period. A revision is a row of its own, published later; the
-- growth is the organ's own word and never computed from the level.
create table indicator_observation (
  zone_id uuid not null references zone,
  id uuid not null,
  -- A code of the catalogue of indicators.
  indicator text not null,
  basis text not null check (basis in ('yearToDate', 'singleMonth', 'pointInTime')),
  period_from text not null check (period_from ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  period_to text not null check (period_to ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  -- Null where growth alone is published.
  amount_fen bigint,
  quantity numeric(20, 4),
  -- In percent: 13.8.
  official_growth numeric(12, 4),
  price_basis text not null check (price_basis in ('constantPrice', 'currentPrice', 'comparableScope', 'physical', 'none')),
  -- The same-period value as restated by the organ, where it was published.
  base_amount_fen bigint,
  base_quantity numeric(20, 4),
  status text not null check (status in ('flash', 'preliminary', 'confirmed', 'revised')),
  published_on date not null,
  scope_note text,
  primary key (zone_id, id),
  check (period_to >= period_from),
  check (num_nonnulls(amount_fen, quantity) <= 1),
  check (num_nonnulls(amount_fen, quantity, official_growth) >= 1),
  check (num_nonnulls(base_amount_fen, base_quantity) <= 1)
);
call establish_ledger('indicator_observation', 'staff');
create unique index indicator_observation_once on indicator_observation (zone_id, indicator, basis, period_from, period_to, published_on) where not withdrawn;
-- The last period of an indicator as last published: one look-up a zone and figure.
create index indicator_observation_latest on indicator_observation (zone_id, indicator, basis, period_to desc, published_on desc) where not withdrawn;
create index indicator_observation_by_day on indicator_observation (zone_id, published_on desc, id desc);

-- A tree of goals; a leaf may name the figure that measures it and its target.
create table goal (
  zone_id uuid not null references zone,
  id uuid not null,
  parent_id uuid,
  year integer not null check (year between 2000 and 2999),
  place integer not null check (place > 0),
  title text not null,
  figure_id text,
  -- In the figure's unit.
  target numeric(20, 4),
  sense text check (sense in ('atLeast', 'atMost')),
  due_on date,
  department_id uuid,
  primary key (zone_id, id),
  foreign key (zone_id, parent_id) references goal (zone_id, id),
  foreign key (zone_id, department_id) references department (zone_id, id),
  check ((figure_id is null) = (target is null) and (figure_id is null) = (sense is null)),
  check (parent_id is null or parent_id <> id)
);
call establish_ledger('goal', 'staff');
create index goal_of_parent on goal (zone_id, year, parent_id, place);
