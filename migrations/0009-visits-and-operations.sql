-- A visit to an enterprise. Nobody checks in; no place and no photograph is asked for.
create table visit (
  zone_id uuid not null references zone,
  id uuid not null,
  enterprise_id uuid not null,
  project_id uuid,
  visited_on date not null,
  purpose text not null check (purpose in ('research', 'service', 'resumption', 'policy', 'followUp', 'other')),
  -- 领导带队.
  led_by_leader boolean not null default false,
  situation text,
  answered text,
  policies text,
  follow_up text,
  primary key (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id)
);
call establish_ledger('visit', 'staff');
create index visit_by_day on visit (zone_id, visited_on desc, id desc);
create index visit_of_enterprise on visit (zone_id, enterprise_id, visited_on desc);

create table visit_visitor (
  zone_id uuid not null references zone,
  id uuid not null,
  visit_id uuid not null,
  user_id uuid references user_account,
  person text not null,
  unit text,
  primary key (zone_id, id),
  foreign key (zone_id, visit_id) references visit (zone_id, id)
);
call establish_ledger('visit_visitor', 'staff');
create index visit_visitor_of_visit on visit_visitor (zone_id, visit_id);

-- The problems that were heard on a visit, or spoken of again on a later one; each is a row of the problem ledger.
create table visit_problem (
  zone_id uuid not null references zone,
  id uuid not null,
  visit_id uuid not null,
  problem_id uuid not null,
  primary key (zone_id, id),
  foreign key (zone_id, visit_id) references visit (zone_id, id),
  foreign key (zone_id, problem_id) references problem (zone_id, id)
);
call establish_ledger('visit_problem', 'staff');
create unique index visit_problem_once on visit_problem (zone_id, visit_id, problem_id) where not withdrawn;
create index visit_problem_of_problem on visit_problem (zone_id, problem_id) where not withdrawn;

create table supplier (
  zone_id uuid not null references zone,
  id uuid not null,
  name text not null,
  -- Where it stands: 周边 is what a zone can help with.
  place text,
  supplies text not null,
  contact text,
  primary key (zone_id, id)
);
call establish_ledger('supplier', 'staff');
create unique index supplier_once on supplier (zone_id, name) where not withdrawn;

-- 检修、停产、减产、复工: planned and actual, of one facility.
create table operation_event (
  zone_id uuid not null references zone,
  id uuid not null,
  enterprise_id uuid not null,
  kind text not null check (kind in ('maintenanceOutage', 'shutdown', 'reducedOutput', 'resumeWork')),
  facility text not null,
  planned_from date,
  planned_to date,
  actual_from date,
  actual_to date,
  -- The moment of the restart (点火开炉), where it is known to the minute; its Shanghai day is `actual_to`.
  restarted_at timestamptz,
  -- Loss of output a day, as the enterprise estimates it.
  daily_loss_fen bigint check (daily_loss_fen >= 0),
  affected_capacity text,
  cause text,
  contact text,
  note text,
  primary key (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  check (planned_from is not null or actual_from is not null),
  check (planned_to is null or planned_from is null or planned_to >= planned_from),
  check (actual_to is null or (actual_from is not null and actual_to >= actual_from)),
  check (restarted_at is null or (actual_to is not null and (restarted_at at time zone 'Asia/Shanghai')::date = actual_to))
);
call establish_ledger('operation_event', 'enterprise');
create index operation_event_of_enterprise on operation_event (zone_id, enterprise_id);
-- By the first day on which it was known to be planned or to have begun; one planned for later is known since it was recorded.
create index operation_event_by_day on operation_event (zone_id, (least(planned_from, actual_from, recorded_on)) desc, id desc);

-- What an event needs: the stock on a day over the use a day is the days of cover.
create table operation_material (
  zone_id uuid not null references zone,
  id uuid not null,
  event_id uuid not null,
  enterprise_id uuid not null,
  name text not null,
  unit text not null,
  needed numeric(18, 3) check (needed >= 0),
  on_hand numeric(18, 3) check (on_hand >= 0),
  on_hand_on date,
  daily_use numeric(18, 3) check (daily_use >= 0),
  supplier_id uuid,
  arranged text,
  primary key (zone_id, id),
  foreign key (zone_id, event_id) references operation_event (zone_id, id),
  foreign key (zone_id, supplier_id) references supplier (zone_id, id),
  check ((on_hand is null) = (on_hand_on is null))
);
call establish_ledger('operation_material', 'enterprise');
create index operation_material_of_event on operation_material (zone_id, event_id);
create index operation_material_of_supplier on operation_material (zone_id, supplier_id) where supplier_id is not null;

create table operation_meeting (
  zone_id uuid not null references zone,
  id uuid not null,
  event_id uuid not null,
  meeting_id uuid not null,
  primary key (zone_id, id),
  foreign key (zone_id, event_id) references operation_event (zone_id, id),
  foreign key (zone_id, meeting_id) references meeting (zone_id, id)
);
call establish_ledger('operation_meeting', 'staff');
create unique index operation_meeting_once on operation_meeting (zone_id, event_id, meeting_id) where not withdrawn;
