-- Files of volunteers that are taken in. What they hold is locked with the vault's key, and gone some days after the end.
create table volunteer_import (
    id          uuid primary key,
    file_name   text not null,
    size        bigint not null,
    state       text not null check (state in ('ARRANGING', 'CHECKING', 'CHECKED', 'TAKING', 'TAKEN', 'UNDOING', 'UNDONE',
        'STOPPED', 'FAILED')),
    sheets      text[] not null,
    sheet       int not null default 0,
    heading_row int not null default 0,
    headings    text not null default '',
    fields      text not null default '',
    seen        int not null default 0,
    taken       int not null default 0,
    why         text not null default '',
    created_by  uuid not null,
    by_name     text not null,
    created_at  timestamptz not null,
    moved_at    timestamptz not null,
    worker      uuid,
    lease_until timestamptz
);

create table volunteer_import_part (
    import uuid not null references volunteer_import (id) on delete cascade,
    n      int not null,
    id     uuid not null,
    key_id text not null,
    cipher bytea not null,
    primary key (import, n)
);

-- n: number of the row in the file. cipher: its cells, gone once it is taken in. words: what is said of it, packed, one a
-- line. fresh: whether its account was made for it.
create table volunteer_import_row (
    import     uuid not null references volunteer_import (id) on delete cascade,
    n          int not null,
    id         uuid not null,
    key_id     text not null,
    cipher     bytea,
    verdict    text not null check (verdict in ('READY', 'KNOWN', 'BAD', 'TAKEN', 'UNDONE', 'KEPT')),
    words      text not null default '',
    phone_hash bytea,
    paper_hash bytea,
    account    uuid,
    fresh      boolean not null default false,
    primary key (import, n)
);
create index volunteer_import_row_verdict on volunteer_import_row (import, verdict, n);
create index volunteer_import_row_phone on volunteer_import_row (import, phone_hash) where phone_hash is not null;
create index volunteer_import_row_paper on volunteer_import_row (import, paper_hash) where paper_hash is not null;
