-- Categories, skills and the menu of services.
create table category (
    code    text primary key,
    name    text not null,
    name_en text not null,
    icon    text not null,
    theme   text not null default '',
    sort    int not null default 0
);

create table skill (
    code        text primary key,
    parent      text references skill (code),
    name        text not null,
    name_en     text not null,
    needs_proof boolean not null default false,
    synonyms    text not null default ''
);

-- A service that somebody supplies. areas: site paths where it is to be had; empty = the whole district.
create table item (
    id            uuid primary key,
    code          text unique,
    category      text not null references category (code),
    name          text not null,
    name_en       text not null default '',
    summary       text not null,
    summary_en    text not null default '',
    description   text not null,
    minutes       int not null check (minutes between 10 and 1440),
    headcount     int not null check (headcount between 1 and 200),
    place         text not null check (place in ('HOME', 'SITE', 'EITHER', 'ONLINE')),
    risks         text[] not null default '{}',
    audience      text not null default '',
    keywords      text not null default '',
    lead_days     int not null default 1,
    capacity_week int,
    areas         text[] not null default '{}',
    search        text not null,
    supplier_site uuid,
    supplier_path text not null,
    supplier_team uuid,
    supplier_name text not null,
    state         text not null check (state in ('SUBMITTED', 'LISTED', 'RETURNED', 'WITHDRAWN')),
    state_words   text not null default '',
    submitted_by  uuid,
    reviewed_by   uuid,
    created_at    timestamptz not null,
    changed_at    timestamptz not null
);
create index item_listed on item (category, name) where state = 'LISTED';
create index item_search on item using gin (search gin_trgm_ops);
create index item_supplier on item (supplier_path text_pattern_ops);

-- How many with which skill a service usually needs; an empty skill = anybody.
create table item_seat (
    item  uuid not null references item (id),
    skill text not null default '',
    count int not null check (count between 1 and 200),
    primary key (item, skill)
);
