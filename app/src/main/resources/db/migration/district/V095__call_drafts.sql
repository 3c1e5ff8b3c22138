-- Calls that are not out yet, as they were typed: drafts, templates, and those that the level above looks at first.
create table call_draft (
    id         uuid primary key,
    site       uuid not null,
    path       text not null,
    title      text not null,
    form       jsonb not null,
    state      text not null check (state in ('DRAFT', 'TEMPLATE', 'SUBMITTED', 'RETURNED')),
    owner      uuid not null,
    owner_name text not null,
    words      text not null default '',
    changed_at timestamptz not null
);
create index call_draft_owner on call_draft (owner, changed_at);
create index call_draft_path on call_draft (path text_pattern_ops, state);
