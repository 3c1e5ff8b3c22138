-- Personal data, encrypted; the key is not in the database. lookup = keyed hash of the normalised value.
create table vault (
    id         uuid primary key,
    owner      uuid,
    kind       text not null check (kind in ('NAME', 'PHONE', 'ID_NUMBER', 'ADDRESS', 'SECRET')),
    key_id     text not null,
    cipher     bytea not null,
    lookup     bytea,
    masked     text not null,
    created_at timestamptz not null
);
create index vault_owner on vault (owner);
create index vault_lookup on vault (kind, lookup);

-- Everybody who signs in. Phone people have a phone, staff have a login and a password.
create table account (
    id           uuid primary key,
    name_id      uuid references vault (id),
    name_masked  text not null default '',
    phone_id     uuid references vault (id),
    phone_hash   bytea unique,
    phone_masked text not null default '',
    login        text unique,
    password     text,
    password_due boolean not null default false,
    totp_id      uuid references vault (id),
    totp_step    bigint not null default 0,
    language     text not null default 'zh' check (language in ('zh', 'en')),
    elder        boolean not null default false,
    state        text not null default 'ACTIVE' check (state in ('ACTIVE', 'CLOSED')),
    created_at   timestamptz not null,
    check (phone_hash is not null or login is not null or state = 'CLOSED')
);

create table role_grant (
    id         uuid primary key,
    account    uuid not null references account (id),
    role       text not null,
    site       uuid,
    path       text,
    team       uuid,
    granted_by uuid,
    granted_at timestamptz not null,
    ended_at   timestamptz
);
create index role_grant_account on role_grant (account) where ended_at is null;
create index role_grant_path on role_grant (path text_pattern_ops) where ended_at is null;
create index role_grant_team on role_grant (team) where ended_at is null;

-- Sign-ins that are in force on some device. Only a hash of the cookie's token is kept.
create table session (
    token_hash bytea primary key,
    id         uuid not null unique,
    account    uuid not null references account (id),
    device     text not null,
    created_at timestamptz not null,
    seen_at    timestamptz not null,
    expires_at timestamptz not null
);
create index session_account on session (account);

-- One-time codes sent to phones.
create table phone_code (
    id           uuid primary key,
    phone_id     uuid not null references vault (id),
    phone_hash   bytea not null,
    address_hash bytea not null,
    code_hash    bytea not null,
    sent_at      timestamptz not null,
    expires_at   timestamptz not null,
    tries        int not null default 0,
    used_at      timestamptz
);
create index phone_code_phone on phone_code (phone_hash, sent_at);
create index phone_code_address on phone_code (address_hash, sent_at);

-- A sign-in at the console between its steps: password given, second factor or new password still to come.
create table sign_in_step (
    token_hash bytea primary key,
    account    uuid not null references account (id),
    totp_id    uuid references vault (id),
    passed     boolean not null default false,
    expires_at timestamptz not null
);

-- Wrong passwords and codes by login, whether or not somebody has that login, so that both look alike.
create table login_failure (
    login_hash bytea primary key,
    failures   int not null,
    last_at    timestamptz not null
);

-- For somebody whose telephone is lost: each code replaces the second factor once.
create table recovery_code (
    account   uuid not null references account (id),
    code_hash bytea not null,
    used_at   timestamptz,
    primary key (account, code_hash)
);

-- Append-only; each line carries the hash of the one before.
create table audit (
    seq        bigint primary key,
    at         timestamptz not null,
    actor      uuid,
    actor_name text not null,
    action     text not null,
    subject    uuid,
    words      text not null,
    previous   bytea not null,
    hash       bytea not null
);
create index audit_subject on audit (subject, seq);
create index audit_actor on audit (actor, seq);
