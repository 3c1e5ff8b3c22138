create table team (
    id         uuid primary key,
    kind       text not null check (kind in ('DETACHMENT', 'BRANCH', 'SQUAD', 'POINT', 'SOCIAL')),
    name       text not null unique,
    parent     uuid references team (id),
    site       uuid not null,
    path       text not null,
    about      text not null default '',
    state      text not null default 'ACTIVE' check (state in ('ACTIVE', 'CLOSED')),
    created_at timestamptz not null
);
create index team_parent on team (parent);
create index team_path on team (path text_pattern_ops);

create table team_member (
    team    uuid not null references team (id),
    account uuid not null,
    since   timestamptz not null,
    left_at timestamptz,
    primary key (team, account)
);
create index team_member_account on team_member (account) where left_at is null;

create table brand (
    code       text primary key,
    name       text not null,
    slogan     text not null,
    story      text not null,
    hue        int not null,
    site       uuid not null,
    team       uuid references team (id),
    items      text[] not null default '{}',
    created_at timestamptz not null
);
