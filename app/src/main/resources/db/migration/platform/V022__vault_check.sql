-- A known word, sealed once with each key of the vault: whether the key file at hand is the one that belongs to these data.
create table vault_check (
    key_id  text primary key,
    cipher  bytea not null,
    made_at timestamptz not null
);
