-- Pictures, re-encoded, without the data that cameras add. owner: the account that uploaded it.
create table picture (
    id         uuid primary key,
    owner      uuid,
    bytes      bytea not null,
    thumbnail  bytea not null,
    width      int not null,
    height     int not null,
    created_at timestamptz not null
);
