-- Whoever is under 18 becomes a volunteer when a guardian agrees, with the guardian's own phone. guardian: the account of
-- that phone. Append-only but for the state.
create table guardian_consent (
    id           uuid primary key,
    volunteer    uuid not null references volunteer (id),
    guardian     uuid not null,
    relation     text not null,
    state        text not null check (state in ('ASKED', 'GIVEN', 'REFUSED', 'WITHDRAWN')),
    asked_at     timestamptz not null,
    decided_at   timestamptz
);
create unique index guardian_consent_one on guardian_consent (volunteer) where state in ('ASKED', 'GIVEN');
create index guardian_consent_guardian on guardian_consent (guardian);

alter table volunteer drop constraint volunteer_state_check;
alter table volunteer add constraint volunteer_state_check
    check (state in ('APPLIED', 'ACTIVE', 'PAUSED', 'LEFT', 'BARRED', 'MERGED'));
alter table volunteer_step drop constraint volunteer_step_step_check;
alter table volunteer_step add constraint volunteer_step_step_check
    check (step in ('REGISTERED', 'CHANGED', 'OFFERS', 'AWAY', 'PROOF', 'PAUSED', 'RESUMED', 'LEFT', 'TAKEN_BACK', 'MERGED', 'TOOK_IN',
        'PARTED', 'GUARDIAN_ASKED', 'GUARDIAN_AGREED', 'GUARDIAN_REFUSED', 'GUARDIAN_WITHDREW'));
