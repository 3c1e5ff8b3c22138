-- version: a form that was opened before the card changed says so when it comes back.
alter table volunteer add column version int not null default 1;

-- What happened to somebody's card: append-only.
create table volunteer_step (
    id         uuid primary key,
    volunteer  uuid not null references volunteer (id),
    at         timestamptz not null,
    actor      uuid,
    actor_name text not null,
    step       text not null check (step in ('REGISTERED', 'CHANGED', 'OFFERS', 'PAUSED', 'RESUMED', 'LEFT')),
    words      text not null default ''
);
create index volunteer_step_volunteer on volunteer_step (volunteer, id);
