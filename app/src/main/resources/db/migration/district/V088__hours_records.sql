-- What an hour of service rests on: the rule of the district by date, what sites have still to confirm, what somebody has
-- to decide, totals kept beside the ledger, stars.

alter table hours_line
    -- the order that was served
    add column origin uuid,
    add column place text not null default '',
    -- served elsewhere, told by the volunteer with proof
    add column declared boolean not null default false,
    -- why it is no volunteering, where that is why it was taken back
    add column code text not null default '';
create index hours_line_day on hours_line (volunteer, started_at);

-- Versions of the rule: append-only. The one that began last is in force on a day.
create table hours_policy (
    id               uuid primary key,
    valid_from       date not null,
    day_minutes      int not null,
    review_minutes   int not null check (review_minutes >= day_minutes),
    presence_percent int not null check (presence_percent between 1 and 100),
    nothing_up_to    int not null,
    half_up_to       int not null check (half_up_to between nothing_up_to and 59),
    record_days      int not null,
    dispute_days     int not null,
    -- hours from which each star is given, growing
    stars            int[] not null,
    words            text not null,
    decided_by       uuid,
    decided_name     text not null,
    decided_at       timestamptz not null
);
create index hours_policy_from on hours_policy (valid_from, id);

-- One activity whose leader has closed the roll, until its site has confirmed it.
create table hours_sheet (
    activity       uuid primary key,
    title          text not null,
    organiser      text not null,
    path           text not null,
    started_at     timestamptz not null,
    ended_at       timestamptz not null,
    people         int not null,
    minutes        int not null,
    state          text not null check (state in ('PROPOSED', 'CONFIRMED')),
    proposed_by    uuid,
    proposed_name  text not null,
    proposed_at    timestamptz not null,
    remind_at      timestamptz,
    due_at         timestamptz not null,
    -- the place that has it on its desk: goes up when time runs out
    desk           text not null,
    turn_at        timestamptz,
    confirmed_by   uuid,
    confirmed_name text not null default '',
    confirmed_at   timestamptz,
    check ((state = 'CONFIRMED') = (confirmed_at is not null))
);
create index hours_sheet_waiting on hours_sheet (due_at, activity) where state = 'PROPOSED';
create index hours_sheet_done on hours_sheet (confirmed_at, activity) where state = 'CONFIRMED';
create index hours_sheet_turn on hours_sheet (turn_at) where state = 'PROPOSED';

-- Something about hours that a second person decides.
create table hours_claim (
    id           uuid primary key,
    kind         text not null check (kind in ('LONG_DAY', 'TYPED', 'DECLARED', 'DISPUTE')),
    state        text not null check (state in ('OPEN', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    volunteer    uuid not null,
    -- the activity it is about; for hours served elsewhere one of its own
    activity     uuid not null,
    -- the entry that it would change, or null where it would make one
    entry        uuid references hours_line (id),
    title        text not null,
    organiser    text not null,
    category     text not null,
    place        text not null,
    origin       uuid,
    path         text not null,
    started_at   timestamptz not null,
    ended_at     timestamptz not null,
    -- what is asked for: added minutes of a long day, otherwise the whole
    minutes      int not null,
    words        text not null,
    pictures     uuid[] not null default '{}',
    asked_by     uuid,
    asked_name   text not null,
    asked_at     timestamptz not null,
    due_at       timestamptz not null,
    desk         text not null,
    turn_at      timestamptz,
    decided_by   uuid,
    decided_name text not null default '',
    decided_at   timestamptz,
    decided_words text not null default ''
);
create index hours_claim_waiting on hours_claim (due_at, id) where state = 'OPEN';
create index hours_claim_done on hours_claim (decided_at, id) where state <> 'OPEN';
create index hours_claim_turn on hours_claim (turn_at) where state = 'OPEN';
create index hours_claim_volunteer on hours_claim (volunteer, id desc);
create unique index hours_claim_one_dispute on hours_claim (entry) where kind = 'DISPUTE' and state = 'OPEN';
create unique index hours_claim_one_typed on hours_claim (activity, volunteer) where kind = 'TYPED' and state = 'OPEN';

-- The sum of the ledger for each person, moved in the transaction that writes a line. minutes: served and recorded here.
create table hours_total (
    volunteer uuid primary key,
    minutes   bigint not null,
    declared  bigint not null,
    star      int not null default 0
);

-- Stars given and taken back: append-only.
create table star_step (
    id        uuid primary key,
    volunteer uuid not null,
    star      int not null,
    given     boolean not null,
    minutes   bigint not null,
    at        timestamptz not null
);
create index star_step_volunteer on star_step (volunteer, id);

insert into hours_total (volunteer, minutes, declared)
select volunteer, sum(minutes), 0 from hours_line where kind = 'SERVICE' group by volunteer;
insert into hours_sheet (activity, title, organiser, path, started_at, ended_at, people, minutes, state, proposed_name,
    proposed_at, due_at, desk, turn_at)
select activity, min(title), min(organiser), min(path), min(started_at), max(ended_at), count(distinct volunteer),
    sum(minutes), 'PROPOSED', '', max(recorded_at), max(recorded_at) + interval '14 days', min(path),
    max(recorded_at) + interval '14 days'
from hours_line group by activity;
