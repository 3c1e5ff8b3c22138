-- Who leads a team or stands in for its leader, and until when; the right itself is a role of identity.
create table team_office (
    id          uuid primary key,
    team        uuid not null references team (id),
    account     uuid not null,
    kind        text not null check (kind in ('LEADER', 'DEPUTY')),
    since       date not null,
    until       date,
    reminded_on date,
    ended_at    timestamptz
);
create unique index team_office_held on team_office (team, account) where ended_at is null;
create index team_office_until on team_office (until) where ended_at is null and until is not null;
insert into team_office (id, team, account, kind, since)
select g.id, g.team, g.account, 'LEADER', (g.granted_at at time zone 'Asia/Shanghai')::date
from role_grant g join team t on t.id = g.team
where g.role = 'TEAM_LEADER' and g.ended_at is null and t.state = 'ACTIVE'
on conflict do nothing;

-- Of several teams of a person, the one that they belong to first.
alter table team_member add column main boolean not null default false;
create unique index team_member_main on team_member (account) where main and left_at is null;

-- Once a year a team says that it goes on.
alter table team add column renewed_on date;
alter table team add column reminded_on date;
update team set renewed_on = (created_at at time zone 'Asia/Shanghai')::date;
alter table team alter column renewed_on set not null;

alter table team_step drop constraint team_step_step_check;
alter table team_step add constraint team_step_step_check
    check (step in ('FOUNDED', 'CHANGED', 'MOVED', 'TOOK_IN', 'MERGED', 'CLOSED', 'LEADER', 'DEPUTY', 'TERM', 'LEADER_ENDED',
        'RENEWED', 'INVITATION'));
