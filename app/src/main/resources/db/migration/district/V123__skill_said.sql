-- What volunteers can do beyond the tree of skills, in their own words, until the centre has taken it in or left it.
create table skill_said (
    id           uuid primary key,
    volunteer    uuid not null references volunteer (id),
    words        text not null,
    state        text not null check (state in ('SAID', 'TAKEN', 'LEFT', 'WITHDRAWN')),
    skill        text references skill (code),
    said_at      timestamptz not null,
    decided_at   timestamptz,
    decided_name text not null default ''
);
create unique index skill_said_once on skill_said (volunteer, words) where state in ('SAID', 'LEFT');
create index skill_said_waiting on skill_said (words) where state = 'SAID';
