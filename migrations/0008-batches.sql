-- One dated round of 三个一批. A reference table: the zones of a city, or of a province, take part in one round.
create table batch_round (
  id uuid primary key,
  level text not null check (level in ('province', 'city', 'county', 'zone')),
  -- Who holds it, in words: 晋中市.
  organiser text not null,
  year integer not null check (year between 2000 and 2999),
  seq integer not null check (seq > 0),
  name text not null,
  held_on date not null,
  source_ref text,
  example boolean not null default false,
  withdrawn boolean not null default false,
  version integer not null default 1,
  recorded_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create unique index batch_round_once on batch_round (organiser, year, seq) where not withdrawn;
create index batch_round_by_day on batch_round (held_on desc, id desc);
call establish_reference_table('batch_round', 'select, insert, update');

-- A project's part in a round, on one of its three tracks. The amounts are those announced, frozen at the entry.
create table batch_entry (
  zone_id uuid not null references zone,
  id uuid not null,
  round_id uuid not null references batch_round,
  track text not null check (track in ('signed', 'started', 'producing')),
  project_id uuid not null,
  total_investment_fen bigint not null check (total_investment_fen >= 0),
  expected_output_fen bigint check (expected_output_fen >= 0),
  expected_tax_fen bigint check (expected_tax_fen >= 0),
  -- Who found on site or in papers, and when, that it is what the track says.
  verified_on date,
  verified_by text,
  evidence text,
  primary key (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  check ((verified_on is null) = (verified_by is null))
);
call establish_ledger('batch_entry', 'project');
create unique index batch_entry_once on batch_entry (zone_id, round_id, track, project_id) where not withdrawn;
create index batch_entry_of_round on batch_entry (round_id, zone_id);
create index batch_entry_of_project on batch_entry (zone_id, project_id);
