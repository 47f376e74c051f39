-- A record's history tells of its parts as well: a problem's steps, a meeting's participants, subjects and decisions, a
-- visit's visitors and problems, a commitment's evidence, an event's materials and meetings.
alter table change_history add column part_of uuid generated always as (case
  when table_name = 'problem_step' then (coalesce(after, before)->>'problem_id')::uuid
  when table_name in ('meeting_participant', 'meeting_subject', 'meeting_decision') then (coalesce(after, before)->>'meeting_id')::uuid
  when table_name in ('visit_visitor', 'visit_problem') then (coalesce(after, before)->>'visit_id')::uuid
  when table_name = 'commitment_evidence' then (coalesce(after, before)->>'commitment_id')::uuid
  when table_name in ('operation_material', 'operation_meeting') then (coalesce(after, before)->>'event_id')::uuid
end) stored;
create index change_history_of_part on change_history (part_of, seq) where part_of is not null;

-- Rounds belong to no zone: whoever works in any zone may read how they came to be. No enterprise's contact may.
do $$
begin
  execute format('create policy rounds on change_history for select to %I using (table_name = ''batch_round'' and (select scope_of_staff()) and cardinality((select scope_zones())::uuid[]) > 0)',
    current_setting('guatu.application_role'));
end $$;
