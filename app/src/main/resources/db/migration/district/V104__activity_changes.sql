-- By which transaction an activity's history went on: what memory has not heard of yet is found by it, on every node.
alter table activity_step add column xid xid8 not null default pg_current_xact_id();
create index activity_step_xid on activity_step (xid);
