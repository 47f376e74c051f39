-- A zone's dated edit of the shipped catalogue of approval items. Everyone may read it: an enterprise's own cases are counted by it.
create table item_override (
  zone_id uuid not null references zone,
  id uuid not null,
  item text not null,
  kind text not null check (kind in ('change', 'add', 'end')),
  -- The first day on which it holds.
  valid_from date not null,
  -- What it sets; null takes a field away.
  content jsonb not null,
  source text not null,
  verified boolean not null,
  explanation text not null,
  -- The shipped edition that it was made upon.
  edition integer not null,
  primary key (zone_id, id)
);
call establish_ledger('item_override', 'everyone');
-- One a day, so that the order in which they were recorded says nothing.
create unique index item_override_once on item_override (zone_id, item, valid_from) where not withdrawn;
create index item_override_by_day on item_override (zone_id, recorded_on desc, id desc);

-- What a zone has arranged for an item: who decides, what is devolved, assessed for the whole area, done by the government, or promised.
create table item_arrangement (
  zone_id uuid not null references zone,
  id uuid not null,
  item text not null,
  kind text not null check (kind in ('decidedBy', 'devolved', 'areaWideAssessment', 'governmentProvided', 'commitment')),
  valid_from date not null,
  -- The last day on which it holds.
  valid_to date,
  organ text,
  title text,
  document_number text,
  done_on date,
  note text,
  source text not null,
  verified boolean not null,
  primary key (zone_id, id),
  check (valid_to is null or valid_to >= valid_from),
  check (kind <> 'decidedBy' or organ is not null),
  check (kind <> 'areaWideAssessment' or (title is not null and done_on is not null))
);
call establish_ledger('item_arrangement', 'everyone');
create unique index item_arrangement_once on item_arrangement (zone_id, item, kind, valid_from) where not withdrawn;
create index item_arrangement_by_day on item_arrangement (zone_id, recorded_on desc, id desc);

-- Which edit of the zone's catalogue a recount was for; none where the shipped data had changed.
alter table case_recount add column override_id uuid, add foreign key (zone_id, override_id) references item_override (zone_id, id);
create index case_recount_of_override on case_recount (zone_id, override_id) where override_id is not null;

-- What of a project decides which approvals it needs, each value from a day on; what is not here is unknown.
create table project_condition (
  zone_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  condition text not null,
  value text not null,
  occurred_on date not null,
  primary key (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id)
);
call establish_ledger('project_condition', 'project');
create unique index project_condition_once on project_condition (zone_id, project_id, condition, occurred_on) where not withdrawn;
create index project_condition_by_day on project_condition (zone_id, occurred_on desc, id desc);

-- A choice that a person made when a project's list of approvals was generated: what the rule said, and what was chosen, with the reason where they differ.
create table case_list_choice (
  zone_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  item text not null,
  occurred_on date not null,
  applies text not null check (applies in ('applies', 'notApplicable', 'unknown')),
  chosen text not null check (chosen in ('open', 'notApplicable', 'replaced', 'leave')),
  -- What the choice was made upon, in words, and in a mark that changes with it.
  explanation text not null,
  grounds text not null,
  reason text,
  example boolean not null default false,
  version integer not null default 1,
  recorded_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id)
);
create index case_list_choice_of_project on case_list_choice (zone_id, project_id, item, recorded_at);
call establish_business_table('case_list_choice', 'zone_id = any ((select scope_zones())::uuid[])
  and ((select scope_of_staff()) or exists (select from project p where p.zone_id = case_list_choice.zone_id and p.id = project_id))');
