-- The week as it was last planned for a site and all below it: who might be asked for which open seat. A draft that is planned
-- again and again; what comes of it stands in offers.
create table week_plan (
    path text primary key,
    made_at timestamptz not null,
    by_name text not null,
    seats int not null check (seats >= 0),
    alone int not null check (alone >= 0),
    gap double precision not null check (gap >= 0),
    changed int not null check (changed >= 0),
    lost int not null check (lost >= 0)
);
create table week_place (
    id uuid primary key,
    path text not null references week_plan,
    activity uuid not null references activity,
    volunteer uuid not null,
    skill text not null,
    points int not null,
    because text not null,
    fresh boolean not null,
    state text not null check (state in ('PROPOSED', 'KEPT', 'ASKED', 'LEFT')),
    unique (path, activity, volunteer)
);
create index week_place_activity on week_place (activity);
create table week_short (
    path text not null references week_plan,
    activity uuid not null references activity,
    skill text not null,
    missing int not null check (missing > 0),
    candidates int not null check (candidates >= 0),
    primary key (path, activity, skill)
);
