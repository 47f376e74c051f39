-- An edit remembers what the shipped item said when it was made or confirmed, each field as it was written: a later edition that says
-- otherwise is told beside it. Edits from before this know their edition alone.
alter table item_override
  add column made_on jsonb,
  drop constraint item_override_kind_check,
  -- From its day on the item is as shipped again.
  add constraint item_override_kind_check check (kind in ('change', 'add', 'end', 'restore'));

-- Whose catalogue holds in a zone: its own edits, and in a sub-park those of the zone above it, which its people need not see otherwise.
create function catalogue_zones(of_zone uuid) returns table (id uuid, name text, upper boolean) language sql stable security definer set search_path = pg_catalog, public as $$
  select z.id, z.name, false from public.zone z where z.id = of_zone and z.id = any (public.scope_zones())
  union all
  select p.id, p.name, true from public.zone z join public.zone p on p.id = z.parent_id where z.id = of_zone and z.kind = 'subPark' and z.id = any (public.scope_zones()) $$;
create function overrides_in_zone(of_zone uuid) returns setof item_override language sql stable security definer set search_path = pg_catalog, public as $$
  select r.* from public.catalogue_zones(of_zone) z join public.item_override r on r.zone_id = z.id where not r.withdrawn $$;
create function arrangements_in_zone(of_zone uuid) returns setof item_arrangement language sql stable security definer set search_path = pg_catalog, public as $$
  select r.* from public.catalogue_zones(of_zone) z join public.item_arrangement r on r.zone_id = z.id where not r.withdrawn $$;
do $$
begin
  execute format('grant execute on function catalogue_zones(uuid), overrides_in_zone(uuid), arrangements_in_zone(uuid) to %I', current_setting('guatu.application_role'));
end $$;
