-- Short messages of a platform without a gateway: kept here instead of being sent, so that people can try it out.
create table sms_outbox (
    id      uuid primary key,
    phone   text not null,
    text    text not null,
    sent_at timestamptz not null
);
