-- Odd patterns of presence that somebody has looked at; what is odd is found anew each time, and changes nothing by itself.
create table oddity_seen (
    key     text primary key,
    words   text not null,
    by      uuid not null,
    by_name text not null,
    at      timestamptz not null
);
create index attendance_in_at on attendance (in_at) where in_at is not null;
