-- Zones: a tree of city, zone and sub-area. `clock_day` is set where a zone's clock stands still (the demo).
create table zone (
  id uuid primary key,
  parent_id uuid references zone,
  code text not null unique check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  division_code text check (division_code ~ '^[0-9]{6}$'),
  kind text not null check (kind in ('city', 'developmentZone', 'subPark')),
  name text not null,
  clock_day date,
  example boolean not null default false,
  version integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by text not null
);
call establish_business_table('zone', 'id = any ((select scope_zones())::uuid[])');
-- A new zone is not yet in its maker's scope, but the one above it is.
alter policy scope on zone with check (id = any ((select scope_zones())::uuid[]) or parent_id = any ((select scope_zones())::uuid[]));

create table department (
  zone_id uuid not null references zone,
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('internal', 'ruleOwner', 'decidingOrgan')),
  closed_on date,
  example boolean not null default false,
  version integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (zone_id, id),
  unique (zone_id, name)
);
call establish_business_table('department', 'zone_id = any ((select scope_zones())::uuid[])');

create table park (
  zone_id uuid not null references zone,
  id uuid not null,
  name text not null,
  example boolean not null default false,
  version integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (zone_id, id),
  unique (zone_id, name)
);
call establish_business_table('park', 'zone_id = any ((select scope_zones())::uuid[])');

-- Area in whole square metres.
create table parcel (
  zone_id uuid not null references zone,
  id uuid not null,
  park_id uuid,
  code text not null,
  area_m2 bigint not null check (area_m2 > 0),
  example boolean not null default false,
  version integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (zone_id, id),
  unique (zone_id, code),
  foreign key (zone_id, park_id) references park (zone_id, id)
);
call establish_business_table('parcel', 'zone_id = any ((select scope_zones())::uuid[])');

-- The zones that a grant on one zone reaches: itself and those below it. Needed before a scope is known.
create function zone_with_descendants(root uuid) returns setof uuid language sql stable security definer set search_path = pg_catalog, public as $$
  with recursive reach as (select id from public.zone where id = root union all select z.id from public.zone z join reach r on z.parent_id = r.id)
  select id from reach $$;

-- Every zone: the reach of the product's own jobs and of the local operator, who holds the server's files anyway.
create function every_zone() returns setof uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select id from public.zone $$;

create table user_account (
  id uuid primary key,
  account text not null unique check (account ~ '^[a-z][a-z0-9._-]{2,39}$'),
  name text not null,
  disabled boolean not null default false,
  example boolean not null default false,
  version integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by text not null
);
call establish_reference_table('user_account', 'select, insert, update');

create table credential (
  id uuid primary key references user_account,
  password_hash text not null,
  must_change boolean not null,
  changed_at timestamptz not null
);
call establish_reference_table('credential', 'select, insert, update');

-- A role of a user for a zone and what lies below it; `enterprise_id` for enterprise contacts only. Its foreign key is
-- made in 0003, where enterprises are.
create table role_grant (
  id uuid primary key,
  user_id uuid not null references user_account,
  role text not null check (role in ('cityCoordinator', 'zoneLeader', 'projectOfficer', 'approvalAgent', 'pairedCadre',
    'departmentHandler', 'statistician', 'enterpriseContact', 'auditor', 'administrator')),
  zone_id uuid not null references zone,
  department_id uuid,
  enterprise_id uuid,
  valid_from date not null,
  -- The last day on which it holds; a grant taken back holds no longer from that moment.
  valid_to date,
  revoked_at timestamptz,
  version integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by text not null,
  foreign key (zone_id, department_id) references department (zone_id, id),
  check ((role = 'enterpriseContact') = (enterprise_id is not null)),
  check ((role = 'departmentHandler') = (department_id is not null)),
  check (valid_to is null or valid_to >= valid_from)
);
create index role_grant_of_user on role_grant (user_id);
call establish_reference_table('role_grant', 'select, insert, update');

do $$
begin
  execute format('grant execute on function zone_with_descendants(uuid), every_zone() to %I', current_setting('guatu.application_role'));
end $$;
-- The hash never enters the history: its triggers are made anew without it.
drop trigger history_of_insert on credential;
drop trigger history_of_update on credential;
drop trigger history_of_delete on credential;
call keep_history('credential', 'password_hash');
