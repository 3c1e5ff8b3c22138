-- A closed team keeps its name in the records, and another may take it.
alter table team drop constraint team_name_key;
create unique index team_name on team (name) where state = 'ACTIVE';
