-- What was said may be about one indicator; empty: about the score as a whole.
alter table assessment_note add column figure text not null default '';
