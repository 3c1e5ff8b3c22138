-- Who changes a site says which version they saw, so that nobody overwrites what another one has just changed.
alter table site add column version int not null default 0;
