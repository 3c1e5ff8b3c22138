-- A picture of a volunteer, shown to themselves and to those who may read the card; never compared by a machine.
create table volunteer_portrait (
    volunteer uuid primary key references volunteer (id),
    picture   uuid not null,
    added_at  timestamptz not null
);
alter table data_consent drop constraint data_consent_purpose_check;
alter table data_consent add constraint data_consent_purpose_check check (purpose in ('CARD', 'PAPER', 'CHECK', 'PHOTO'));
alter table volunteer_step drop constraint volunteer_step_step_check;
alter table volunteer_step add constraint volunteer_step_step_check
    check (step in ('REGISTERED', 'CHANGED', 'RENAMED', 'OFFERS', 'AWAY', 'PROOF', 'PHOTO', 'PAUSED', 'RESUMED', 'LEFT', 'CLOSED',
        'TAKEN_BACK', 'MERGED', 'TOOK_IN', 'PARTED', 'GUARDIAN_ASKED', 'GUARDIAN_AGREED', 'GUARDIAN_REFUSED', 'GUARDIAN_WITHDREW',
        'BARRED', 'BAR_LIFTED', 'DECEASED', 'REVIEW_ASKED', 'ADMITTED', 'NOT_ADMITTED'));
