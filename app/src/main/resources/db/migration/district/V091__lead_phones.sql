-- A phone on which somebody leads without a network: it signs what it notes, and the notes are merged later.
-- drift: how far the district's clock was before the phone's when it was prepared, in milliseconds.
create table lead_phone (
    id         uuid primary key,
    activity   uuid not null references activity (id),
    leader     uuid not null,
    public_key bytea not null,
    drift      bigint not null,
    made_at    timestamptz not null,
    stopped_at timestamptz
);
create index lead_phone_activity on lead_phone (activity);

-- What such a phone noted; id is made on the phone, so that nothing is taken twice.
create table lead_scan (
    id        uuid primary key,
    phone     uuid not null references lead_phone (id),
    seat      uuid not null,
    step      text not null,
    how       text not null,
    -- by the phone's clock, and by the district's
    said_at   timestamptz not null,
    at        timestamptz not null,
    outcome   text not null check (outcome in ('TAKEN', 'AS_ROLL', 'ALREADY', 'CLAIMED', 'REFUSED')),
    words     text not null default '',
    merged_at timestamptz not null
);
create index lead_scan_phone on lead_scan (phone);
