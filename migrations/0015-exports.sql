-- That records left the ledgers as a file. Whoever exported sees the row; an enterprise's contact no other's.
create table export_record (
  zone_id uuid not null references zone,
  id uuid not null,
  operation text not null,
  title text not null,
  -- Address, conditions and body of the request.
  asked jsonb not null,
  row_count integer not null check (row_count >= 0),
  version integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (zone_id, id)
);
call establish_business_table('export_record', 'zone_id = any ((select scope_zones())::uuid[])
  and ((select scope_of_staff()) or recorded_by = (select scope_actor()))');
