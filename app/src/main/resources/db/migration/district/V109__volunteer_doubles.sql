-- Two cards of one person: gone is kept as it was, and can come back for thirty days. What kept was given is remembered.
create table volunteer_merge (
    id           uuid primary key,
    kept         uuid not null references volunteer (id),
    gone         uuid not null references volunteer (id),
    at           timestamptz not null,
    actor        uuid,
    actor_name   text not null,
    why          text not null default '',
    gone_state   text not null,
    skills       text[] not null default '{}',
    teams        uuid[] not null default '{}',
    left_teams   uuid[] not null default '{}',
    undone_at    timestamptz,
    undone_name  text not null default '',
    check (kept <> gone)
);
create unique index volunteer_merge_gone on volunteer_merge (gone) where undone_at is null;
create index volunteer_merge_kept on volunteer_merge (kept) where undone_at is null;

-- Two who look alike and are not the same; one is the smaller id.
create table volunteer_distinct (
    one        uuid not null references volunteer (id),
    other      uuid not null references volunteer (id),
    at         timestamptz not null,
    actor_name text not null,
    primary key (one, other),
    check (one < other)
);

alter table volunteer drop constraint volunteer_state_check;
alter table volunteer add constraint volunteer_state_check
    check (state in ('ACTIVE', 'PAUSED', 'LEFT', 'BARRED', 'MERGED'));
alter table volunteer_step drop constraint volunteer_step_step_check;
alter table volunteer_step add constraint volunteer_step_step_check
    check (step in ('REGISTERED', 'CHANGED', 'OFFERS', 'AWAY', 'PROOF', 'PAUSED', 'RESUMED', 'LEFT', 'TAKEN_BACK', 'MERGED', 'TOOK_IN',
        'PARTED'));
