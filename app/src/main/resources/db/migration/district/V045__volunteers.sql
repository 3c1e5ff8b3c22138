-- The archive of volunteers; the account's id is the volunteer's. free: 21 bits, day of the week × morning, afternoon,
-- evening, bit = (iso day - 1) * 3 + part.
create table volunteer (
    id            uuid primary key,
    number        text not null unique,
    name_masked   text not null,
    site          uuid not null,
    path          text not null,
    lon           double precision,
    lat           double precision,
    birth_year    int,
    sex           text not null default '9' check (sex in ('0', '1', '2', '9')),
    free          int not null default 0,
    max_metres    int not null default 5000 check (max_metres between 100 and 100000),
    languages     text[] not null default '{}',
    wishes        text not null default '',
    -- PERSONAL: calls chosen by fit; PLAIN: every call of the home area, unranked; NONE: no calls
    offers        text not null default 'PERSONAL' check (offers in ('PERSONAL', 'PLAIN', 'NONE')),
    state         text not null default 'ACTIVE' check (state in ('ACTIVE', 'PAUSED', 'LEFT', 'BARRED')),
    registered_at timestamptz not null
);
create index volunteer_path on volunteer (path text_pattern_ops);

create table volunteer_skill (
    volunteer uuid not null references volunteer (id),
    skill     text not null references skill (code),
    proof     text not null default '',
    since     timestamptz not null,
    primary key (volunteer, skill)
);
create index volunteer_skill_skill on volunteer_skill (skill);
