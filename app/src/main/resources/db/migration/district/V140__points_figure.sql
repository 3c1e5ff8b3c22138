-- What a service has earned by the rule of its day, beside its minutes; every entry is told anew.
alter table figure_hours add column points int not null default 0;
insert into live_change (topic) select 'hours:' || id from hours_line where corrects is null;
