-- Skills are shown in the order of the list that they come from.
alter table skill add column sort int not null default 0;
