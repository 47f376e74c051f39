-- Site conditions of 建筑法 §8, ceremonies and the beginning of land use (动工开发) are facts of a project like any other.
alter table project_fact drop constraint project_fact_kind_check;
alter table project_fact add constraint project_fact_kind_check check (kind in (
  'signed', 'filed', 'contractorAppointed', 'fundsSecured', 'demolitionOnTrack', 'drawingsReady', 'qualitySafetyMeasures',
  'ceremonyHeld', 'landStarted', 'started', 'producing', 'atCapacity'));
