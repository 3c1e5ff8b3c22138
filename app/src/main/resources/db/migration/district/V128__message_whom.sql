-- A guardian is told what concerns a child; whom: the child's name, masked, empty for what concerns oneself.
alter table message add column whom text not null default '';
