create table enterprise (
  zone_id uuid not null references zone,
  id uuid not null,
  credit_code text not null check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  name text not null,
  industry text,
  address text,
  example boolean not null default false,
  source_ref text,
  version integer not null default 1,
  recorded_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (zone_id, id),
  unique (zone_id, credit_code)
);
call establish_business_table('enterprise', 'zone_id = any ((select scope_zones())::uuid[])
  and ((select scope_enterprise()) is null or id = (select scope_enterprise()))');

alter table role_grant add constraint role_grant_of_enterprise foreign key (zone_id, enterprise_id) references enterprise (zone_id, id);

-- Which cadre answers for which enterprise, by dates; visits edit it through enterprises.
create table pairing (
  zone_id uuid not null references zone,
  id uuid not null,
  enterprise_id uuid not null,
  user_id uuid not null references user_account,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  recorded_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  check (valid_to is null or valid_to >= valid_from)
);
create index pairing_of_user on pairing (zone_id, user_id);
call establish_business_table('pairing', 'zone_id = any ((select scope_zones())::uuid[])
  and ((select scope_enterprise()) is null or enterprise_id = (select scope_enterprise()))');

-- `enterprise_id`, `agent_id` are the newest of the dated rows below, kept by the write that changes them.
create table project (
  zone_id uuid not null references zone,
  id uuid not null,
  code text check (code ~ '^[0-9]{4}-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}$'),
  name text not null,
  enterprise_id uuid not null,
  agent_id uuid references user_account,
  park_id uuid,
  industry text not null,
  nature text not null check (nature in ('newBuild', 'expansion', 'technicalRenovation', 'relocation')),
  content text,
  example boolean not null default false,
  source_ref text,
  version integer not null default 1,
  recorded_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (zone_id, id),
  unique (zone_id, code),
  unique (zone_id, name),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  foreign key (zone_id, park_id) references park (zone_id, id)
);
create index project_of_enterprise on project (zone_id, enterprise_id);
create index project_of_agent on project (zone_id, agent_id) where agent_id is not null;
call establish_business_table('project', 'zone_id = any ((select scope_zones())::uuid[])
  and ((select scope_enterprise()) is null or enterprise_id = (select scope_enterprise()))');

-- Dated versions of what figures and lamps read. A row holds from `occurred_on` until the next one of its kind.
create table project_value (
  zone_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  measure text not null check (measure in ('totalInvestment', 'annualPlannedInvestment', 'promisedOutput', 'promisedTax',
    'capacity', 'plannedStart', 'plannedProduction', 'owner', 'agent')),
  -- The year that an annual plan is for; 0 for the other measures.
  year integer not null default 0 check ((measure = 'annualPlannedInvestment') = (year <> 0)),
  amount_fen bigint check (amount_fen >= 0),
  day date,
  quantity numeric(18, 3) check (quantity > 0),
  unit text,
  party_id uuid,
  occurred_on date not null,
  reason text,
  source_ref text,
  example boolean not null default false,
  version integer not null default 1,
  recorded_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  check ((measure in ('totalInvestment', 'annualPlannedInvestment', 'promisedOutput', 'promisedTax')) = (amount_fen is not null)),
  check ((measure in ('plannedStart', 'plannedProduction')) = (day is not null)),
  check ((measure = 'capacity') = (quantity is not null and unit is not null)),
  check (measure not in ('owner') or party_id is not null)
);
create index project_value_of_project on project_value (zone_id, project_id, measure, year, occurred_on, id);
call establish_business_table('project_value', 'zone_id = any ((select scope_zones())::uuid[])
  and ((select scope_enterprise()) is null or exists (select from project p where p.zone_id = project_value.zone_id and p.id = project_id))');

-- Life-cycle facts. A withdrawn fact stays, with its reason, and counts nowhere.
create table project_fact (
  zone_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  kind text not null check (kind in ('signed', 'filed', 'started', 'producing', 'atCapacity')),
  occurred_on date not null,
  evidence text,
  verifier text,
  source_ref text,
  withdrawn boolean not null default false,
  example boolean not null default false,
  version integer not null default 1,
  recorded_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id)
);
create unique index project_fact_once on project_fact (zone_id, project_id, kind) where not withdrawn;
call establish_business_table('project_fact', 'zone_id = any ((select scope_zones())::uuid[])
  and ((select scope_enterprise()) is null or exists (select from project p where p.zone_id = project_fact.zone_id and p.id = project_id))');

-- Key-project lists by year and level; `left_on` is the day from which it no longer stands on the list.
create table key_project (
  zone_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  year integer not null check (year between 2000 and 2999),
  level text not null check (level in ('province', 'city', 'county', 'zone')),
  entered_on date not null,
  left_on date,
  source_ref text,
  example boolean not null default false,
  version integer not null default 1,
  recorded_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  check (left_on is null or left_on >= entered_on)
);
create unique index key_project_once on key_project (zone_id, year, level, project_id) where left_on is null;
create index key_project_of_project on key_project (zone_id, project_id);
call establish_business_table('key_project', 'zone_id = any ((select scope_zones())::uuid[])
  and ((select scope_enterprise()) is null or exists (select from project p where p.zone_id = key_project.zone_id and p.id = project_id))');
