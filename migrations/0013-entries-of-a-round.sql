-- Whether a round has entries that stand, in any zone: a coordinator may not withdraw a round that another city takes
-- part in, though its entries are out of their sight. Tells no more than yes or no.
create function round_has_entries(of_round uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from public.batch_entry e where e.round_id = of_round and not e.withdrawn) $$;
do $$
begin
  execute format('grant execute on function round_has_entries(uuid) to %I', current_setting('guatu.application_role'));
end $$;
