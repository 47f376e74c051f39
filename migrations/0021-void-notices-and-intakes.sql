-- A notice or an intake that was made by mistake is void (作废): by whom, when and why stands with it, and its number is not given again.
alter table window_intake
  add column withdrawn_on date,
  add column withdrawn_by text,
  add column withdrawn_reason text,
  add constraint window_intake_void check (num_nonnulls(withdrawn_on, withdrawn_by, withdrawn_reason) in (0, 3) and (withdrawn_on is null or withdrawn));
alter table one_time_notice
  add column withdrawn_on date,
  add column withdrawn_by text,
  add column withdrawn_reason text,
  add constraint one_time_notice_void check (num_nonnulls(withdrawn_on, withdrawn_by, withdrawn_reason) in (0, 3) and (withdrawn_on is null or withdrawn));
create index one_time_notice_of_intake on one_time_notice (zone_id, intake_id) where intake_id is not null;
