-- What belongs together: an event of several shifts and roles, each of them an activity of its own.
create table activity_event (
    id         uuid primary key,
    title      text not null,
    site       uuid not null references site (id),
    path       text not null,
    organiser  text not null,
    created_by uuid,
    created_at timestamptz not null
);
alter table activity add column event uuid references activity_event (id);
create index activity_event_of on activity (event, start_at) where event is not null;
