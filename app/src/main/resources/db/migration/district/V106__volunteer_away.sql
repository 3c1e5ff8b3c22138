-- Days on which a volunteer cannot come, whatever their week says otherwise.
create table volunteer_away (
    id uuid primary key,
    volunteer uuid not null references volunteer,
    from_day date not null,
    until_day date not null check (until_day >= from_day)
);
create index volunteer_away_volunteer on volunteer_away (volunteer);
alter table volunteer_step drop constraint volunteer_step_step_check;
alter table volunteer_step add constraint volunteer_step_step_check
    check (step in ('REGISTERED', 'CHANGED', 'OFFERS', 'AWAY', 'PAUSED', 'RESUMED', 'LEFT', 'TAKEN_BACK'));
