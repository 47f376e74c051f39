-- Nobody's contact, so not narrowed to one enterprise. A function of its own since of `is null` the planner believes that
-- it holds for one row in two hundred, and of this for every second one: what is thought so rare is joined row by row.
create function scope_of_staff() returns boolean language sql stable parallel safe
  as $$ select scope_enterprise() is null $$;
do $$ begin execute format('grant execute on function scope_of_staff() to %I', current_setting('guatu.application_role')); end $$;

-- The columns that every row of a ledger carries: where it was taken from, whether it is an example, whether it was
-- entered by mistake (a withdrawn row stays readable, with its reason in the history, and counts nowhere), its version,
-- and when and by whom it was recorded. `seen_by` says what of it an enterprise's contact may see: the rows of their
-- enterprise (`enterprise`), of their enterprise's projects (`project`), none (`staff`), or all (`everyone`).
create procedure establish_ledger(of_table regclass, seen_by text) language plpgsql as $$
declare
  bare text := (select relname from pg_class where oid = of_table);
  of_contact text := case seen_by
    when 'enterprise' then '(select scope_of_staff()) or enterprise_id = (select scope_enterprise())'
    when 'project' then format('(select scope_of_staff()) or exists (select from project p where p.zone_id = %I.zone_id and p.id = %I.project_id)', bare, bare)
    when 'staff' then '(select scope_of_staff())'
    when 'everyone' then 'true'
  end;
begin
  if of_contact is null then raise exception 'nobody is called %', seen_by; end if;
  execute format('alter table %s
    add column source_ref text,
    add column example boolean not null default false,
    add column withdrawn boolean not null default false,
    add column version integer not null default 1,
    add column recorded_on date not null,
    add column recorded_at timestamptz not null,
    add column recorded_by text not null', of_table);
  call establish_business_table(of_table, format('zone_id = any ((select scope_zones())::uuid[]) and (%s)', of_contact));
end $$;

-- The zone's 产业体系: which industries lead and which support them, from a day to a day.
create table zone_industry (
  zone_id uuid not null references zone,
  id uuid not null,
  name text not null,
  standing text not null check (standing in ('leading', 'supporting')),
  -- Its place among those of its standing, as documents list them.
  place integer not null check (place > 0),
  valid_from date not null,
  -- The last day on which it holds.
  valid_to date,
  primary key (zone_id, id),
  check (valid_to is null or valid_to >= valid_from)
);
-- Public in any case, and an enterprise's own industry is named by it.
call establish_ledger('zone_industry', 'everyone');
create unique index zone_industry_once on zone_industry (zone_id, name) where valid_to is null and not withdrawn;

-- Which industry of the zone's system an enterprise belongs to.
create table enterprise_industry (
  zone_id uuid not null references zone,
  id uuid not null,
  enterprise_id uuid not null,
  industry_id uuid not null,
  valid_from date not null,
  valid_to date,
  primary key (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  foreign key (zone_id, industry_id) references zone_industry (zone_id, id),
  check (valid_to is null or valid_to >= valid_from)
);
call establish_ledger('enterprise_industry', 'enterprise');
create index enterprise_industry_of_enterprise on enterprise_industry (zone_id, enterprise_id);
create index enterprise_industry_of_industry on enterprise_industry (zone_id, industry_id);

-- Membership of a statistical size class (“四上”), entered and left by dates: a count of it is a stock at a day.
-- `size_class` is a code of the catalogue.
create table size_class_membership (
  zone_id uuid not null references zone,
  id uuid not null,
  enterprise_id uuid not null,
  size_class text not null,
  entered_on date not null,
  -- The day from which it no longer stands in the class.
  left_on date,
  entry_document text,
  left_because text,
  primary key (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  check (left_on is null or left_on >= entered_on),
  check (left_on is not null or left_because is null)
);
call establish_ledger('size_class_membership', 'enterprise');
create unique index size_class_membership_once on size_class_membership (zone_id, enterprise_id, size_class) where left_on is null and not withdrawn;
create index size_class_membership_by_day on size_class_membership (zone_id, entered_on desc, id desc);

-- An award to an enterprise or, for some kinds, to a park. `kind` is a code of the catalogue.
create table qualification (
  zone_id uuid not null references zone,
  id uuid not null,
  kind text not null,
  level text not null check (level in ('national', 'provincial', 'municipal', 'county')),
  enterprise_id uuid,
  park_id uuid,
  -- What was awarded has a name of its own: a technology centre, a park.
  title text,
  awarded_on date not null,
  -- The last day on which it is valid; none where the award has no term.
  valid_to date,
  batch text,
  document_number text,
  -- It ended before its term: the day from which it is no longer held in the zone.
  ended_on date,
  ended_because text check (ended_because in ('revoked', 'movedAway', 'merged', 'cancelled', 'replaced')),
  primary key (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  foreign key (zone_id, park_id) references park (zone_id, id),
  check ((enterprise_id is null) <> (park_id is null)),
  check (valid_to is null or valid_to >= awarded_on),
  check (ended_on is null or ended_on >= awarded_on),
  check ((ended_on is null) = (ended_because is null))
);
call establish_ledger('qualification', 'enterprise');
create index qualification_of_enterprise on qualification (zone_id, enterprise_id) where enterprise_id is not null;
create index qualification_of_kind on qualification (zone_id, kind, awarded_on);
create index qualification_by_day on qualification (zone_id, awarded_on desc, id desc);

-- Who answers for an enterprise. The person may have no account; a leader's pairing and a cadre's are told apart.
alter table pairing
  alter column user_id drop not null,
  add column person text,
  add column duty text not null default 'pairedCadre' check (duty in ('pairedLeader', 'pairedCadre')),
  add column handover text,
  add column source_ref text,
  add column example boolean not null default false,
  add column withdrawn boolean not null default false,
  add constraint pairing_of_someone check (user_id is not null or person is not null);
create index pairing_of_enterprise on pairing (zone_id, enterprise_id);
create index pairing_by_day on pairing (zone_id, valid_from desc, id desc);
