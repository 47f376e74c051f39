-- A result's validity extended to a day; a case put back on the list that did not apply, or was replaced, before.
alter table case_fact
  drop constraint case_fact_kind_check,
  add constraint case_fact_kind_check check (kind in ('notApplicable', 'replaced', 'relisted', 'preparing', 'submitted', 'correctionAsked', 'corrected', 'accepted',
    'specialBegun', 'specialEnded', 'suspended', 'resumed', 'extended', 'promiseMoved', 'decided', 'delivered', 'validityExtended', 'refused', 'withdrawn')),
  add column valid_to date check ((kind = 'validityExtended') = (valid_to is not null));
alter table case_list_choice
  drop constraint case_list_choice_chosen_check,
  add constraint case_list_choice_chosen_check check (chosen in ('open', 'notApplicable', 'replaced', 'reopen', 'leave'));

-- Where a case has ended for good (its result lapsed, it was refused or withdrawn) the item may be applied for anew, by a case of its own.
alter table approval_case
  -- The first day on which the new one stands in its place.
  add column superseded_on date,
  -- Of the new one: which it follows, and from which day it stands.
  add column renews uuid,
  add column listed_from date,
  add foreign key (zone_id, renews) references approval_case (zone_id, id),
  add check ((renews is null) = (listed_from is null)),
  drop constraint approval_case_zone_id_project_id_item_key;
create unique index approval_case_once on approval_case (zone_id, project_id, item) where superseded_on is null;
create unique index approval_case_renews on approval_case (zone_id, renews) where renews is not null;
create index approval_case_of_project on approval_case (zone_id, project_id, item);

-- Pages of moved due days follow each other by day and id.
create index recounted_case_by_day on recounted_case (zone_id, recorded_on desc, id desc);
