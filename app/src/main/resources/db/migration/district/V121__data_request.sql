-- What somebody asks about their own data: to correct, explain or delete something (PIPL art. 45 to 48).
create table data_request (
    id           uuid primary key,
    account      uuid not null,
    path         text not null,
    kind         text not null check (kind in ('CORRECT', 'EXPLAIN', 'DELETE')),
    words        text not null,
    state        text not null check (state in ('ASKED', 'DONE', 'REFUSED', 'WITHDRAWN')),
    asked_at     timestamptz not null,
    decided_at   timestamptz,
    decided_name text not null default '',
    answer       text not null default ''
);
create unique index data_request_open on data_request (account, kind) where state = 'ASKED';
create index data_request_account on data_request (account, id desc);
create index data_request_waiting on data_request (path text_pattern_ops, id) where state = 'ASKED';
