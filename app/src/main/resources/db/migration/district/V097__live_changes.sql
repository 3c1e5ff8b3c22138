-- What changed, until whoever keeps figures has taken it in: written in the transaction that changes it, so that none is
-- lost, and taken out in the transaction that counts it, so that none is counted twice.
create table live_change (
    id    bigint generated always as identity primary key,
    topic text not null
);
