-- Where the volunteer of an entry of hours lives: a place counts those who live there, wherever they serve.
insert into figure_code (dimension, code, word)
    select 'home', code, word from figure_code where dimension = 'place' order by code;
alter table figure_hours add column home int not null default 0;
update figure_hours h set home = p.place from figure_person p where p.person = h.person;
alter table figure_hours alter column home drop default;
