-- The window and the agents in full: who asked and what became of it, mandates to act, materials handed over, intakes of several items,
-- one-time notices as issued, and the tailored plan of a project.
alter table department
  -- Whom an enterprise asks, and where.
  add column phone text,
  add column address text;

alter table window_enquiry
  add column enquirer_role text check (enquirer_role in ('enterprise', 'projectUnit', 'individual', 'agency', 'other')),
  add column forwarded_on date check (forwarded_on >= enquired_on),
  add column called_back_on date check (called_back_on >= enquired_on),
  add column called_back_by text,
  -- What the person said when called back.
  add column satisfied boolean,
  add constraint window_enquiry_forwarded check (forwarded_on is null or department_id is not null),
  add constraint window_enquiry_called_back check ((called_back_on is null) = (called_back_by is null) and (called_back_on is not null or satisfied is null));
create index window_enquiry_unanswered on window_enquiry (zone_id, enquired_on) where answered_on is null and not withdrawn;

-- By which an enterprise lets an agent act in its name.
create table agent_mandate (
  zone_id uuid not null references zone,
  id uuid not null,
  project_id uuid not null,
  mandator text not null,
  agent_id uuid references user_account,
  agent_name text,
  -- Codes of the catalogue; none is every item of the project.
  items text[] not null default '{}',
  document_number text,
  valid_from date not null,
  -- The last day on which it holds.
  valid_to date,
  -- The day from which it holds no more.
  revoked_on date,
  primary key (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  check (num_nonnulls(agent_id, agent_name) = 1),
  check (valid_to is null or valid_to >= valid_from),
  check (revoked_on is null or revoked_on >= valid_from)
);
call establish_ledger('agent_mandate', 'project');
create index agent_mandate_by_day on agent_mandate (zone_id, valid_from desc, id desc);
create index agent_mandate_of_project on agent_mandate (zone_id, project_id);

alter table agent_service
  -- The mandate that was in force when the service began.
  add column mandate_id uuid,
  add column next_follow_up_on date,
  add column rated_on date,
  add column rating_opinion text,
  add constraint agent_service_mandate foreign key (zone_id, mandate_id) references agent_mandate (zone_id, id),
  add constraint agent_service_rated check (rated_on is null or rating is not null);
create index agent_service_follow_up on agent_service (zone_id, next_follow_up_on) where next_follow_up_on is not null and finished_on is null and not withdrawn;

-- What an enterprise had signed stood in the service alone until now; it becomes the mandate of that service.
do $$
declare
  service agent_service;
  mandate uuid;
begin
  for service in select * from agent_service where mode = 'act' and entrusted_on is not null loop
    mandate := gen_random_uuid();
    insert into agent_mandate (zone_id, id, project_id, mandator, agent_id, agent_name, items, valid_from, source_ref, example, withdrawn, recorded_on, recorded_at, recorded_by)
    values (service.zone_id, mandate, service.project_id, coalesce(service.entrusted_by, '未登记'), service.agent_id, case when service.agent_id is null then service.agent_name end,
      case when service.item is null then '{}' else array[service.item] end, service.entrusted_on, service.source_ref, service.example, service.withdrawn,
      service.recorded_on, service.recorded_at, service.recorded_by);
    update agent_service set mandate_id = mandate where zone_id = service.zone_id and id = service.id;
  end loop;
end $$;
alter table agent_service drop column entrusted_on, drop column entrusted_by;

-- A record's history tells of its parts as well; now also of what was handed over, received and reviewed.
alter table change_history drop column part_of;
alter table change_history add column part_of uuid generated always as (case
  when table_name = 'problem_step' then (coalesce(after, before)->>'problem_id')::uuid
  when table_name in ('meeting_participant', 'meeting_subject', 'meeting_decision') then (coalesce(after, before)->>'meeting_id')::uuid
  when table_name in ('visit_visitor', 'visit_problem') then (coalesce(after, before)->>'visit_id')::uuid
  when table_name = 'commitment_evidence' then (coalesce(after, before)->>'commitment_id')::uuid
  when table_name in ('operation_material', 'operation_meeting') then (coalesce(after, before)->>'event_id')::uuid
  when table_name = 'agent_handover' then (coalesce(after, before)->>'service_id')::uuid
  when table_name = 'received_material' then (coalesce(after, before)->>'intake_id')::uuid
  when table_name = 'plan_review' then (coalesce(after, before)->>'plan_id')::uuid
end) stored;
create index change_history_of_part on change_history (part_of, seq) where part_of is not null;

-- What was handed to the agent for a service, and went back.
create table agent_handover (
  zone_id uuid not null references zone,
  id uuid not null,
  service_id uuid not null,
  project_id uuid not null,
  material text not null,
  form text not null check (form in ('original', 'copy', 'electronic')),
  copies integer not null check (copies > 0),
  handed_on date not null,
  returned_on date check (returned_on >= handed_on),
  signed_by text,
  primary key (zone_id, id),
  foreign key (zone_id, service_id) references agent_service (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id)
);
call establish_ledger('agent_handover', 'project');
create index agent_handover_of_service on agent_handover (zone_id, service_id);

-- One visit to the window for several items of a project: numbered within the zone and year.
create table window_intake (
  zone_id uuid not null references zone,
  id uuid not null,
  project_id uuid not null,
  year integer not null,
  number integer not null check (number > 0),
  received_on date not null,
  handed_by text not null,
  items text[] not null,
  -- Those whose materials were complete and which were applied for.
  submitted text[] not null,
  note text,
  primary key (zone_id, id),
  unique (zone_id, year, number),
  foreign key (zone_id, project_id) references project (zone_id, id)
);
call establish_ledger('window_intake', 'project');
create index window_intake_of_project on window_intake (zone_id, project_id, received_on desc);

-- A material kept once for a project serves every item that asks for it.
create table received_material (
  zone_id uuid not null references zone,
  id uuid not null,
  project_id uuid not null,
  intake_id uuid not null,
  material text not null,
  form text not null check (form in ('original', 'copy', 'electronic')),
  copies integer not null check (copies > 0),
  received_on date not null,
  primary key (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, intake_id) references window_intake (zone_id, id)
);
call establish_ledger('received_material', 'project');
create unique index received_material_once on received_material (zone_id, project_id, material) where not withdrawn;
create index received_material_of_intake on received_material (zone_id, intake_id);

-- 一次性告知书, kept as it was issued.
create table one_time_notice (
  zone_id uuid not null references zone,
  id uuid not null,
  project_id uuid not null,
  intake_id uuid,
  kind text not null check (kind in ('notice', 'correction')),
  year integer not null,
  number integer not null check (number > 0),
  issued_on date not null,
  content jsonb not null,
  primary key (zone_id, id),
  unique (zone_id, year, number),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, intake_id) references window_intake (zone_id, id)
);
call establish_ledger('one_time_notice', 'project');
create index one_time_notice_of_project on one_time_notice (zone_id, project_id, issued_on desc);

-- 一项一策: each version as it was issued; nothing of it changes afterwards.
create table tailored_plan (
  zone_id uuid not null references zone,
  id uuid not null,
  project_id uuid not null,
  number integer not null check (number > 0),
  issued_on date not null,
  issued_by text not null,
  content jsonb not null,
  primary key (zone_id, id),
  unique (zone_id, project_id, number),
  foreign key (zone_id, project_id) references project (zone_id, id)
);
call establish_ledger('tailored_plan', 'staff');

create table plan_review (
  zone_id uuid not null references zone,
  id uuid not null,
  project_id uuid not null,
  plan_id uuid not null,
  reviewed_on date not null,
  reviewer text not null,
  finding text not null,
  primary key (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, plan_id) references tailored_plan (zone_id, id)
);
call establish_ledger('plan_review', 'staff');
create index plan_review_of_plan on plan_review (zone_id, plan_id, reviewed_on);
