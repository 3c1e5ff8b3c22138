-- By which transaction a card was changed: what memory has not heard of yet is found by it, on every node.
alter table volunteer_step add column xid xid8 not null default pg_current_xact_id();
create index volunteer_step_xid on volunteer_step (xid);
-- Who was asked and who served lately is read as a whole.
create index offer_sent on offer (sent_at) where wave >= 0;
create index seat_served on seat (lower(span)) where state = 'HELD';
