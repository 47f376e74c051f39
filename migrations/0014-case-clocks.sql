-- A case's clock in full: corrections, special procedures, suspensions, extensions, promises moved; silence and validity.
-- Cases that stand already have no such step; what is new among their kept days is filled by the first start after this.
alter table approval_case rename column latest_kind to state;
alter table approval_case
  -- Of an application: the last day on which the organ may say what is missing. After it silence has accepted, and `due_on` is counted so.
  add column silent_until date,
  -- The day first promised, where another is promised now.
  add column first_due_on date,
  -- The last day on which the result holds.
  add column valid_until date,
  add constraint approval_case_state check (state in ('notBegun', 'notApplicable', 'replaced', 'preparing', 'submitted', 'inCorrection', 'accepted',
    'inSpecialProcedure', 'suspended', 'decided', 'delivered', 'refused', 'withdrawn'));

alter table case_fact
  -- A step that is entered after later ones takes a place between its neighbours.
  alter column place type double precision,
  drop constraint case_fact_kind_check,
  add constraint case_fact_kind_check check (kind in ('notApplicable', 'replaced', 'preparing', 'submitted', 'correctionAsked', 'corrected', 'accepted',
    'specialBegun', 'specialEnded', 'suspended', 'resumed', 'extended', 'promiseMoved', 'decided', 'delivered', 'refused', 'withdrawn')),
  add column procedure text check (kind in ('specialBegun', 'specialEnded') or procedure is null),
  add column waiting_on text check (waiting_on in ('applicant', 'authority', 'thirdParty')),
  add column promised_on date check ((kind = 'promiseMoved') = (promised_on is not null)),
  add column days integer check (days > 0),
  add column override text,
  add column missing jsonb check ((override is null) = (missing is null));
create index case_fact_overridden on case_fact (zone_id, occurred_on, id) where override is not null and not struck;

-- Each time the kept days were counted again because the work days or the items' limits had changed: by which data, and how many moved.
create table case_recount (
  zone_id uuid not null references zone,
  id uuid not null,
  work_days text not null,
  items text not null,
  counted integer not null,
  moved integer not null,
  example boolean not null default false,
  version integer not null default 1,
  recorded_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (zone_id, id)
);
create index case_recount_newest on case_recount (zone_id, recorded_at);
call establish_business_table('case_recount', 'zone_id = any ((select scope_zones())::uuid[]) and (select scope_of_staff())');

-- A case whose due day a recount moved.
create table recounted_case (
  zone_id uuid not null,
  id uuid not null,
  recount_id uuid not null,
  project_id uuid not null,
  case_id uuid not null,
  due_before date,
  due_after date,
  example boolean not null default false,
  version integer not null default 1,
  recorded_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (zone_id, id),
  foreign key (zone_id, recount_id) references case_recount (zone_id, id),
  foreign key (zone_id, case_id) references approval_case (zone_id, id)
);
create index recounted_case_newest on recounted_case (zone_id, recorded_at, id);
call establish_business_table('recounted_case', 'zone_id = any ((select scope_zones())::uuid[])
  and ((select scope_of_staff()) or exists (select from project p where p.zone_id = recounted_case.zone_id and p.id = project_id))');
