-- Lists of activities go by their start.
create index activity_start on activity (start_at, id);
