-- A project's instance of a catalogue item. The days are kept by the write that changes the facts and held by a
-- test against recomputation; they do not hang on today.
create table approval_case (
  zone_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  item text not null,
  department_id uuid,
  outer_number text,
  -- The newest fact that stands; facts are never in the future, so it is the state of today.
  latest_kind text,
  latest_on date,
  submitted_on date,
  accepted_on date,
  due_on date,
  decided_on date,
  example boolean not null default false,
  version integer not null default 1,
  recorded_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (zone_id, id),
  unique (zone_id, project_id, item),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, department_id) references department (zone_id, id)
);
create index approval_case_decided on approval_case (zone_id, decided_on, id) where decided_on is not null;
create index approval_case_due on approval_case (zone_id, due_on, id) where decided_on is null and due_on is not null;
create index approval_case_of_department on approval_case (zone_id, department_id) where department_id is not null;
call establish_business_table('approval_case', 'zone_id = any ((select scope_zones())::uuid[])
  and ((select scope_enterprise()) is null or exists (select from project p where p.zone_id = approval_case.zone_id and p.id = project_id))');

create table case_fact (
  zone_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  case_id uuid not null,
  -- Its place among the steps of its case, which is also the order of their days; a correction takes the place of the fact it strikes.
  place integer not null check (place > 0),
  kind text not null check (kind in ('notApplicable', 'replaced', 'preparing', 'submitted', 'accepted', 'decided', 'delivered', 'refused', 'withdrawn')),
  occurred_on date not null,
  -- How a replaced item is replaced.
  replacement text check ((kind = 'replaced') = (replacement is not null) and replacement in ('commitment', 'areaWideAssessment', 'governmentProvided', 'mergedProcedure')),
  document_number text,
  reason text,
  person text,
  source_ref text,
  -- A correction strikes a fact out and writes the right one; the struck one stays readable.
  struck boolean not null default false,
  example boolean not null default false,
  version integer not null default 1,
  recorded_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (zone_id, id),
  foreign key (zone_id, case_id) references approval_case (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id)
);
create unique index case_fact_of_case on case_fact (zone_id, case_id, place) where not struck;
create index case_fact_struck on case_fact (zone_id, case_id) where struck;
call establish_business_table('case_fact', 'zone_id = any ((select scope_zones())::uuid[])
  and ((select scope_enterprise()) is null or exists (select from project p where p.zone_id = case_fact.zone_id and p.id = project_id))');
