-- Whether the name and the document of somebody belong together, by whoever was asked; empty while nobody has answered.
alter table account add column paper_check text not null default '' check (paper_check in ('', 'SAME', 'OTHER'));
alter table account add column paper_checked_at timestamptz;
alter table account add column paper_tries int not null default 0;
alter table account add column paper_next_at timestamptz;
create index account_unasked on account (paper_next_at nulls first, id)
    where paper_id is not null and name_id is not null and paper_check = '' and state = 'ACTIVE';
