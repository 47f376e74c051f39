-- The ground that every later table stands on: scope settings, the change history, sessions, idempotency keys.
-- Runs as the owner; `guatu.application_role` names the login that serves requests.

create function scope_zones() returns uuid[] language sql stable parallel safe
  as $$ select string_to_array(nullif(current_setting('guatu.zones', true), ''), ',')::uuid[] $$;
create function scope_enterprise() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('guatu.enterprise', true), '')::uuid $$;
create function scope_actor() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('guatu.actor', true), '') $$;
create function scope_whole_history() returns boolean language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('guatu.whole_history', true), ''), 'off') = 'on' $$;

create table change_history (
  seq bigint generated always as identity primary key,
  zone_id uuid,
  enterprise_id uuid,
  table_name text not null,
  row_id uuid not null,
  action text not null check (action in ('insert', 'update', 'delete')),
  before jsonb,
  after jsonb,
  actor text not null,
  reason text,
  request_id text,
  at timestamptz not null default now(),
  -- Columns of their own, since under row-level security an index on an expression over jsonb is not used.
  project_id uuid generated always as (case when table_name = 'project' then row_id else (coalesce(after, before)->>'project_id')::uuid end) stored,
  case_id uuid generated always as (case when table_name = 'approval_case' then row_id else (coalesce(after, before)->>'case_id')::uuid end) stored
);
create index change_history_of_project on change_history (project_id, seq) where project_id is not null;
create index change_history_of_case on change_history (case_id, seq) where case_id is not null;
create index change_history_of_row on change_history (row_id, seq);
create index change_history_of_zone on change_history (zone_id, seq);
create index change_history_of_actor on change_history (actor, seq);

-- One SM3 seal a batch, over the previous seal and the batch's rows in order of seq.
create table history_seal (
  number bigint primary key,
  first_seq bigint not null,
  last_seq bigint not null,
  rows bigint not null,
  previous text not null,
  seal text not null,
  sealed_at timestamptz not null default now()
);

-- Statement-level: one insert into the history and one notice a zone and enterprise, however many rows changed.
-- Arguments of the trigger are columns that hold secrets and never enter the history.
create function record_history() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  secrets text[] := coalesce(tg_argv, '{}'::text[]);
  actor_now text := coalesce(public.scope_actor(), 'owner');
  reason_now text := nullif(current_setting('guatu.reason', true), '');
  request_now text := nullif(current_setting('guatu.request', true), '');
  first_seq bigint;
begin
  if tg_op = 'INSERT' then
    with changed as (select null::jsonb as b, to_jsonb(n) - secrets as a from new_rows n),
    written as (insert into public.change_history (zone_id, enterprise_id, table_name, row_id, action, before, after, actor, reason, request_id)
      select coalesce((a->>'zone_id')::uuid, case when tg_table_name = 'zone' then (a->>'id')::uuid end), coalesce((a->>'enterprise_id')::uuid, case when tg_table_name = 'enterprise' then (a->>'id')::uuid end), tg_table_name, (a->>'id')::uuid, 'insert', b, a, actor_now, reason_now, request_now from changed
      returning seq)
    select min(seq) into first_seq from written;
  elsif tg_op = 'UPDATE' then
    with changed as (select to_jsonb(o) - secrets as b, to_jsonb(n) - secrets as a from old_rows o join new_rows n on n.id = o.id),
    written as (insert into public.change_history (zone_id, enterprise_id, table_name, row_id, action, before, after, actor, reason, request_id)
      select coalesce((a->>'zone_id')::uuid, case when tg_table_name = 'zone' then (a->>'id')::uuid end), coalesce((a->>'enterprise_id')::uuid, case when tg_table_name = 'enterprise' then (a->>'id')::uuid end), tg_table_name, (a->>'id')::uuid, 'update', b, a, actor_now, reason_now, request_now from changed
      returning seq)
    select min(seq) into first_seq from written;
  else
    with changed as (select to_jsonb(o) - secrets as b from old_rows o),
    written as (insert into public.change_history (zone_id, enterprise_id, table_name, row_id, action, before, after, actor, reason, request_id)
      select coalesce((b->>'zone_id')::uuid, case when tg_table_name = 'zone' then (b->>'id')::uuid end), coalesce((b->>'enterprise_id')::uuid, case when tg_table_name = 'enterprise' then (b->>'id')::uuid end), tg_table_name, (b->>'id')::uuid, 'delete', b, null, actor_now, reason_now, request_now from changed
      returning seq)
    select min(seq) into first_seq from written;
  end if;
  perform public.notify_change(tg_table_name, first_seq);
  return null;
end $$;

-- Tells the server's one listening connection which kind of row changed, where, and for which enterprises and
-- projects (at most 100 of each; beyond that `many`), so that it can decide which open pages may know.
create function notify_change(changed_table text, from_seq bigint) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  line record;
begin
  if from_seq is null then return; end if;
  for line in
    select h.zone_id,
      (array_agg(distinct h.enterprise_id) filter (where h.enterprise_id is not null))[1:100] as enterprises,
      (array_agg(distinct h.project_id) filter (where h.project_id is not null))[1:100] as projects,
      count(*) > 100 as many
    from public.change_history h where h.seq >= from_seq and h.table_name = changed_table
    group by h.zone_id
  loop
    perform pg_notify('guatu_change', json_build_object('kind', changed_table, 'zoneId', line.zone_id,
      'enterpriseIds', coalesce(line.enterprises, '{}'), 'projectIds', coalesce(line.projects, '{}'), 'many', line.many)::text);
  end loop;
end $$;

-- Keeps a table's history: three statement-level triggers. Extra arguments: secret columns.
create procedure keep_history(of_table regclass, variadic secrets text[] default '{}') language plpgsql as $$
declare
  arguments text := (select coalesce(string_agg(quote_literal(s), ', '), '') from unnest(secrets) s);
begin
  execute format('create trigger history_of_insert after insert on %s referencing new table as new_rows for each statement execute function record_history(%s)', of_table, arguments);
  execute format('create trigger history_of_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function record_history(%s)', of_table, arguments);
  execute format('create trigger history_of_delete after delete on %s referencing old table as old_rows for each statement execute function record_history(%s)', of_table, arguments);
end $$;

-- A business table: forced row-level security by `condition` for the application role (all for the owner, without
-- which migrations, backup and definer functions would see nothing), rights without delete, history.
create procedure establish_business_table(of_table regclass, condition text) language plpgsql as $$
declare
  application text := quote_ident(current_setting('guatu.application_role'));
begin
  execute format('alter table %s enable row level security', of_table);
  execute format('alter table %s force row level security', of_table);
  execute format('create policy scope on %s to %s using (%s) with check (%s)', of_table, application, condition, condition);
  execute format('create policy owner on %s to %I using (true) with check (true)', of_table, current_user);
  execute format('grant select, insert, update on %s to %s', of_table, application);
  call keep_history(of_table);
end $$;

-- A reference table without a zone (users, roles, catalogues): no scope; rights named one by one; history kept.
create procedure establish_reference_table(of_table regclass, rights text) language plpgsql as $$
begin
  execute format('grant %s on %s to %I', rights, of_table, current_setting('guatu.application_role'));
  call keep_history(of_table);
end $$;

do $$
declare application text := quote_ident(current_setting('guatu.application_role'));
begin
  execute 'revoke all on schema public from public';
  execute format('grant usage on schema public to %s', application);
  execute 'alter default privileges revoke execute on functions from public';
  execute 'revoke execute on all functions in schema public from public';
  execute format('grant execute on function scope_zones(), scope_enterprise(), scope_actor(), scope_whole_history() to %s', application);
  execute 'alter table change_history enable row level security';
  execute 'alter table change_history force row level security';
  execute format('create policy scope on change_history for select to %s using (
    (select scope_enterprise()) is null and (zone_id = any ((select scope_zones())::uuid[]) or (zone_id is null and (select scope_whole_history()))))', application);
  execute format('create policy owner on change_history to %I using (true) with check (true)', current_user);
  execute format('grant select on change_history, history_seal, migration to %s', application);
end $$;

create table session (
  id_hash bytea primary key,
  user_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz
);
create index session_of_user on session (user_id) where ended_at is null;

create table sign_in_attempt (
  id uuid primary key,
  account text not null,
  succeeded boolean not null,
  at timestamptz not null,
  address text
);
create index sign_in_attempt_of_account on sign_in_attempt (account, at);
create index sign_in_attempt_from_address on sign_in_attempt (address, at) where not succeeded;

create table permission_refusal (
  id uuid primary key,
  actor text not null,
  operation text not null,
  at timestamptz not null
);
create index permission_refusal_by_time on permission_refusal (at);

create table idempotency_key (
  actor text not null,
  key text not null,
  operation text not null,
  request_hash bytea not null,
  scope_hash bytea not null,
  status integer,
  reply text,
  created_at timestamptz not null default now(),
  primary key (actor, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);

do $$
begin
  execute format('grant select, insert, update, delete on session, idempotency_key to %I', current_setting('guatu.application_role'));
  execute format('grant select, insert on sign_in_attempt, permission_refusal to %I', current_setting('guatu.application_role'));
  execute format('grant update (succeeded) on sign_in_attempt to %I', current_setting('guatu.application_role'));
end $$;
