-- What somebody has agreed to that is kept of them, each by itself; words: what they read. Taking it back ends the line.
create table data_consent (
    id           uuid primary key,
    account      uuid not null,
    purpose      text not null check (purpose in ('CARD', 'PAPER', 'CHECK')),
    version      int not null,
    words        text not null,
    given_at     timestamptz not null,
    withdrawn_at timestamptz
);
create unique index data_consent_open on data_consent (account, purpose) where withdrawn_at is null;

-- Whoever registered themselves has agreed to the first version.
insert into data_consent (id, account, purpose, version, words, given_at)
select gen_random_uuid(), v.id, 'CARD', 1, '登记时勾选同意', v.registered_at from volunteer v
where v.state in ('ACTIVE', 'PAUSED', 'APPLIED')
  and exists (select from volunteer_step s where s.volunteer = v.id and s.step = 'REGISTERED' and s.actor = v.id);
insert into data_consent (id, account, purpose, version, words, given_at)
select gen_random_uuid(), c.account, 'PAPER', 1, '登记时填写证件号码', c.given_at
from data_consent c join account a on a.id = c.account where c.purpose = 'CARD' and a.paper_id is not null;
