-- The ledger of hours: append-only. A correction is a new line that names the first line of its entry and carries the
-- difference, so that a sum over lines is right in any order. recorded_name: masked, as it was then.
create table hours_line (
    id          uuid primary key,
    volunteer   uuid not null,
    activity    uuid not null,
    title       text not null,
    organiser   text not null,
    category    text not null,
    path        text not null,
    kind        text not null check (kind in ('SERVICE', 'STANDBY', 'TRAVEL', 'TRAINING')),
    minutes     int not null,
    grade       text not null check (grade in ('A', 'B', 'C', 'D')),
    evidence    text not null,
    started_at  timestamptz not null,
    ended_at    timestamptz not null,
    recorded_by uuid,
    recorded_name text not null default '',
    recorded_at timestamptz not null,
    corrects    uuid references hours_line (id),
    reason      text not null default '',
    check ((corrects is null) = (reason = ''))
);
create index hours_line_volunteer on hours_line (volunteer, id desc);
create index hours_line_corrects on hours_line (corrects) where corrects is not null;
create index hours_line_activity on hours_line (activity);
create unique index hours_line_once on hours_line (activity, volunteer, kind) where corrects is null;
