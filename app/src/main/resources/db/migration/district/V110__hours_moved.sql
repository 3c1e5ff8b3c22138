-- Hours that went to another card with a merge, entry by entry.
create table hours_moved (
    merge uuid not null,
    gone  uuid not null references hours_line (id),
    kept  uuid not null references hours_line (id),
    primary key (merge, gone)
);
