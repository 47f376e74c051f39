-- A problem from its hearing to its verified close-out. What follows from its steps and does not hang on today is kept
-- by the write that changes them.
create table problem (
  zone_id uuid not null references zone,
  id uuid not null,
  enterprise_id uuid,
  project_id uuid,
  origin text not null check (origin in ('visit', 'hotline', 'meeting', 'window', 'enterprise', 'upperLevel', 'other')),
  category text not null check (category in ('approvalDelay', 'funds', 'land', 'relocation', 'supporting', 'obstruction',
    'utilities', 'labour', 'materials', 'market', 'policy', 'environment', 'other')),
  content text not null,
  raised_on date not null,
  raised_by text,
  -- Kept from the steps: the newest one that stands, which spares looking at the others on and after its day.
  latest_kind text,
  latest_on date,
  -- Who handles it, until when (and until when at first), how it was answered and whether it is closed.
  department_id uuid,
  assigned_on date,
  first_due_on date,
  due_on date,
  disposition text check (disposition in ('resolved', 'explained', 'plannedWithDate', 'escalated', 'withdrawnByEnterprise', 'duplicate')),
  answered_on date,
  closed_on date,
  primary key (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, department_id) references department (zone_id, id),
  check (enterprise_id is not null or project_id is not null)
);
call establish_ledger('problem', 'enterprise');
create index problem_by_day on problem (zone_id, raised_on desc, id desc);
create index problem_of_enterprise on problem (zone_id, enterprise_id, raised_on desc) where enterprise_id is not null;
create index problem_of_project on problem (zone_id, project_id) where project_id is not null;
create index problem_of_department on problem (zone_id, department_id) where department_id is not null;
create index problem_open on problem (zone_id, due_on, id) where closed_on is null and not withdrawn;

create table problem_step (
  zone_id uuid not null references zone,
  id uuid not null,
  problem_id uuid not null,
  -- The problem's, so that the enterprise's contact sees the steps of its own problems.
  enterprise_id uuid,
  place integer not null check (place > 0),
  kind text not null check (kind in ('assigned', 'progress', 'extended', 'answered', 'confirmed', 'closedOut', 'reopened')),
  occurred_on date not null,
  department_id uuid,
  person text,
  due_on date,
  disposition text check (disposition in ('resolved', 'explained', 'plannedWithDate', 'escalated', 'withdrawnByEnterprise', 'duplicate')),
  satisfied boolean,
  note text,
  evidence text,
  primary key (zone_id, id),
  foreign key (zone_id, problem_id) references problem (zone_id, id),
  foreign key (zone_id, department_id) references department (zone_id, id),
  check ((kind = 'answered') = (disposition is not null)),
  check ((kind = 'confirmed') = (satisfied is not null)),
  check (kind <> 'assigned' or department_id is not null),
  check (kind <> 'extended' or due_on is not null),
  -- Until when a problem that is not solved now is to be solved.
  check (disposition is distinct from 'plannedWithDate' or due_on is not null)
);
call establish_ledger('problem_step', 'enterprise');
create unique index problem_step_once on problem_step (zone_id, problem_id, place) where not withdrawn;
-- Withdrawn ones too, as the time line shows them.
create index problem_step_of_problem on problem_step (zone_id, problem_id, place);
create index problem_step_of_enterprise on problem_step (zone_id, enterprise_id, occurred_on) where enterprise_id is not null and not withdrawn;

create table meeting (
  zone_id uuid not null references zone,
  id uuid not null,
  kind text not null check (kind in ('dispatch', 'seminar', 'jointConference', 'specialTopic', 'other')),
  title text not null,
  held_on date not null,
  venue text,
  host text,
  -- Which units held it, in the order of the notice: 会同.
  organisers text,
  content text,
  primary key (zone_id, id)
);
call establish_ledger('meeting', 'staff');
create index meeting_by_day on meeting (zone_id, held_on desc, id desc);

create table meeting_participant (
  zone_id uuid not null references zone,
  id uuid not null,
  meeting_id uuid not null,
  enterprise_id uuid,
  department_id uuid,
  -- A unit that is neither an enterprise nor a department of the zone.
  unit text,
  person text,
  primary key (zone_id, id),
  foreign key (zone_id, meeting_id) references meeting (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  foreign key (zone_id, department_id) references department (zone_id, id),
  check (num_nonnulls(enterprise_id, department_id, unit) <= 1),
  check (num_nonnulls(enterprise_id, department_id, unit, person) >= 1)
);
call establish_ledger('meeting_participant', 'staff');
create index meeting_participant_of_meeting on meeting_participant (zone_id, meeting_id);
create index meeting_participant_of_enterprise on meeting_participant (zone_id, enterprise_id) where enterprise_id is not null;

-- What a meeting was about.
create table meeting_subject (
  zone_id uuid not null references zone,
  id uuid not null,
  meeting_id uuid not null,
  project_id uuid,
  enterprise_id uuid,
  problem_id uuid,
  primary key (zone_id, id),
  foreign key (zone_id, meeting_id) references meeting (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  foreign key (zone_id, problem_id) references problem (zone_id, id),
  check (num_nonnulls(project_id, enterprise_id, problem_id) = 1)
);
call establish_ledger('meeting_subject', 'staff');
create index meeting_subject_of_meeting on meeting_subject (zone_id, meeting_id);
create index meeting_subject_of_enterprise on meeting_subject (zone_id, enterprise_id) where enterprise_id is not null;
create index meeting_subject_of_project on meeting_subject (zone_id, project_id) where project_id is not null;

-- What a meeting decided; one that was not carried out may be carried over to a later meeting.
create table meeting_decision (
  zone_id uuid not null references zone,
  id uuid not null,
  meeting_id uuid not null,
  place integer not null check (place > 0),
  content text not null,
  department_id uuid,
  person text,
  due_on date,
  project_id uuid,
  enterprise_id uuid,
  problem_id uuid,
  carried_from uuid,
  done_on date,
  outcome text,
  primary key (zone_id, id),
  foreign key (zone_id, meeting_id) references meeting (zone_id, id),
  foreign key (zone_id, department_id) references department (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  foreign key (zone_id, problem_id) references problem (zone_id, id),
  foreign key (zone_id, carried_from) references meeting_decision (zone_id, id)
);
call establish_ledger('meeting_decision', 'staff');
create index meeting_decision_of_meeting on meeting_decision (zone_id, meeting_id, place);
create unique index meeting_decision_carried_once on meeting_decision (zone_id, carried_from) where carried_from is not null and not withdrawn;
create index meeting_decision_open on meeting_decision (zone_id, due_on, id) where done_on is null and not withdrawn;
