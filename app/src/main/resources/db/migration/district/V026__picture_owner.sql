-- Whose pictures: checked with each order, and counted against the most a day.
create index picture_owner on picture (owner, created_at);
