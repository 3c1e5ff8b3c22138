-- Searches of the archive that staff keep under a name.
create table archive_search (
    id      uuid primary key,
    account uuid not null,
    name    text not null,
    query   text not null,
    kept_at timestamptz not null
);
create unique index archive_search_name on archive_search (account, name);

-- What staff and leaders write to volunteers. team: to whose members, null where people were picked in the archive.
create table circular (
    id         uuid primary key,
    author     uuid not null,
    author_name text not null,
    sender     text not null,
    team       uuid,
    words      text not null,
    sent_at    timestamptz not null,
    readers    int not null
);
create index circular_team on circular (team, id desc) where team is not null;
create index circular_author on circular (author, id desc);
create table circular_to (
    circular  uuid not null references circular (id),
    volunteer uuid not null references volunteer (id),
    primary key (circular, volunteer)
);
create index circular_to_volunteer on circular_to (volunteer);

alter table volunteer_step drop constraint volunteer_step_step_check;
alter table volunteer_step add constraint volunteer_step_step_check
    check (step in ('REGISTERED', 'CHANGED', 'RENAMED', 'OFFERS', 'AWAY', 'PROOF', 'PAUSED', 'RESUMED', 'LEFT', 'CLOSED', 'TAKEN_BACK',
        'MERGED', 'TOOK_IN', 'PARTED', 'GUARDIAN_ASKED', 'GUARDIAN_AGREED', 'GUARDIAN_REFUSED', 'GUARDIAN_WITHDREW', 'BARRED',
        'BAR_LIFTED', 'DECEASED'));
