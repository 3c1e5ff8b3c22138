-- The secret address of a person's calendar. id is the half of it by which it is found, secret the other half, in the vault.
create table calendar_address (
    account uuid primary key,
    id      uuid not null unique,
    secret  uuid not null,
    made_at timestamptz not null
);
