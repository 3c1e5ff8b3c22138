-- Pictures that everybody may look at: of the place before an activity, of what was done after it. words: what is to be seen.
create table activity_picture (
    activity uuid not null references activity (id),
    picture  uuid not null,
    words    text not null,
    added_by uuid,
    added_at timestamptz not null,
    primary key (activity, picture)
);
