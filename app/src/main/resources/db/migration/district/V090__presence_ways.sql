-- How somebody's presence is known: two more ways, how far they were, and which phone it was.
alter table attendance
    drop constraint attendance_in_by_check,
    drop constraint attendance_out_by_check,
    add constraint attendance_in_by check (in_by in ('CODE', 'SCAN', 'POINT', 'ROLL')),
    add constraint attendance_out_by check (out_by in ('CODE', 'SCAN', 'POINT', 'ROLL', 'PLAN')),
    -- metres from the meeting point at check-in, in tens; the position itself is never kept
    add column metres int,
    -- a fingerprint of the phone that is good within one activity only
    add column phone text not null default '';
create index attendance_inside on attendance (volunteer) where in_at is not null and out_at is null;

-- fence: how far from the meeting point one may check in by oneself, in metres; null where nobody asks.
-- kind: training is kept apart from serving. bring, weather: what to bring along, what bad weather changes.
alter table activity
    add column kind text not null default 'SERVICE' check (kind in ('SERVICE', 'TRAINING')),
    add column fence int check (fence between 50 and 5000),
    add column bring text not null default '',
    add column weather text not null default '';

-- The fixed code that hangs at a practice point.
create table point_code (
    site    uuid primary key references site (id),
    code    text not null unique,
    made_at timestamptz not null
);
