-- Activities that come again: the rule and the call that each of them is made from.
-- days: bits, Monday 1, Tuesday 2, Wednesday 4 …; planned_until: up to which day its activities have been put out.
create table series (
    id            uuid primary key,
    path          text not null,
    site          uuid not null,
    team          uuid,
    organiser     text not null,
    call          jsonb not null,
    days          int not null check (days between 1 and 127),
    weeks         int not null check (weeks between 1 and 8),
    first_day     date not null,
    until         date not null,
    skip_holidays boolean not null,
    planned_until date not null,
    created_by    uuid,
    created_at    timestamptz not null
);
create index series_planned on series (planned_until);

create table series_skip (
    series uuid not null references series (id),
    day    date not null,
    primary key (series, day)
);

-- sequence: how often what a calendar shows has changed (RFC 5545, 3.8.7.4); moved_at: when time or place last changed.
alter table activity
    add column series uuid references series (id),
    add column series_day date,
    add column sequence int not null default 0,
    add column moved_at timestamptz;
create unique index activity_series_day on activity (series, series_day) where series is not null;
