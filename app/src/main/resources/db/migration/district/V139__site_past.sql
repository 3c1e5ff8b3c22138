-- Where a place lay in the tree and how it was called until a day, the first of what came after. Append-only.
create table site_past (
    n      bigint generated always as identity primary key,
    site   uuid not null references site (id),
    until  date not null,
    path   text not null,
    name   text not null,
    at     timestamptz not null
);
create index site_past_at on site_past (at);
alter table volunteer_step drop constraint volunteer_step_step_check;
alter table volunteer_step add constraint volunteer_step_step_check
    check (step in ('REGISTERED', 'CHANGED', 'RENAMED', 'OFFERS', 'AWAY', 'PLACE_MOVED', 'PROOF', 'PHOTO', 'PAUSED', 'RESUMED',
        'LEFT', 'CLOSED', 'TAKEN_BACK', 'MERGED', 'TOOK_IN', 'PARTED', 'GUARDIAN_ASKED', 'GUARDIAN_AGREED', 'GUARDIAN_REFUSED',
        'GUARDIAN_WITHDREW', 'BARRED', 'BAR_LIFTED', 'DECEASED', 'REVIEW_ASKED', 'ADMITTED', 'NOT_ADMITTED'));
