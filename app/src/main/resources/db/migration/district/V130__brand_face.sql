-- A brand has a picture, is looked after at the desk, and may rest: hidden_at, since when nobody sees it.
alter table brand add column picture uuid;
alter table brand add column hidden_at timestamptz;
alter table brand add column version int not null default 1;
