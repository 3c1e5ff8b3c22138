-- What happened to a team: append-only.
create table team_step (
    id         uuid primary key,
    team       uuid not null references team (id),
    at         timestamptz not null,
    actor      uuid,
    actor_name text not null,
    step       text not null check (step in ('FOUNDED', 'CHANGED', 'MOVED', 'TOOK_IN', 'MERGED', 'CLOSED', 'LEADER', 'LEADER_ENDED',
        'INVITATION')),
    words      text not null default ''
);
create index team_step_team on team_step (team, id);

-- Which team went into this one when it was closed.
alter table team add column merged_into uuid references team (id);

-- Volunteers who ask to be taken in; one question at a time.
create table team_request (
    id           uuid primary key,
    team         uuid not null references team (id),
    account      uuid not null,
    words        text not null default '',
    state        text not null check (state in ('WAITING', 'TAKEN', 'DECLINED', 'WITHDRAWN')),
    asked_at     timestamptz not null,
    decided_at   timestamptz,
    decided_name text not null default '',
    why          text not null default ''
);
create unique index team_request_waiting on team_request (team, account) where state = 'WAITING';
create index team_request_account on team_request (account);

-- Whoever is shown this code may join without asking.
create table team_invitation (
    team     uuid primary key references team (id),
    code     text not null unique,
    made_at  timestamptz not null
);

-- Teams that volunteers would like to found; the staff of the place decides.
create table team_proposal (
    id           uuid primary key,
    proposer     uuid not null,
    kind         text not null,
    name         text not null,
    site         uuid not null,
    path         text not null,
    about        text not null,
    pictures     uuid[] not null default '{}',
    state        text not null check (state in ('WAITING', 'RETURNED', 'FOUNDED', 'WITHDRAWN')),
    proposed_at  timestamptz not null,
    decided_at   timestamptz,
    decided_name text not null default '',
    why          text not null default '',
    team         uuid references team (id),
    version      int not null default 1
);
create index team_proposal_waiting on team_proposal (path text_pattern_ops) where state = 'WAITING';
create index team_proposal_proposer on team_proposal (proposer);
