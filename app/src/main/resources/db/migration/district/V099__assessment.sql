-- What a district assesses its places by: figures with weights and thresholds; the latest version of a level holds.
create table assessment_scheme (
    id         uuid primary key,
    level      text not null check (level in ('INSTITUTE', 'STATION')),
    decided_by uuid,
    decided_name text not null,
    decided_at timestamptz not null
);
create index assessment_scheme_level on assessment_scheme (level, id desc);

create table assessment_item (
    scheme uuid not null references assessment_scheme (id),
    n      int not null,
    figure text not null,
    per    text not null check (per in ('WHOLE', 'MONTH')),
    weight int not null check (weight between 1 and 100),
    whole  double precision not null,
    half   double precision not null check (half <= whole),
    primary key (scheme, n)
);

-- What was said to a place's score of a year: append-only.
create table assessment_note (
    id      uuid primary key,
    year    int not null,
    place   text not null,
    words   text not null,
    by      uuid,
    by_name text not null,
    at      timestamptz not null
);
create index assessment_note_place on assessment_note (place, year, id);
