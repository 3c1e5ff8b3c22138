-- A promise to come: reminded (0 not yet, 1 the day before, 2 the hour before), confirmed.
alter table seat
    add column reminded int not null default 0,
    add column confirmed_at timestamptz;
create index seat_to_remind on seat (lower(span)) where state = 'HELD' and reminded < 2;

-- When its leader was told that an activity may fail.
alter table activity add column risk_told_at timestamptz;

-- A promise not kept: seen by the person, explained, excused by whoever led; it fades and is never taken as more than it is.
create table lapse (
    id           uuid primary key,
    activity     uuid not null references activity (id),
    volunteer    uuid not null,
    kind         text not null check (kind in ('NO_SHOW', 'LATE')),
    at           timestamptz not null,
    words        text not null default '',
    explained_at timestamptz,
    excused_at   timestamptz,
    excused_by   uuid,
    excused_name text not null default '',
    unique (activity, volunteer)
);
create index lapse_volunteer on lapse (volunteer, at) where excused_at is null;
