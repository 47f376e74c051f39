-- A person asks about several items at once, and at a time of day; what was entered later may not know it.
alter table window_enquiry
  add column items text[] not null default '{}',
  -- The zone's local time, HH:mm.
  add column enquired_time text check (enquired_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
update window_enquiry set items = array[item] where item is not null;
alter table window_enquiry drop column item;
