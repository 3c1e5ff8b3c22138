-- The practice sites: centre, institute, station, point. path = labels from the root, joined by dots.
create table site (
    id         uuid primary key,
    level      text not null check (level in ('CENTRE', 'INSTITUTE', 'STATION', 'POINT')),
    kind       text not null default '',
    code       text not null unique,
    name       text not null,
    parent     uuid references site (id),
    path       text not null unique,
    lon        double precision,
    lat        double precision,
    address    text not null default '',
    phone      text not null default '',
    about      text not null default '',
    sort       int not null default 0,
    open       boolean not null default true,
    created_at timestamptz not null,
    check ((level = 'CENTRE') = (parent is null))
);
create index site_parent on site (parent);
create index site_path on site (path text_pattern_ops);

-- The yearly table of moved holidays: a day named here is free or worked whatever its weekday says.
create table calendar_day (
    day     date primary key,
    working boolean not null,
    name    text not null
);
