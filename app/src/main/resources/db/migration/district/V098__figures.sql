-- Facts: what figures count, one row for each thing that counts, kept beside the ledgers. A row says how its thing stands
-- now; when it changes, the row changes and gets the next version, by which every node knows what to read again.
-- day is null for a thing that no longer counts. Words (places, teams, categories …) are small numbers of figure_code.
-- no is dense for each table: the place of the row in memory.

create table figure_state (
    one     boolean primary key default true check (one),
    version bigint not null
);
insert into figure_state (version) values (0);

create table figure_code (
    id        bigint generated always as identity primary key,
    dimension text not null,
    code      int not null,
    word      text not null,
    unique (dimension, word),
    unique (dimension, code)
);

-- A registered volunteer; day: registered.
create table figure_person (
    key      uuid primary key,
    no       int not null unique,
    version  bigint not null,
    day      date,
    place    int not null,
    sex      int not null,
    state    int not null,
    person   int not null,
    birth    int not null,
    left_on  int not null
);
create index figure_person_version on figure_person (version);

-- An entry of the ledger of hours with its corrections; day: of the service. counts: 1 when minutes are left of it.
create table figure_hours (
    key      uuid primary key,
    no       int not null unique,
    version  bigint not null,
    day      date,
    place    int not null,
    team     int not null,
    category int not null,
    skill    int not null,
    age      int not null,
    sex      int not null,
    grade    int not null,
    kind     int not null,
    person   int not null,
    activity int not null,
    counts   int not null,
    minutes  int not null
);
create index figure_hours_version on figure_hours (version);
create index figure_hours_person on figure_hours (person);
create index figure_hours_activity on figure_hours (activity);

-- Somebody who signed up for an activity; day: it begins.
create table figure_presence (
    key       uuid primary key,
    no        int not null unique,
    version   bigint not null,
    day       date,
    place     int not null,
    team      int not null,
    category  int not null,
    skill     int not null,
    age       int not null,
    sex       int not null,
    person    int not null,
    activity  int not null,
    signed    int not null,
    due       int not null,
    confirmed int not null,
    came      int not null,
    tardy     int not null,
    missed    int not null,
    withdrew  int not null,
    excused   int not null
);
create index figure_presence_version on figure_presence (version);
create index figure_presence_person on figure_presence (person);
create index figure_presence_activity on figure_presence (activity);

-- An order; day: placed. Times in minutes, -1 where it has not come so far.
create table figure_order (
    key         uuid primary key,
    no          int not null unique,
    version     bigint not null,
    day         date,
    place       int not null,
    category    int not null,
    road        int not null,
    state       int not null,
    met         int not null,
    unmet       int not null,
    refused     int not null,
    cancelled   int not null,
    late        int not null,
    rated       int not null,
    stars       int not null,
    to_accept   int not null,
    to_approve  int not null,
    to_dispatch int not null,
    to_call     int not null,
    to_staff    int not null,
    to_serve    int not null,
    to_done     int not null
);
create index figure_order_version on figure_order (version);

-- An activity; day: it begins.
create table figure_activity (
    key      uuid primary key,
    no       int not null unique,
    version  bigint not null,
    day      date,
    place    int not null,
    team     int not null,
    category int not null,
    state    int not null,
    activity int not null,
    held     int not null,
    seats    int not null,
    taken    int not null
);
create index figure_activity_version on figure_activity (version);

-- A volunteer who was asked; day: asked.
create table figure_offer (
    key      uuid primary key,
    no       int not null unique,
    version  bigint not null,
    day      date,
    place    int not null,
    team     int not null,
    category int not null,
    person   int not null,
    activity int not null,
    accepted int not null,
    declined int not null
);
create index figure_offer_version on figure_offer (version);
create index figure_offer_activity on figure_offer (activity);

-- Figures of a closed month as they stood when it was closed. facts: digest of its rows; seal chains each month to the one before.
create table figure_month (
    month     date primary key,
    figures   text not null,
    rows      bigint not null,
    facts     text not null,
    seal      text not null,
    closed_at timestamptz not null
);

-- Views of the pivot that somebody keeps.
create table figure_view (
    id       uuid primary key,
    owner    uuid not null,
    name     text not null,
    query    text not null,
    made_at  timestamptz not null
);
create index figure_view_owner on figure_view (owner, id desc);

-- What a nightly recount found different from what was shown.
create table figure_alarm (
    id       uuid primary key,
    at       timestamptz not null,
    subject  text not null,
    words    text not null
);

-- A link to the big screen. Only a digest of its token is kept.
create table figure_wall (
    id         uuid primary key,
    name       text not null,
    token      bytea not null unique,
    made_by    uuid,
    made_name  text not null,
    made_at    timestamptz not null,
    stopped_at timestamptz
);

-- Everything that is there counts from now on.
insert into live_change (topic) select 'volunteer:' || id from volunteer order by id;
insert into live_change (topic) select 'activity:' || id from activity order by id;
insert into live_change (topic) select 'order:' || id from service_order order by id;
insert into live_change (topic) select 'hours:' || id from hours_line where corrects is null order by id;
