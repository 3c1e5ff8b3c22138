-- An activity and its call. origin: the order it serves, or null.
create table activity (
    id             uuid primary key,
    origin         uuid,
    title          text not null,
    category       text not null,
    site           uuid not null,
    path           text not null,
    team           uuid,
    organiser      text not null,
    start_at       timestamptz not null,
    end_at         timestamptz not null check (end_at > start_at),
    place          text not null,
    lon            double precision,
    lat            double precision,
    content        text not null,
    conditions     text not null default '',
    min_age        int not null default 16,
    risks          text[] not null default '{}',
    measures       text not null default '',
    insurance      text not null default '',
    agreement      text[] not null default '{}',
    agreement_text text not null default '',
    leader         uuid,
    leader_words   text not null default '',
    leader_phone   uuid,
    -- what only those who hold a seat may see
    contact_name   uuid,
    contact_phone  uuid,
    contact_place  uuid,
    reply_by       timestamptz not null,
    open_sign_up   boolean not null default true,
    waves          int not null default 0,
    next_wave_at   timestamptz,
    -- when it was decided that those who have seats may go on, though some seats are open
    going_on_at    timestamptz,
    code_secret    bytea not null,
    state          text not null check (state in ('RECRUITING', 'STAFFED', 'UNDER_WAY', 'FINISHED', 'CANCELLED', 'UNMET')),
    ended_words    text not null default '',
    created_by     uuid,
    created_at     timestamptz not null,
    changed_at     timestamptz not null
);
create index activity_origin on activity (origin);
create unique index activity_one_alive on activity (origin) where state in ('RECRUITING', 'STAFFED', 'UNDER_WAY');
create index activity_wave on activity (next_wave_at) where state = 'RECRUITING';
create index activity_open on activity (start_at) where state in ('RECRUITING', 'STAFFED', 'UNDER_WAY');
create index activity_path on activity (path text_pattern_ops, start_at);
create index activity_team on activity (team, start_at);

-- A seat is a row: claimed by one update with skip locked, so never overfull; nobody holds two that overlap.
create table seat (
    id        uuid primary key,
    activity  uuid not null references activity (id),
    skill     text not null default '',
    lead      boolean not null default false,
    state     text not null check (state in ('OPEN', 'HELD', 'CLOSED')),
    volunteer uuid,
    span      tstzrange not null,
    taken_at  timestamptz,
    check (state <> 'HELD' or volunteer is not null),
    check (state <> 'OPEN' or volunteer is null),
    constraint seat_one_at_a_time exclude using gist (volunteer with =, span with &&) where (state = 'HELD')
);
create index seat_volunteer on seat (volunteer) where volunteer is not null;
create index seat_activity on seat (activity, state);
create unique index seat_once on seat (activity, volunteer) where state = 'HELD';

create table offer (
    id          uuid primary key,
    activity    uuid not null references activity (id),
    volunteer   uuid not null,
    skill       text not null default '',
    wave        int not null,
    score       int not null,
    -- why this call came, one reason a line
    reasons     text not null,
    state       text not null check (state in ('SENT', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'CLOSED')),
    sent_at     timestamptz not null,
    expires_at  timestamptz not null,
    answered_at timestamptz,
    unique (activity, volunteer)
);
create index offer_volunteer on offer (volunteer, sent_at desc);
create index offer_open on offer (expires_at) where state = 'SENT';

create table standby (
    activity  uuid not null references activity (id),
    volunteer uuid not null,
    skill     text not null default '',
    since     timestamptz not null,
    state     text not null check (state in ('WAITING', 'PROMOTED', 'LEFT', 'CLOSED')),
    primary key (activity, volunteer)
);

create table attendance (
    seat      uuid primary key references seat (id),
    activity  uuid not null references activity (id),
    volunteer uuid not null,
    in_at     timestamptz,
    out_at    timestamptz,
    -- CODE: the six digits at the place; ROLL: called by the leader; PLAN: end taken from the plan, to be reviewed
    in_by     text check (in_by in ('CODE', 'ROLL')),
    out_by    text check (out_by in ('CODE', 'ROLL', 'PLAN')),
    absent    boolean not null default false,
    absent_words text not null default ''
);
create index attendance_activity on attendance (activity);
create index attendance_volunteer on attendance (volunteer);

-- Wrong six digits, so that nobody guesses them.
create table wrong_code (
    id        uuid primary key,
    activity  uuid not null references activity (id),
    volunteer uuid not null,
    at        timestamptz not null
);
create index wrong_code_volunteer on wrong_code (volunteer, activity, at);

-- What happened to an activity: append-only.
create table activity_step (
    id         uuid primary key,
    activity   uuid not null references activity (id),
    at         timestamptz not null,
    actor      uuid,
    actor_name text not null,
    step       text not null,
    words      text not null default ''
);
create index activity_step_activity on activity_step (activity, id);
