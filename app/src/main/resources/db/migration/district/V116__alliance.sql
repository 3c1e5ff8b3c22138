-- What member units of the alliance bring in a year, and what was kept of it.
create table alliance_pledge (
    id         uuid primary key,
    team       uuid not null references team (id),
    year       int not null,
    kind       text not null check (kind in ('PEOPLE', 'ROOM', 'GOODS', 'LECTURE', 'DAY', 'OTHER')),
    words      text not null,
    month      int check (month between 1 and 12),
    made_at    timestamptz not null,
    made_name  text not null,
    kept_on    date,
    kept_words text not null default '',
    kept_name  text not null default ''
);
create index alliance_pledge_team on alliance_pledge (team, year);
create index alliance_pledge_year on alliance_pledge (year, month);

-- How a team or unit is reached by everybody, in words: an office and its number.
alter table team add column contact text not null default '';
