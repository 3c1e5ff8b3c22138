-- The registry of districts. Nothing else knows that there is more than one.
create table district (
    code       text primary key,
    slug       text not null unique,
    name       text not null,
    host       text unique,
    created_at timestamptz not null
);
