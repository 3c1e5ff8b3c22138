-- Only of those who have agreed that their name and document are given to somebody else is anybody asked.
alter table account add column paper_check_agreed boolean not null default false;
drop index account_unasked;
create index account_unasked on account (paper_next_at nulls first, id)
    where paper_check_agreed and paper_id is not null and name_id is not null and paper_check = '' and state = 'ACTIVE';
