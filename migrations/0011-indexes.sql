-- The same conditions of the tables before `scope_of_staff`, by which the planner's guesses come near what is there.
do $$
declare
  of_table text;
  own text;
begin
  for of_table, own in values
    ('enterprise', 'id = (select scope_enterprise())'), ('pairing', 'enterprise_id = (select scope_enterprise())'), ('project', 'enterprise_id = (select scope_enterprise())'),
    ('project_value', null), ('project_fact', null), ('key_project', null), ('approval_case', null), ('case_fact', null)
  loop
    own := coalesce(own, format('exists (select from project p where p.zone_id = %I.zone_id and p.id = project_id)', of_table));
    execute format('alter policy scope on %I using (zone_id = any ((select scope_zones())::uuid[]) and ((select scope_of_staff()) or %s))
      with check (zone_id = any ((select scope_zones())::uuid[]) and ((select scope_of_staff()) or %s))', of_table, own, own);
  end loop;
end $$;
alter policy scope on change_history using (
  (select scope_of_staff()) and (zone_id = any ((select scope_zones())::uuid[]) or (zone_id is null and (select scope_whole_history()))));

-- What a row was is made into JSON once: without the word the planner puts the expression in each of its four places.
do $$ begin execute replace(pg_get_functiondef('record_history'::regproc), 'with changed as (', 'with changed as materialized ('); end $$;
