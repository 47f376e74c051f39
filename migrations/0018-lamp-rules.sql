-- The month's planned and completed investment of a project; a month stands once.
create table monthly_investment (
  zone_id uuid not null references zone,
  id uuid not null,
  project_id uuid not null,
  -- `2025-03`.
  month text not null check (month ~ '^2[0-9]{3}-(0[1-9]|1[0-2])$'),
  planned_fen bigint check (planned_fen >= 0),
  completed_fen bigint check (completed_fen >= 0),
  primary key (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  check (planned_fen is not null or completed_fen is not null)
);
call establish_ledger('monthly_investment', 'project');
create unique index monthly_investment_once on monthly_investment (zone_id, project_id, month) where not withdrawn;
create index monthly_investment_by_month on monthly_investment (zone_id, month desc, id desc);

-- When the statistics bureau has taken a project into its register (入库).
alter table project_fact drop constraint project_fact_kind_check;
alter table project_fact add constraint project_fact_kind_check check (kind in (
  'signed', 'filed', 'contractorAppointed', 'fundsSecured', 'demolitionOnTrack', 'drawingsReady', 'qualitySafetyMeasures',
  'ceremonyHeld', 'landStarted', 'started', 'producing', 'atCapacity', 'statisticsEntered'));

-- By what rules a zone's lamps are lit from a day on.
create table zone_lamp_rules (
  zone_id uuid not null references zone,
  id uuid not null,
  valid_from date not null,
  base text,
  name text not null,
  rules jsonb not null,
  note text,
  primary key (zone_id, id)
);
-- Lamps are shown to all who see the projects.
call establish_ledger('zone_lamp_rules', 'everyone');
create unique index zone_lamp_rules_once on zone_lamp_rules (zone_id, valid_from) where not withdrawn;

-- Why a project's lamp is neither yellow nor red for a time, and who approved it.
create table lamp_excuse (
  zone_id uuid not null references zone,
  id uuid not null,
  project_id uuid not null,
  dimension text not null check (dimension in ('caseLimit', 'start', 'progress', 'investment', 'statistics')),
  kind text not null check (kind in ('winterStoppage', 'policy', 'forceMajeure', 'other')),
  from_day date not null,
  to_day date not null,
  approver text not null,
  approved_on date not null,
  grounds text not null,
  primary key (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  check (to_day >= from_day)
);
call establish_ledger('lamp_excuse', 'project');
create index lamp_excuse_of_project on lamp_excuse (zone_id, project_id, from_day);

-- The approval item that a problem holds up, by its code.
alter table problem add column item text;
