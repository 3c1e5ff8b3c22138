-- Published events that listeners have yet to handle (Spring Modulith's registry, version 2 of its schema).
create table event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_open on event_publication (publication_date) where completion_date is null;

-- Recurring work: whoever moves next_at forward runs it, so it runs once however many nodes there are.
create table job (
    name    text primary key,
    next_at timestamptz not null
);

create table setting (
    key        text primary key,
    value      text not null,
    changed_at timestamptz not null,
    changed_by uuid
);
