-- What the national data elements ask of a person: codes of GB/T 4762 and GB/T 4658, empty where not told.
alter table volunteer add column politics text not null default '';
alter table volunteer add column schooling text not null default '';
-- A card that was entered by mistake is taken back; what happened to it stays told.
alter table volunteer_step drop constraint volunteer_step_volunteer_fkey;
alter table volunteer_step drop constraint volunteer_step_step_check;
alter table volunteer_step add constraint volunteer_step_step_check
    check (step in ('REGISTERED', 'CHANGED', 'OFFERS', 'PAUSED', 'RESUMED', 'LEFT', 'TAKEN_BACK'));
