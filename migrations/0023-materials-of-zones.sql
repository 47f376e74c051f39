-- The materials that a zone asks for an item from a day on, as its own guide lists them. Everyone may read it, as the items themselves.
create table item_material_edit (
  zone_id uuid not null references zone,
  id uuid not null,
  item text not null,
  -- The first day on which it holds.
  valid_from date not null,
  -- The whole list: name, form, copies.
  materials jsonb not null,
  source text not null,
  verified boolean not null,
  explanation text not null,
  primary key (zone_id, id)
);
call establish_ledger('item_material_edit', 'everyone');
-- One a day, so that the order in which they were recorded says nothing.
create unique index item_material_edit_once on item_material_edit (zone_id, item, valid_from) where not withdrawn;
create index item_material_edit_by_day on item_material_edit (zone_id, recorded_on desc, id desc);
