-- Everybody's inbox. about: the event that caused it; unique with the account, so each message comes once.
-- words: the Chinese sentence, which is also the key to its English; arguments: what stands in its places.
create table message (
    id        uuid primary key,
    account   uuid not null,
    about     text not null,
    at        timestamptz not null,
    tone      text not null check (tone in ('INFO', 'GOOD', 'WARN', 'BAD')),
    words     text not null,
    arguments text not null default '',
    link      text not null default '',
    read_at   timestamptz,
    unique (account, about)
);
create index message_account on message (account, id desc);
create index message_unread on message (account) where read_at is null;

-- What also goes out as a short message; kept until it was taken by the channel or given up.
-- at_once: quiet hours do not hold it back; until: after this it would help nobody.
create table sms (
    id           uuid primary key,
    message      uuid not null unique references message (id),
    phone        uuid not null,
    phone_masked text not null,
    text         text not null,
    at_once      boolean not null,
    until        timestamptz,
    state        text not null check (state in ('WAITING', 'SENT', 'FAILED')),
    tries        int not null default 0,
    next_at      timestamptz not null,
    sent_at      timestamptz,
    failure      text not null default ''
);
create index sms_waiting on sms (next_at) where state = 'WAITING';
