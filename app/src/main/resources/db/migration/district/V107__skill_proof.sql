-- Certificates that people show for their skills. number_id: the number, in the vault; told_ahead, told_over: the volunteer
-- was reminded that it ends, and that it has ended.
create table skill_proof (
    id            uuid primary key,
    volunteer     uuid not null references volunteer,
    skill         text not null references skill (code),
    number_id     uuid,
    number_masked text not null default '',
    issuer        text not null,
    expires       date,
    picture       uuid,
    state         text not null check (state in ('OFFERED', 'VERIFIED', 'REFUSED', 'WITHDRAWN')),
    offered_at    timestamptz not null,
    decided_at    timestamptz,
    decided_by    uuid,
    decided_name  text not null default '',
    why           text not null default '',
    told_ahead    timestamptz,
    told_over     timestamptz
);
-- One at a time waits for a look.
create unique index skill_proof_offered on skill_proof (volunteer, skill) where state = 'OFFERED';
create index skill_proof_volunteer on skill_proof (volunteer, skill);
create index skill_proof_ends on skill_proof (expires) where state = 'VERIFIED' and told_over is null;
alter table volunteer_skill drop column proof;
alter table volunteer_step drop constraint volunteer_step_step_check;
alter table volunteer_step add constraint volunteer_step_step_check
    check (step in ('REGISTERED', 'CHANGED', 'OFFERS', 'AWAY', 'PROOF', 'PAUSED', 'RESUMED', 'LEFT', 'TAKEN_BACK'));
