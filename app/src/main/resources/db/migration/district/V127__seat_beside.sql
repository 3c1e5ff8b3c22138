-- A child comes beside its guardian: beside is the guardian, who holds a seat of the same activity, and whose leaving
-- leaves the child's seat too.
alter table seat add column beside uuid check (beside is null or volunteer is not null);
create index seat_beside on seat (activity, beside) where beside is not null;
