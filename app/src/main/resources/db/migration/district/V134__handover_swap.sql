-- Whoever was asked to come in somebody's stead would, if that one comes to this activity of theirs in return; the asking waits
-- for the giver then. Null where nothing was asked in return.
alter table handover add column in_return uuid;
