-- Keys that sign certificates: the private half lies in the vault. The newest one signs; old ones stay to check with.
create table signing_key (
    id          uuid primary key,
    -- X.509 SubjectPublicKeyInfo of an Ed25519 key
    public_key  bytea not null,
    private_key uuid not null,
    made_at     timestamptz not null
);

-- What was certified, word for word; revoked, never changed.
create table certificate (
    id            uuid primary key,
    number        text not null unique,
    volunteer     uuid not null,
    from_day      date not null,
    to_day        date not null check (to_day >= from_day),
    minutes       bigint not null,
    services      int not null,
    -- in the vault: canonical JSON (RFC 8785), the bytes that are signed; null when the holder's data was deleted
    statement     uuid,
    signature     bytea not null,
    signing_key   uuid not null references signing_key (id),
    -- what the holder lets everybody see who has the number
    show_name     boolean not null,
    show_services boolean not null,
    seal          boolean not null,
    -- place in the public list of what is revoked
    slot          bigint generated always as identity,
    issued_at     timestamptz not null,
    revoked_at    timestamptz,
    revoked_words text not null default ''
);
create index certificate_volunteer on certificate (volunteer, id desc);
create unique index certificate_slot on certificate (slot);

-- Entries of the ledger that a certificate stands on.
create table certificate_entry (
    certificate uuid not null references certificate (id),
    entry       uuid not null,
    primary key (entry, certificate)
);
