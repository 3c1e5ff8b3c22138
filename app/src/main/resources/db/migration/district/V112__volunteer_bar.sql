-- Why somebody may not be a volunteer for a while; until: the last day, null for good.
create table volunteer_bar (
    id          uuid primary key,
    volunteer   uuid not null references volunteer (id),
    why         text not null,
    until       date,
    at          timestamptz not null,
    actor       uuid,
    actor_name  text not null,
    lifted_at   timestamptz,
    lifted_name text not null default ''
);
create unique index volunteer_bar_one on volunteer_bar (volunteer) where lifted_at is null;

alter table volunteer drop constraint volunteer_state_check;
alter table volunteer add constraint volunteer_state_check
    check (state in ('APPLIED', 'ACTIVE', 'PAUSED', 'LEFT', 'BARRED', 'MERGED', 'DECEASED'));
alter table volunteer_step drop constraint volunteer_step_step_check;
alter table volunteer_step add constraint volunteer_step_step_check
    check (step in ('REGISTERED', 'CHANGED', 'OFFERS', 'AWAY', 'PROOF', 'PAUSED', 'RESUMED', 'LEFT', 'TAKEN_BACK', 'MERGED', 'TOOK_IN',
        'PARTED', 'GUARDIAN_ASKED', 'GUARDIAN_AGREED', 'GUARDIAN_REFUSED', 'GUARDIAN_WITHDREW', 'BARRED', 'BAR_LIFTED', 'DECEASED'));
