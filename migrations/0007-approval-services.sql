-- What was asked at the one-stop window.
create table window_enquiry (
  zone_id uuid not null references zone,
  id uuid not null,
  enquired_on date not null,
  channel text not null check (channel in ('onSite', 'online', 'telephone')),
  enquirer text,
  enterprise_id uuid,
  project_id uuid,
  -- A code of the catalogue of approval items, where the question was about one.
  item text,
  question text not null,
  answer text,
  answered_on date,
  -- To whom it was passed on.
  department_id uuid,
  follow_up text,
  primary key (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, department_id) references department (zone_id, id),
  check (answered_on is null or answered_on >= enquired_on),
  check ((answer is null) = (answered_on is null))
);
call establish_ledger('window_enquiry', 'staff');
create index window_enquiry_by_day on window_enquiry (zone_id, enquired_on desc, id desc);
create index window_enquiry_of_enterprise on window_enquiry (zone_id, enterprise_id) where enterprise_id is not null;
create index window_enquiry_of_project on window_enquiry (zone_id, project_id) where project_id is not null;

-- One service of an agent to a project (帮代办); wider than permits, so the item is optional.
create table agent_service (
  zone_id uuid not null references zone,
  id uuid not null,
  project_id uuid not null,
  item text,
  agent_id uuid references user_account,
  agent_name text,
  mode text not null check (mode in ('consult', 'assist', 'act', 'coordinate')),
  content text not null,
  entrusted_on date,
  entrusted_by text,
  started_on date not null,
  finished_on date,
  materials text,
  outcome text,
  rating text check (rating in ('satisfied', 'fair', 'dissatisfied')),
  primary key (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  check (finished_on is null or finished_on >= started_on),
  check (agent_id is not null or agent_name is not null)
);
call establish_ledger('agent_service', 'project');
create index agent_service_by_day on agent_service (zone_id, started_on desc, id desc);
create index agent_service_of_project on agent_service (zone_id, project_id, started_on desc);

-- What a project has promised for the environment, and what shows that it is kept.
create table environmental_commitment (
  zone_id uuid not null references zone,
  id uuid not null,
  project_id uuid not null,
  subject text not null check (subject in ('vocs', 'wasteGas', 'dust', 'wastewater', 'solidWaste', 'hazardousWaste', 'noise', 'carbon', 'other')),
  content text not null,
  -- What is to be reached, in the words of the document: 零排放, ≤10 mg/m³.
  target text not null,
  basis text,
  committed_on date not null,
  due_on date,
  primary key (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  check (due_on is null or due_on >= committed_on)
);
call establish_ledger('environmental_commitment', 'project');
create index environmental_commitment_by_day on environmental_commitment (zone_id, committed_on desc, id desc);
create index environmental_commitment_of_project on environmental_commitment (zone_id, project_id);

create table commitment_evidence (
  zone_id uuid not null references zone,
  id uuid not null,
  project_id uuid not null,
  commitment_id uuid not null,
  kind text not null check (kind in ('monitoring', 'onlineMonitoring', 'completionAcceptance', 'inspection', 'facility', 'other')),
  occurred_on date not null,
  result text not null check (result in ('met', 'partlyMet', 'notMet')),
  content text not null,
  document_number text,
  primary key (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, commitment_id) references environmental_commitment (zone_id, id)
);
call establish_ledger('commitment_evidence', 'project');
create index commitment_evidence_of_commitment on commitment_evidence (zone_id, commitment_id, occurred_on);
