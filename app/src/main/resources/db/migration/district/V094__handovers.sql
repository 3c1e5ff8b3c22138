-- Who moved up from standby has until then to say that they come; null where nothing is asked.
alter table seat add column answer_by timestamptz;
create index seat_to_answer on seat (answer_by) where state = 'HELD' and answer_by is not null and confirmed_at is null;

-- Somebody who has a seat asks another to come in their stead.
create table handover (
    id          uuid primary key,
    activity    uuid not null references activity (id),
    giver       uuid not null,
    taker       uuid not null,
    at          timestamptz not null,
    state       text not null check (state in ('ASKED', 'TAKEN', 'REFUSED', 'TAKEN_BACK')),
    answered_at timestamptz
);
create unique index handover_asked on handover (activity, giver) where state = 'ASKED';
create index handover_taker on handover (taker, activity) where state = 'ASKED';
