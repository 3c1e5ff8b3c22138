-- Who supplies a service, who approves it, and how much of it there is.
alter table item drop constraint item_state_check;
alter table item add constraint item_state_check check (state in ('SUBMITTED', 'LISTED', 'RETURNED', 'WITHDRAWN', 'MERGED'));
-- whoever reviews at or above this path approves; empty where nobody has to
alter table item add column review_path text not null default '';
-- a change of a listed service waits as an entry of its own that replaces it once it is approved
alter table item add column replaces uuid references item (id);
alter table item add column version int not null default 1;
create unique index item_replaces on item (replaces) where state in ('SUBMITTED', 'RETURNED');
create index item_review on item (review_path text_pattern_ops) where state = 'SUBMITTED';

-- What happened to an entry: append-only.
create table item_step (
    id         uuid primary key,
    item       uuid not null references item (id),
    at         timestamptz not null,
    actor      uuid,
    actor_name text not null,
    step       text not null check (step in ('OFFERED', 'CHANGED', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
    words      text not null default ''
);
create index item_step_item on item_step (item, id);

-- Orders of services of which there is only so much a week; week: the Monday of the first possible time.
create table booking (
    service_order uuid primary key,
    item          uuid not null references item (id),
    week          date not null
);
create index booking_week on booking (item, week);
