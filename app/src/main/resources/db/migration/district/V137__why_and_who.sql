-- Why an order came to nothing, as a code that can be counted; schooling and political status in the facts of people.
alter table order_step add column reason text not null default '';
alter table figure_order add column reason int not null default 0;
alter table figure_person add column schooling int not null default 0, add column politics int not null default 0;
-- every card is told anew
insert into live_change (topic) select 'volunteer:' || id from volunteer;
