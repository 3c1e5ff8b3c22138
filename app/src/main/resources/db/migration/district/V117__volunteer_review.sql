-- Where a district wants it, somebody looks at each registration before it counts; one question at a time.
create table volunteer_review (
    id           uuid primary key,
    volunteer    uuid not null references volunteer (id),
    state        text not null check (state in ('ASKED', 'ADMITTED', 'REFUSED', 'WITHDRAWN')),
    asked_at     timestamptz not null,
    decided_at   timestamptz,
    decided_name text not null default '',
    why          text not null default ''
);
create unique index volunteer_review_asked on volunteer_review (volunteer) where state = 'ASKED';
create index volunteer_review_last on volunteer_review (volunteer, id desc);

alter table volunteer_step drop constraint volunteer_step_step_check;
alter table volunteer_step add constraint volunteer_step_step_check
    check (step in ('REGISTERED', 'CHANGED', 'RENAMED', 'OFFERS', 'AWAY', 'PROOF', 'PAUSED', 'RESUMED', 'LEFT', 'CLOSED', 'TAKEN_BACK',
        'MERGED', 'TOOK_IN', 'PARTED', 'GUARDIAN_ASKED', 'GUARDIAN_AGREED', 'GUARDIAN_REFUSED', 'GUARDIAN_WITHDREW', 'BARRED',
        'BAR_LIFTED', 'DECEASED', 'REVIEW_ASKED', 'ADMITTED', 'NOT_ADMITTED'));
