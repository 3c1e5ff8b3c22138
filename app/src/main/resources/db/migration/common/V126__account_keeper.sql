-- Children have no phone of their own here: a guardian speaks for them. keeper: the account of that guardian.
alter table account add column keeper uuid references account (id);
create index account_keeper on account (keeper) where keeper is not null;
alter table account drop constraint account_check;
alter table account add constraint account_reached
    check (phone_hash is not null or login is not null or keeper is not null or state = 'CLOSED');
