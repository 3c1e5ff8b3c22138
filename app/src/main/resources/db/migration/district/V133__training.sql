-- Courses, what is asked at their end, who tried, what a year plans and what a session cost. skill: what passing gives,
-- null for knowledge alone; months: how long that holds, null for good; ask: questions drawn for each try, 0 for no test;
-- pass_mark: of a hundred; tries: for each session attended.
create table course (
    id         uuid primary key,
    site       uuid not null references site (id),
    path       text not null,
    name       text not null,
    category   text not null references category (code),
    content    text not null,
    skill      text references skill (code),
    level      text not null default 'NONE' check (level in ('NONE', 'BASIC', 'MIDDLE', 'HIGH')),
    months     int check (months between 1 and 120),
    ask        int not null check (ask between 0 and 50),
    pass_mark  int not null check (pass_mark between 1 and 100),
    tries      int not null check (tries between 1 and 10),
    closed_at  timestamptz,
    version    int not null default 1,
    created_at timestamptz not null
);
create index course_path on course (path);

-- One that is changed is retired and stands anew, so that what was answered stays what was asked. answers: places of the
-- right ones among the options, from 0.
create table question (
    id         uuid primary key,
    course     uuid not null references course (id),
    text       text not null,
    options    text[] not null,
    answers    int[] not null,
    why        text not null default '',
    retired_at timestamptz
);
create index question_course on question (course) where retired_at is null;

-- Never changed once handed in. asked, chosen: questions and what was ticked for each ('0,2'), in the order shown.
create table attempt (
    id         uuid primary key,
    course     uuid not null references course (id),
    volunteer  uuid not null references volunteer (id),
    asked      uuid[] not null,
    chosen     text[] not null default '{}',
    started_at timestamptz not null,
    ended_at   timestamptz,
    right_ones int not null default 0,
    passed     boolean not null default false,
    check (not passed or ended_at is not null)
);
create unique index attempt_open on attempt (course, volunteer) where ended_at is null;
create index attempt_volunteer on attempt (volunteer);

-- What a place means to hold in a year; month: by when.
create table training_plan (
    id         uuid primary key,
    site       uuid not null references site (id),
    path       text not null,
    course     uuid not null references course (id),
    year       int not null,
    month      int not null check (month between 1 and 12),
    sessions   int not null check (sessions between 1 and 100),
    people     int not null check (people between 1 and 100000),
    fen        bigint not null check (fen >= 0),
    added_by   text not null,
    added_at   timestamptz not null,
    removed_at timestamptz
);
create unique index training_plan_once on training_plan (year, site, course) where removed_at is null;

-- What a session cost, append-only: the last line of a session counts.
create table training_cost (
    id       uuid primary key,
    activity uuid not null,
    fen      bigint not null check (fen >= 0),
    words    text not null default '',
    noted_by text not null,
    noted_at timestamptz not null
);
create index training_cost_activity on training_cost (activity);

alter table activity add column course uuid;
create index activity_course on activity (course) where course is not null;
-- Level, and the course after which it was given; null for one that somebody shows on paper.
alter table skill_proof add column level text not null default 'NONE';
alter table skill_proof add column course uuid;
