-- Counts the orders of a district for their numbers.
create sequence order_number;

-- An order, from placing to rating.
create table service_order (
    id               uuid primary key,
    number           text not null unique,
    once             uuid not null unique,
    road             text not null check (road in ('PHONE', 'DESK', 'FAMILY', 'COUNTER', 'CALLBACK', 'UPWARD', 'MENU_PICK', 'PARTNER')),
    state            text not null,
    requester        uuid,
    requester_masked text not null,
    placed_by        uuid,
    relation         text not null default 'self',
    consent          boolean not null default false,
    for_name         uuid,
    for_masked       text not null default '',
    contact_phone    uuid,
    contact_masked   text not null default '',
    item             uuid,
    category         text not null default '',
    title            text not null,
    words            text not null,
    note             text not null default '',
    place_kind       text not null check (place_kind in ('HOME', 'SITE', 'ONLINE')),
    site             uuid not null,
    path             text not null,
    address          uuid,
    place_masked     text not null,
    lon              double precision,
    lat              double precision,
    minutes          int not null,
    headcount        int not null,
    risks            text[] not null default '{}',
    start_at         timestamptz,
    end_at           timestamptz,
    claimed_by       uuid,
    claimed_name     text not null default '',
    receiver_site    uuid,
    receiver_path    text,
    receiver_team    uuid,
    receiver_name    text not null default '',
    activity         uuid,
    -- who reads it in lists: every site path at or above its place and its receiver, and the receiving team (team:<id>)
    reach            text[] not null,
    -- the limit of the step in force; when the clock reminds of it, and when the clock itself acts
    due_at           timestamptz,
    remind_at        timestamptz,
    turn_at          timestamptz,
    reminded_at      timestamptz,
    lifted_path      text,
    hurried_at       timestamptz,
    tracking         text not null unique,
    stars            int check (stars between 1 and 5),
    rating_words     text not null default '',
    search           text not null default '',
    created_at       timestamptz not null,
    changed_at       timestamptz not null
);
create index service_order_requester on service_order (requester, id desc);
create index service_order_queue on service_order (state, due_at, id);
create index service_order_state on service_order (state, id desc);
create index service_order_reach on service_order using gin (reach);
create index service_order_site on service_order (site, id desc);
create index service_order_activity on service_order (activity);
create index service_order_remind on service_order (remind_at) where remind_at is not null;
create index service_order_turn on service_order (turn_at) where turn_at is not null;
create index service_order_missed on service_order (start_at) where state = 'DISPATCHED';
create index service_order_lifted on service_order (lifted_path, due_at, id) where lifted_path is not null;
create index service_order_search on service_order using gin (search gin_trgm_ops);

-- Possible times, in the order of preference.
create table order_time (
    service_order uuid not null references service_order (id),
    n             int not null,
    start_at      timestamptz not null,
    end_at        timestamptz not null check (end_at > start_at),
    primary key (service_order, n)
);

create table order_seat (
    service_order uuid not null references service_order (id),
    skill         text not null default '',
    count         int not null check (count between 1 and 200),
    primary key (service_order, skill)
);

create table order_picture (
    service_order uuid not null references service_order (id),
    n             int not null,
    picture       uuid not null,
    -- BEFORE: what the requester showed; AFTER: with the rating
    kind          text not null default 'BEFORE',
    primary key (service_order, kind, n)
);

-- The order's own history: append-only. It is the tracking page, the audit and the source of the figures.
create table order_step (
    id            uuid primary key,
    service_order uuid not null references service_order (id),
    at            timestamptz not null,
    actor         uuid,
    actor_name    text not null,
    step          text not null,
    from_state    text,
    to_state      text not null,
    words         text not null default '',
    -- said among staff only
    aside         text not null default '',
    for_requester boolean not null default true
);
create index order_step_order on order_step (service_order, id);

create table complaint (
    id            uuid primary key,
    service_order uuid not null references service_order (id),
    at            timestamptz not null,
    kind          text not null,
    words         text not null,
    answer        text not null default '',
    answered_by   uuid,
    answered_at   timestamptz
);
create index complaint_order on complaint (service_order);

create table order_draft (
    owner      text primary key,
    form       text not null,
    changed_at timestamptz not null
);
create index order_draft_changed on order_draft (changed_at);
