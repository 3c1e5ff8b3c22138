-- Points follow from hours by the rule in force on the day of service; nothing is kept twice.
alter table hours_policy add column points_hour int not null default 10 check (points_hour between 0 and 1000);
